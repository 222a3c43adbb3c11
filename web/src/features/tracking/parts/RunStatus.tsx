import type { RunStatus as State } from '@/api/runs';
import { Status, type StatusKind } from '@/ui/Status/Status';
import { t } from '../text/runs';

const kinds: Record<State, StatusKind> = {
  running: 'info',
  scheduled: 'neutral',
  finished: 'ok',
  failed: 'bad',
  killed: 'warn',
};

export function RunStatus({ status }: { status: State }) {
  return <Status kind={kinds[status]}>{t(status)}</Status>;
}
