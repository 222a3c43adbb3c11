import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { partyOf, useEngagementAt } from '@/api/engagement';
import { type EngagementSeat, useMe } from '@/api/me';
import { problemProps } from '@/api/problem';
import { useLiveEngagement } from '@/app/live/live';
import { Button } from '@/ui/Button/Button';
import { EmptyState } from '@/ui/EmptyState/EmptyState';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { hypothesesOptions } from './hypothesisQueries';
import { t } from './hypothesisText';
import { HypothesisPanel } from './parts/HypothesisPanel';
import { NewHypothesisDialog } from './parts/NewHypothesisDialog';

export default function HypothesesPage() {
  const { workspace, handle } = useParams({ from: '/shell/w/$workspace/e/$handle/hypotheses' });
  const engagement = useEngagementAt(workspace, handle);
  return engagement ? (
    <Hypotheses key={engagement.id} engagement={engagement} />
  ) : (
    <Page>
      <PageHeader title={t('notHere')} lead={t('notHereDetail')} />
    </Page>
  );
}

function Hypotheses({ engagement }: { engagement: EngagementSeat }) {
  const party = partyOf(useMe(), engagement);
  const list = useQuery(hypothesesOptions(engagement.id));
  const [writing, setWriting] = useState(false);
  useLiveEngagement(engagement.id, ['hypothesis.*', 'run.*']);
  const write = party && (
    <Button variant="primary" onClick={() => setWriting(true)}>
      {t('write')}
    </Button>
  );
  const count = list.data?.hypotheses.length ?? 0;
  return (
    <Page>
      <PageHeader title={t('hypotheses')} lead={t('lead')} actions={count > 0 && write} />
      {list.isPending && <Skeleton lines={6} />}
      {list.isError && (
        <ProblemState {...problemProps(list.error)} onRetry={() => void list.refetch()} />
      )}
      {list.data && count === 0 && (
        <EmptyState title={`${t('none')}. ${t('noneDetail')}`} action={write} />
      )}
      {list.data?.hypotheses.map((hypothesis) => (
        <HypothesisPanel
          key={hypothesis.key}
          engagement={engagement}
          hypothesis={hypothesis}
          mayAct={party !== null}
        />
      ))}
      {writing && (
        <NewHypothesisDialog engagement={engagement.id} onClose={() => setWriting(false)} />
      )}
    </Page>
  );
}
