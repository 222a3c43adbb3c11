import { useQuery } from '@tanstack/react-query';
import { useMe } from '@/api/me';
import { problemProps } from '@/api/problem';
import { useLive } from '@/app/live/live';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { Places } from './parts/Places';
import { WaitingList } from './parts/WaitingList';
import { moves, todayOptions } from './queries';
import styles from './TodayPage.module.css';
import { t } from './text/today';

export default function TodayPage() {
  const me = useMe();
  const today = useQuery(todayOptions);
  useLive(moves, () => void today.refetch());
  const lists = today.data && {
    mine: today.data.waits_for_me,
    theirs: today.data.i_wait_for,
    now: today.data.at,
  };
  return (
    <Page>
      <PageHeader title={t('today')} />
      <div className={styles.columns}>
        <div className={styles.lists}>
          <Panel
            title={t('waitsForMe')}
            note={lists?.mine.length ? t('waitsForMeNote') : undefined}
          >
            {today.isPending && <Skeleton lines={6} />}
            {today.isError && (
              <ProblemState {...problemProps(today.error)} onRetry={() => void today.refetch()} />
            )}
            {lists?.mine.length === 0 && (
              <div className={styles.calm}>
                <p>{t('nothingWaits')}</p>
                <p className={styles.none}>
                  {t('nothingWaitsMore')} <code>{t('command')}</code>
                </p>
              </div>
            )}
            {lists && <WaitingList items={lists.mine} now={lists.now} mine />}
          </Panel>
          <Panel title={t('iWaitFor')}>
            {today.isPending && <Skeleton lines={3} />}
            {lists?.theirs.length === 0 && <p className={styles.none}>{t('waitForNothing')}</p>}
            {lists && <WaitingList items={lists.theirs} now={lists.now} />}
          </Panel>
        </div>
        <Places me={me} />
      </div>
    </Page>
  );
}
