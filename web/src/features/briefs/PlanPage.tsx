import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { partyOf, useEngagementAt } from '@/api/engagement';
import { type EngagementSeat, useMe } from '@/api/me';
import { problemProps } from '@/api/problem';
import { useLiveEngagement } from '@/app/live/live';
import { Link } from '@/ui/Link/Link';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { DraftPlan } from './plan/DraftPlan';
import type { PhaseSchedule } from './plan/logic';
import { MoveDialog } from './plan/MoveDialog';
import { MoveList } from './plan/MoveList';
import { PhaseList } from './plan/PhaseList';
import { planOptions } from './plan/queries';
import { TryFigures } from './plan/TryFigures';
import { t } from './plan/text';
import { briefOptions } from './queries';

export default function PlanPage() {
  const { workspace, handle } = useParams({ from: '/shell/w/$workspace/e/$handle/plan' });
  const engagement = useEngagementAt(workspace, handle);
  return engagement ? (
    <PlanOf key={engagement.id} engagement={engagement} />
  ) : (
    <Page>
      <PageHeader title={t('notHere')} lead={t('notHereDetail')} />
    </Page>
  );
}

const news = ['plan.*', 'brief.*', 'dataset.*'];

function PlanOf({ engagement }: { engagement: EngagementSeat }) {
  const party = partyOf(useMe(), engagement);
  const plan = useQuery(planOptions(engagement.id));
  const view = useQuery(briefOptions(engagement.id));
  const [moving, setMoving] = useState<PhaseSchedule | null>(null);
  useLiveEngagement(engagement.id, news);
  const failed = plan.error ?? view.error;
  const schedule = plan.data?.schedule;
  const isPlanned = (schedule?.phases.length ?? 0) > 0;
  return (
    <Page>
      <PageHeader
        title={t('plan')}
        meta={isPlanned && schedule && t('span', { start: schedule.start, end: schedule.end })}
        lead={t('lead')}
        actions={
          <Link
            to="/w/$workspace/e/$handle/brief"
            params={{ workspace: engagement.workspace, handle: engagement.handle }}
            search={party === 'client' ? { at: '/phases' } : {}}
            look="secondary"
          >
            {party === 'client' ? t('editPhases') : t('goToBrief')}
          </Link>
        }
      />
      {failed && (
        <ProblemState
          {...problemProps(failed)}
          onRetry={() => {
            void plan.refetch();
            void view.refetch();
          }}
        />
      )}
      {!failed && (!plan.data || !view.data) && <Skeleton lines={10} />}
      {plan.data && view.data && !isPlanned && (
        <DraftPlan engagement={engagement} view={view.data} mayTake={party === 'client'} />
      )}
      {plan.data && view.data && isPlanned && (
        <>
          <TryFigures engagement={engagement.id} brief={view.data.brief} plan={plan.data} />
          <Panel title={t('schedule')} note={t('scheduleNote')}>
            <PhaseList
              brief={view.data.brief}
              {...plan.data}
              onMove={party === null ? undefined : setMoving}
            />
          </Panel>
          <MoveList moves={plan.data.moves} phases={plan.data.schedule.phases} />
        </>
      )}
      {moving && party && (
        <MoveDialog
          engagement={engagement.id}
          phase={moving}
          side={party}
          onClose={() => setMoving(null)}
        />
      )}
    </Page>
  );
}
