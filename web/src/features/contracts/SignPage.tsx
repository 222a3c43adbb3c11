import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type ContractView, contractOptions } from '@/api/contract';
import { partyOf, useEngagementAt } from '@/api/engagement';
import { type EngagementSeat, useMe } from '@/api/me';
import { problemProps } from '@/api/problem';
import { Link } from '@/ui/Link/Link';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { type Reading, ReadingRegion } from './parts/ReadingRegion';
import { SignForm } from './parts/SignForm';
import { textOptions } from './queries';
import { t } from './text/page';

export default function SignPage() {
  const { workspace, handle } = useParams({ from: '/shell/w/$workspace/e/$handle/contract/sign' });
  const engagement = useEngagementAt(workspace, handle);
  const me = useMe();
  const party = engagement && partyOf(me, engagement);
  return (
    <Page width="narrow">
      {engagement && party ? (
        <SignOf key={engagement.id} engagement={engagement} />
      ) : (
        <PageHeader title={t('notHere')} lead={t('notHereDetail')} />
      )}
    </Page>
  );
}

function SignOf({ engagement }: { engagement: EngagementSeat }) {
  // Frozen for the signer: what is on the page is what is signed, until they open it again.
  const contract = useQuery({
    ...contractOptions(engagement.id),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: 'always',
  });
  if (contract.isFetching) return <Skeleton lines={10} />;
  if (contract.isError) {
    return (
      <>
        <PageHeader title={t('signTitle')} />
        <ProblemState {...problemProps(contract.error)} onRetry={() => void contract.refetch()} />
      </>
    );
  }
  const view = contract.data;
  const back = (
    <Link
      to="/w/$workspace/e/$handle/contract"
      params={{ workspace: engagement.workspace, handle: engagement.handle }}
      look="secondary"
    >
      {t('backToContract')}
    </Link>
  );
  if (!view?.signing || !view.your_side)
    return <PageHeader title={t('signAbsent')} actions={back} />;
  return (
    <>
      <PageHeader
        title={t('signTitle')}
        lead={t('signLead', {
          title: view.terms.title ?? '',
          party: view.terms.parties?.[view.your_side]?.name ?? view.your_side,
        })}
        actions={back}
      />
      <Ceremony
        key={view.digest}
        engagement={engagement}
        view={view}
        onOpenAnew={() => void contract.refetch()}
      />
    </>
  );
}

function Ceremony({
  engagement,
  view,
  onOpenAnew,
}: {
  engagement: EngagementSeat;
  view: ContractView;
  onOpenAnew: () => void;
}) {
  const text = useQuery(textOptions(engagement.id, view.digest));
  const [reading, setReading] = useState<Reading | null>(null);
  if (text.isPending) return <Skeleton lines={12} />;
  if (text.isError)
    return <ProblemState {...problemProps(text.error)} onRetry={() => void text.refetch()} />;
  return (
    <>
      <ReadingRegion text={text.data} done={reading !== null} onRead={setReading} />
      <SignForm {...{ engagement, view, reading, onOpenAnew }} />
    </>
  );
}
