import { useQuery } from '@tanstack/react-query';
import { decisionsOptions } from '@/api/engagement';
import { type EngagementSeat, useMe } from '@/api/me';
import { problemProps } from '@/api/problem';
import { gateWords } from '@/lib/engagement';
import { dayOf } from '@/lib/time';
import { EmptyState } from '@/ui/EmptyState/EmptyState';
import { Link } from '@/ui/Link/Link';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { Timeline } from '@/ui/Timeline/Timeline';
import styles from '../ChecksPage.module.css';
import { t } from '../text/page';

/** Which gates were passed by whom, and the digest of the facts each was decided on. */
export function DecisionsView({ engagement }: { engagement: EngagementSeat }) {
  const list = useQuery(decisionsOptions(engagement.id));
  // A day is asked for as the workspace counts days.
  const zone = useMe().workspaces.find(({ id }) => id === engagement.workspace)?.time_zone;
  if (list.isPending) return <Skeleton lines={3} />;
  if (list.isError)
    return <ProblemState {...problemProps(list.error)} onRetry={() => void list.refetch()} />;
  if (list.data.decisions.length === 0) return <EmptyState title={t('noDecisions')} />;
  return (
    <Timeline
      moments={list.data.decisions.map((one) => ({
        id: `${one.gate} ${one.subject} ${one.decided_at}`,
        at: one.decided_at,
        kind: 'ok',
        title: (
          <>
            <b>{gateWords(one.gate)}</b>
            {one.subject && ` · ${t('milestone', { id: one.subject })}`}
            {` · ${t('decidedBy', { name: one.name })}`}
          </>
        ),
        detail: (
          <>
            {t('decidedOn', { version: one.engine_version })}{' '}
            <code className={styles.digest}>{one.facts_sha256}</code>
            <br />
            <Link
              to="/w/$workspace/e/$handle/checks"
              params={{ workspace: engagement.workspace, handle: engagement.handle }}
              search={{ gate: one.gate, at: dayOf(one.decided_at, zone) }}
            >
              {t('findingsThen')}
            </Link>
          </>
        ),
      }))}
    />
  );
}
