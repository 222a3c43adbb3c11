import { useQuery } from '@tanstack/react-query';
import { problemProps } from '@/api/problem';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { Timeline } from '@/ui/Timeline/Timeline';
import type { TrailStep } from '../logic/trail';
import { trailOptions } from '../queries';
import { t } from '../text/page';

/** Every step with its name and reason, as the evidence file proves it. */
export function History({ engagement }: { engagement: string }) {
  const trail = useQuery(trailOptions(engagement));
  if (trail.isPending) return <Skeleton lines={6} />;
  if (trail.isError)
    return <ProblemState {...problemProps(trail.error)} onRetry={() => void trail.refetch()} />;
  return (
    <Timeline
      moments={trail.data.map((step) => ({
        id: String(step.number),
        at: step.at,
        title: sentence(step),
        detail: step.reason || undefined,
        kind: kinds[step.kind],
      }))}
    />
  );
}

const kinds: Record<string, 'ok' | 'warn' | 'info' | undefined> = {
  signed: 'ok',
  activated: 'ok',
  proposed: 'info',
  declined: 'warn',
  withdrawn: 'warn',
};

function sentence({ kind, name, version }: TrailStep): string {
  const by = (what: string) => t('stepBy', { name, what });
  switch (kind) {
    case 'drafted':
    case 'withdrawn':
    case 'declined':
      return by(t(`step_${kind}`));
    case 'edited':
    case 'proposed':
    case 'signed':
      return by(t(`step_${kind}`, { version }));
    case 'activated':
      return t('step_activated');
    default:
      return t('stepOther', { name, what: kind });
  }
}
