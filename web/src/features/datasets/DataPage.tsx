import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { sheetsOptions } from '@/api/data';
import { findingsOptions, partyOf, useEngagementAt } from '@/api/engagement';
import { type EngagementSeat, useMe } from '@/api/me';
import { problemProps } from '@/api/problem';
import { useLiveEngagement } from '@/app/live/live';
import { readDataSearch } from '@/lib/search';
import { EmptyState } from '@/ui/EmptyState/EmptyState';
import { Link } from '@/ui/Link/Link';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { ProfileView } from './parts/ProfileView';
import { SheetPanel } from './parts/SheetPanel';
import { t } from './text';

// Below the sheets, and of use to few engagements at first.
const Versions = lazy(() => import('./parts/Versions'));

export default function DataPage() {
  const { workspace, handle } = useParams({ from: '/shell/w/$workspace/e/$handle/data' });
  const engagement = useEngagementAt(workspace, handle);
  return (
    <Page>
      {engagement ? (
        <Data engagement={engagement} />
      ) : (
        <PageHeader title={t('notHere')} lead={t('notHereDetail')} />
      )}
    </Page>
  );
}

function Data({ engagement }: { engagement: EngagementSeat }) {
  const { asset, column } = readDataSearch(
    useSearch({ from: '/shell/w/$workspace/e/$handle/data' }),
  );
  const navigate = useNavigate({ from: '/w/$workspace/e/$handle/data' });
  const party = partyOf(useMe(), engagement);
  const list = useQuery(sheetsOptions(engagement.id));
  useLiveEngagement(engagement.id, ['data.*', 'brief.*']);
  if (asset !== undefined) {
    return (
      <ProfileView
        engagement={engagement}
        sheet={list.data?.sheets.find((one) => one.asset === asset)}
        known={list.isSuccess}
        {...{ asset, column, party }}
        onColumn={(next) =>
          void navigate({ search: { asset, column: next }, replace: true, resetScroll: false })
        }
      />
    );
  }
  return (
    <>
      <PageHeader title={t('data')} lead={t('lead')} />
      {list.isPending && <Skeleton lines={8} />}
      {list.isError && (
        <ProblemState {...problemProps(list.error)} onRetry={() => void list.refetch()} />
      )}
      {list.data && <Sheets {...{ engagement, party }} sheets={list.data.sheets} />}
      {list.data && (
        <Suspense fallback={<Skeleton lines={4} />}>
          <Versions {...{ engagement, party }} />
        </Suspense>
      )}
    </>
  );
}

function Sheets({
  engagement,
  party,
  sheets,
}: {
  engagement: EngagementSeat;
  party: 'client' | 'expert' | null;
  sheets: Parameters<typeof SheetPanel>[0]['sheet'][];
}) {
  const findings = useQuery(findingsOptions(engagement.id)).data?.findings ?? [];
  if (sheets.length === 0) {
    return (
      <EmptyState
        title={party === 'client' ? t('none') : `${t('none')} ${t('askBrief')}`}
        action={
          party === 'client' && (
            <Link
              to="/w/$workspace/e/$handle/brief"
              params={{ workspace: engagement.workspace, handle: engagement.handle }}
              search={{ at: '/data' }}
              look="button"
            >
              {t('nameData')}
            </Link>
          )
        }
      />
    );
  }
  return sheets.map((sheet, index) => (
    <SheetPanel
      key={sheet.asset}
      {...{ engagement, party, sheet, index }}
      findings={findings
        .map(({ finding }) => finding)
        .filter(({ pointer }) => `${pointer}/`.startsWith(`/data/${index}/`))}
    />
  ));
}
