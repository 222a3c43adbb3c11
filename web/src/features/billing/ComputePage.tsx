import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { partyOf, useEngagementAt } from '@/api/engagement';
import { type EngagementSeat, useMe } from '@/api/me';
import { problemProps } from '@/api/problem';
import { useLiveEngagement } from '@/app/live/live';
import { Button } from '@/ui/Button/Button';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { Budget } from './parts/Budget';
import { CapDialog } from './parts/CapDialog';
import { Decisions } from './parts/Decisions';
import { RateCard } from './parts/RateCard';
import { RunCosts } from './parts/RunCosts';
import { Sweeps } from './parts/Sweeps';
import { computeOptions } from './queries';
import { t } from './text';

export default function ComputePage() {
  const { workspace, handle } = useParams({ from: '/shell/w/$workspace/e/$handle/compute' });
  const engagement = useEngagementAt(workspace, handle);
  return engagement ? (
    <Compute key={engagement.id} engagement={engagement} />
  ) : (
    <Page>
      <PageHeader title={t('notHere')} lead={t('notHereDetail')} />
    </Page>
  );
}

function Compute({ engagement }: { engagement: EngagementSeat }) {
  const party = partyOf(useMe(), engagement);
  const view = useQuery(computeOptions(engagement.id));
  const [deciding, setDeciding] = useState(false);
  useLiveEngagement(engagement.id, ['compute.*', 'run.*']);
  return (
    <Page>
      <PageHeader
        title={t('compute')}
        lead={t('lead')}
        actions={
          view.data &&
          party === 'client' && (
            <Button variant="primary" onClick={() => setDeciding(true)}>
              {view.data.cap ? t('raiseCap') : t('setCap')}
            </Button>
          )
        }
      />
      {view.isPending && <Skeleton lines={8} />}
      {view.isError && (
        <ProblemState {...problemProps(view.error)} onRetry={() => void view.refetch()} />
      )}
      {view.data && (
        <>
          <Budget compute={view.data} />
          <Sweeps compute={view.data} />
          <RateCard engagement={engagement.id} compute={view.data} mayWrite={party !== null} />
          <RunCosts engagement={engagement} />
          <Decisions compute={view.data} />
          {deciding && (
            <CapDialog
              engagement={engagement.id}
              compute={view.data}
              onClose={() => setDeciding(false)}
            />
          )}
        </>
      )}
    </Page>
  );
}
