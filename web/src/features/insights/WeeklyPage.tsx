import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { ArrowRight, Printer, Share2 } from 'lucide-react';
import { useState } from 'react';
import { partyOf, useEngagementAt } from '@/api/engagement';
import { type EngagementSeat, useMe } from '@/api/me';
import { problemProps } from '@/api/problem';
import { useLive } from '@/app/live/live';
import { Button } from '@/ui/Button/Button';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { PageLink } from './parts/PageLink';
import { ShareDialog } from './parts/ShareDialog';
import { SummaryDocument } from './parts/SummaryDocument';
import { WeekSwitch } from './parts/WeekSwitch';
import { moves, type SummaryPoint, summaryOptions } from './queries';
import { t } from './text/weekly';
import styles from './WeeklyPage.module.css';

const route = '/shell/w/$workspace/e/$handle/weekly';

export default function WeeklyPage() {
  const { workspace, handle } = useParams({ from: route });
  const engagement = useEngagementAt(workspace, handle);
  if (engagement) return <Weekly engagement={engagement} />;
  return (
    <Page>
      <PageHeader title={t('notHere')} lead={t('notHereDetail')} />
    </Page>
  );
}

function Weekly({ engagement }: { engagement: EngagementSeat }) {
  const { week } = useSearch({ from: route });
  const party = partyOf(useMe(), engagement);
  const view = useQuery(summaryOptions(engagement.id, week));
  const [sharing, setSharing] = useState(false);
  useLive(moves, (event) => {
    if (event.engagement === engagement.id) void view.refetch();
  });
  const place = { workspace: engagement.workspace, handle: engagement.handle };
  const say = ({ says, page, subject }: SummaryPoint) => {
    // The arrow stays with the last word: alone on a line it would point at nothing.
    const end = says.lastIndexOf(' ') + 1;
    return (
      <PageLink page={page} subject={subject} place={place}>
        {says.slice(0, end)}
        <span className={styles.end}>
          {says.slice(end)} <ArrowRight size={14} aria-hidden="true" className={styles.arrow} />
        </span>
      </PageLink>
    );
  };
  return (
    <Page width="narrow">
      <div data-print="hide">
        <PageHeader
          title={t('weekly')}
          actions={
            <>
              <Button icon={<Printer size={15} aria-hidden="true" />} onClick={() => print()}>
                {t('print')}
              </Button>
              {party && (
                <Button
                  variant="primary"
                  icon={<Share2 size={15} aria-hidden="true" />}
                  disabled={!view.data}
                  onClick={() => setSharing(true)}
                >
                  {t('share')}
                </Button>
              )}
            </>
          }
        />
      </div>
      {view.isPending && <Skeleton lines={10} />}
      {view.isError && (
        <ProblemState {...problemProps(view.error)} onRetry={() => void view.refetch()} />
      )}
      {view.data && (
        <>
          <WeekSwitch place={place} view={view.data} />
          <SummaryDocument
            heading="h2"
            summary={view.data.summary}
            say={say}
            foot={
              view.data.summary.is_current && (
                <p data-print="hide">{t('readyOn', { day: view.data.summary.ready })}</p>
              )
            }
          />
          {sharing && (
            <ShareDialog
              engagement={engagement.id}
              week={view.data.summary.from}
              onClose={() => setSharing(false)}
            />
          )}
        </>
      )}
    </Page>
  );
}
