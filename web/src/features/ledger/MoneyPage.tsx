import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { partyOf, useEngagementAt } from '@/api/engagement';
import { type EngagementSeat, useMe } from '@/api/me';
import { problemProps } from '@/api/problem';
import { useLiveEngagement } from '@/app/live/live';
import { readMoneySearch } from '@/lib/search';
import { NoRight } from '@/ui/NoRight/NoRight';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { emptyFunds } from './logic/funds';
import { Books } from './parts/Books';
import { Flow } from './parts/Flow';
import { MilestoneTable } from './parts/MilestoneTable';
import { MoneyActions } from './parts/MoneyActions';
import { Payouts } from './parts/Payouts';
import { Pledges } from './parts/Pledges';
import { Records } from './parts/Records';
import { fundsOptions } from './queries';
import { t } from './text';
import { useNames } from './useNames';

export default function MoneyPage() {
  const { workspace, handle } = useParams({ from: '/shell/w/$workspace/e/$handle/money' });
  const engagement = useEngagementAt(workspace, handle);
  const me = useMe();
  const party = engagement && partyOf(me, engagement);
  if (engagement && party) return <Money key={engagement.id} {...{ engagement, party }} />;
  return (
    <Page>
      {engagement ? (
        <>
          <PageHeader title={t('money')} />
          <NoRight right={t('right')} who={t('whoGives')} />
        </>
      ) : (
        <PageHeader title={t('notHere')} lead={t('notHereDetail')} />
      )}
    </Page>
  );
}

interface MoneyProps {
  engagement: EngagementSeat;
  party: 'client' | 'expert';
}

function Money({ engagement, party }: MoneyProps) {
  const search = readMoneySearch(useSearch({ from: '/shell/w/$workspace/e/$handle/money' }));
  const me = useMe();
  const seat = me.workspaces.find(({ id }) => id === engagement.workspace);
  const view = useQuery(fundsOptions(engagement.id));
  const names = useNames(engagement.id);
  useLiveEngagement(engagement.id, ['funds.*', 'payout.*', 'ledger.*', 'milestone.*']);
  const all = view.data?.funds ?? [];
  const funds =
    all.find(({ currency }) => currency === search.currency) ??
    all[0] ??
    emptyFunds(seat?.currency ?? 'EUR');
  const { currency } = funds;
  const manages = seat?.role === 'owner' || seat?.role === 'admin';
  return (
    <Page>
      <PageHeader
        title={t('money')}
        lead={t('note', { note: view.data?.note ?? t('noteFallback') })}
        actions={view.data && <MoneyActions {...{ engagement, party, funds, names }} />}
      />
      {view.isPending && <Skeleton lines={8} />}
      {view.isError && (
        <ProblemState {...problemProps(view.error)} onRetry={() => void view.refetch()} />
      )}
      {view.data && (
        <>
          <Flow {...{ engagement, funds }} currencies={all.map((one) => one.currency)} />
          <Pledges
            {...{ engagement, party, currency }}
            pledges={view.data.pledges.filter(({ amount }) => amount.currency === currency)}
          />
          <MilestoneTable {...{ engagement, funds }} />
          <Payouts {...{ engagement, party, funds, names }} />
          <Records key={currency} {...{ engagement, party, currency, names }} />
          {manages && <Books workspace={engagement.workspace} />}
        </>
      )}
    </Page>
  );
}
