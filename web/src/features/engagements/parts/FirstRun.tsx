import { useQuery } from '@tanstack/react-query';
import type { EngagementSeat } from '@/api/me';
import { problemProps } from '@/api/problem';
import { hasEnded, newestRunsOptions } from '@/api/runs';
import { useLiveEngagement } from '@/app/live/live';
import { Link } from '@/ui/Link/Link';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { Time } from '@/ui/Time/Time';
import styles from '../ConnectPage.module.css';
import { t } from '../text/page';

/** Waits for a run and turns into it: whoever pasted the lines sees at once that they work. */
export function FirstRun({ engagement }: { engagement: EngagementSeat }) {
  const newest = useQuery(newestRunsOptions(engagement.id, 1));
  useLiveEngagement(engagement.id, ['run.*']);
  const run = newest.data?.runs[0];
  const place = { workspace: engagement.workspace, handle: engagement.handle };
  return (
    <Panel
      title={t('newestRun')}
      actions={
        run && (
          <Link to="/w/$workspace/e/$handle/runs" params={place}>
            {t('allRuns')}
          </Link>
        )
      }
    >
      {newest.isPending && <Skeleton lines={1} />}
      {newest.isError && (
        <ProblemState {...problemProps(newest.error)} onRetry={() => void newest.refetch()} />
      )}
      <div role="status">
        {newest.isSuccess && !run && (
          <p className={styles.waiting}>
            <span className={styles.pulse} aria-hidden="true" />
            {t('waiting')}
          </p>
        )}
        {run && (
          <p>
            <Link to="/w/$workspace/e/$handle/runs/$run" params={{ ...place, run: run.id }}>
              {run.name}
            </Link>{' '}
            {hasEnded(run.status) ? t('runEnded') : t('runGoing')}{' '}
            <Time at={new Date(run.started_at_ms).toISOString()} />
          </p>
        )}
      </div>
    </Panel>
  );
}
