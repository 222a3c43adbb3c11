import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EngagementSeat } from '@/api/me';
import { problemProps } from '@/api/problem';
import { runStatusWords } from '@/lib/runStatus';
import { Button } from '@/ui/Button/Button';
import { Link } from '@/ui/Link/Link';
import { Money } from '@/ui/Money/Money';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import styles from '../compute.module.css';
import { runCostsOptions } from '../queries';
import { t } from '../text';

const few = 50;
const most = 1000;

/** Every amount with the run it comes from and how it came about. */
export function RunCosts({ engagement }: { engagement: EngagementSeat }) {
  const [limit, setLimit] = useState(few);
  const list = useQuery(runCostsOptions(engagement.id, limit));
  const { workspace, handle } = engagement;
  return (
    <Panel
      title={t('costs')}
      note={
        list.data &&
        list.data.count > list.data.runs.length &&
        t('runsShown', { shown: list.data.runs.length, count: list.data.count })
      }
      actions={
        list.data &&
        limit === few &&
        list.data.count > few && <Button onClick={() => setLimit(most)}>{t('more')}</Button>
      }
      flush={Boolean(list.data && list.data.count > 0)}
    >
      {list.isPending && <Skeleton lines={4} />}
      {list.isError && (
        <ProblemState {...problemProps(list.error)} onRetry={() => void list.refetch()} />
      )}
      {list.data?.count === 0 && <p className={styles.quiet}>{t('noRuns')}</p>}
      {list.data && list.data.count > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className={styles.scroll} tabIndex={0} aria-label={t('costs')}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('run')}</th>
                <th scope="col" className={styles.number}>
                  {t('cost')}
                </th>
                <th scope="col">{t('from')}</th>
              </tr>
            </thead>
            <tbody>
              {list.data.runs.map((run) => (
                <tr key={run.run_id}>
                  <th scope="row">
                    <Link
                      to="/w/$workspace/e/$handle/runs/$run"
                      params={{ workspace, handle, run: run.run_id }}
                    >
                      {run.name}
                    </Link>{' '}
                    <span className={styles.quiet}>
                      {run.deleted ? t('deleted') : runStatusWords(run.status)}
                    </span>
                  </th>
                  <td className={styles.number}>
                    {run.cost ? <Money value={run.cost} /> : t('noPrice')}
                  </td>
                  <td>{run.because}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Panel>
  );
}
