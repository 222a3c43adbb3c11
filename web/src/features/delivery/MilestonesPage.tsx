import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { contractOptions } from '@/api/contract';
import { partyOf, useEngagementAt } from '@/api/engagement';
import { type EngagementSeat, useMe } from '@/api/me';
import { problemProps } from '@/api/problem';
import { useLiveEngagement } from '@/app/live/live';
import { EmptyState } from '@/ui/EmptyState/EmptyState';
import { Money } from '@/ui/Money/Money';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { sums } from './logic/milestone';
import { MilestonePanel } from './parts/MilestonePanel';
import { milestonesOptions } from './queries';
import { t } from './text';

export default function MilestonesPage() {
  const { workspace, handle } = useParams({ from: '/shell/w/$workspace/e/$handle/milestones' });
  const engagement = useEngagementAt(workspace, handle);
  return engagement ? (
    <Milestones engagement={engagement} />
  ) : (
    <Page>
      <PageHeader title={t('notHere')} lead={t('notHereDetail')} />
    </Page>
  );
}

const news = [
  'milestone.*',
  'evidence.*',
  'criterion.*',
  'evaluation.*',
  'submission.*',
  'contract.*',
];

function Milestones({ engagement }: { engagement: EngagementSeat }) {
  const party = partyOf(useMe(), engagement);
  const list = useQuery(milestonesOptions(engagement.id));
  // The terms are the parties' own; who only looks on does without them.
  const contract = useQuery({ ...contractOptions(engagement.id), enabled: party !== null });
  useLiveEngagement(engagement.id, news);
  const milestones = list.data?.milestones ?? [];
  const { accepted, earned, total } = sums(milestones);
  return (
    <Page>
      <PageHeader
        title={t('milestones')}
        lead={t('lead')}
        meta={
          milestones.length > 0 && (
            <>
              {t('accepted', { count: accepted, all: milestones.length })}
              {earned && total && (
                <>
                  {' · '}
                  <Money value={earned} /> {t('earnedOf')} <Money value={total} />
                </>
              )}
            </>
          )
        }
      />
      {list.isPending && <Skeleton lines={6} />}
      {list.isError && (
        <ProblemState {...problemProps(list.error)} onRetry={() => void list.refetch()} />
      )}
      {list.data && milestones.length === 0 && <EmptyState title={t('none')} />}
      {milestones.map((milestone) => (
        <MilestonePanel
          key={milestone.id}
          engagement={engagement}
          milestone={milestone}
          party={party}
          terms={contract.data?.terms}
        />
      ))}
    </Page>
  );
}
