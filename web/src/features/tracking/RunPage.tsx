import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEngagementAt } from '@/api/engagement';
import type { EngagementSeat } from '@/api/me';
import { asProblem, problemProps } from '@/api/problem';
import { hasEnded, runOptions } from '@/api/runs';
import { useLiveEngagement } from '@/app/live/live';
import { Link } from '@/ui/Link/Link';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { RunDetails } from './parts/RunDetails';
import { t } from './text/run';
import { t as words } from './text/runs';

export default function RunPage() {
  const { workspace, handle, run } = useParams({
    from: '/shell/w/$workspace/e/$handle/runs/$run',
  });
  const engagement = useEngagementAt(workspace, handle);
  return engagement ? (
    <OneRun key={run} engagement={engagement} run={run} />
  ) : (
    <Page>
      <PageHeader title={words('notHere')} lead={words('notHereDetail')} />
    </Page>
  );
}

const often = 1000;

function OneRun({ engagement, run }: { engagement: EngagementSeat; run: string }) {
  const view = useQuery({
    ...runOptions(engagement.id, run),
    // Points write no events: while it trains, the page asks whether there are later ones.
    refetchInterval: ({ state }) => (state.data && !hasEnded(state.data.status) ? often : false),
    retry: false,
  });
  useLiveEngagement(engagement.id, ['run.*']);
  if (view.data) return <RunDetails engagement={engagement} run={view.data} />;
  const missing = view.isError && asProblem(view.error).status === 404;
  return (
    <Page>
      {missing ? (
        <>
          <PageHeader title={t('notFound')} lead={t('notFoundDetail')} />
          <p>
            <Link
              to="/w/$workspace/e/$handle/runs"
              params={{ workspace: engagement.workspace, handle: engagement.handle }}
            >
              {t('allRuns')}
            </Link>
          </p>
        </>
      ) : (
        <PageHeader title={words('runs')} />
      )}
      {view.isPending && <Skeleton lines={8} />}
      {view.isError && !missing && (
        <ProblemState {...problemProps(view.error)} onRetry={() => void view.refetch()} />
      )}
    </Page>
  );
}
