import type { RunStatus as State } from '@/api/runs';
import { runStatusWords } from '@/lib/runStatus';
import { Status, type StatusKind } from '@/ui/Status/Status';

const kinds: Record<State, StatusKind> = {
  running: 'info',
  scheduled: 'neutral',
  finished: 'ok',
  failed: 'bad',
  killed: 'warn',
};

export function RunStatus({ status }: { status: State }) {
  return <Status kind={kinds[status]}>{runStatusWords(status)}</Status>;
}
