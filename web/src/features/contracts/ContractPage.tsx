import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { contractOptions } from '@/api/contract';
import { partyOf, useEngagementAt } from '@/api/engagement';
import { type EngagementSeat, useMe } from '@/api/me';
import { problemProps } from '@/api/problem';
import { useLiveEngagement } from '@/app/live/live';
import { useDraft } from '@/ui/Draft/useDraft';
import { NoRight } from '@/ui/NoRight/NoRight';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { type Terms, versionOf } from './logic/terms';
import { BeforeContract } from './parts/BeforeContract';
import { ContractEditor } from './parts/ContractEditor';
import { Standing } from './parts/Standing';
import { t } from './text/page';

export default function ContractPage() {
  const { workspace, handle } = useParams({ from: '/shell/w/$workspace/e/$handle/contract' });
  const engagement = useEngagementAt(workspace, handle);
  const me = useMe();
  const party = engagement && partyOf(me, engagement);
  if (!engagement || !party) {
    return (
      <Page>
        {engagement ? (
          <>
            <PageHeader title={t('contract')} />
            <NoRight right={t('right')} who={t('whoGives')} />
          </>
        ) : (
          <PageHeader title={t('notHere')} lead={t('notHereDetail')} />
        )}
      </Page>
    );
  }
  return <ContractOf key={engagement.id} {...{ engagement, party }} />;
}

function ContractOf({
  engagement,
  party,
}: {
  engagement: EngagementSeat;
  party: 'client' | 'expert';
}) {
  const contract = useQuery(contractOptions(engagement.id));
  useLiveEngagement(engagement.id, ['contract.*', 'gate.*']);
  const view = contract.data;
  const saved = useMemo(() => (view ? versionOf(view) : undefined), [view]);
  const draft = useDraft<Terms>(`contract.${engagement.id}`, saved);
  if (view?.state === 'draft') return <ContractEditor {...{ engagement, view, draft }} />;
  if (view) return <Standing {...{ engagement, view, party }} />;
  return (
    <Page>
      <PageHeader title={t('contract')} />
      {contract.isPending && <Skeleton lines={8} />}
      {contract.isError && (
        <ProblemState {...problemProps(contract.error)} onRetry={() => void contract.refetch()} />
      )}
      {view === null && <BeforeContract {...{ engagement, party }} />}
    </Page>
  );
}
