import { Status, type StatusKind } from '@/ui/Status/Status';
import { t } from '../../text/traces';
import type { TraceRow } from '../../traceQueries';

const kinds: Record<TraceRow['state'], StatusKind> = {
  ok: 'ok',
  error: 'bad',
  in_progress: 'info',
  unspecified: 'neutral',
};

export function TraceState({ state }: { state: TraceRow['state'] }) {
  return <Status kind={kinds[state]}>{t(state)}</Status>;
}
