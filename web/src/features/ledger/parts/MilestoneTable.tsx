import { useQuery } from '@tanstack/react-query';
import type { EngagementSeat } from '@/api/me';
import { milestonesOptions } from '@/api/milestones';
import { problemProps } from '@/api/problem';
import { Link } from '@/ui/Link/Link';
import { Money } from '@/ui/Money/Money';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { keptFor } from '../logic/funds';
import styles from '../money.module.css';
import type { Funds } from '../queries';
import { t } from '../text';

/** What each milestone is worth, and what is kept for it now. It is funded and accepted on its own page. */
export function MilestoneTable({
  engagement,
  funds,
}: {
  engagement: EngagementSeat;
  funds: Funds;
}) {
  const list = useQuery(milestonesOptions(engagement.id));
  const milestones = list.data?.milestones ?? [];
  return (
    <Panel
      title={t('milestones')}
      note={milestones.length > 0 && t('milestonesNote')}
      flush={milestones.length > 0}
    >
      {list.isPending && <Skeleton lines={3} />}
      {list.isError && (
        <ProblemState {...problemProps(list.error)} onRetry={() => void list.refetch()} />
      )}
      {list.isSuccess && milestones.length === 0 && <p>{t('milestonesNone')}</p>}
      {milestones.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('milestone')}</th>
                <th scope="col">{t('due')}</th>
                <th scope="col">{t('state')}</th>
                <th scope="col" className={styles.number}>
                  {t('worth')}
                </th>
                <th scope="col" className={styles.number}>
                  {t('keptNow')}
                </th>
              </tr>
            </thead>
            <tbody>
              {milestones.map((milestone) => (
                <tr key={milestone.id}>
                  <th scope="row">
                    <Link
                      to="/w/$workspace/e/$handle/milestones"
                      params={{ workspace: engagement.workspace, handle: engagement.handle }}
                      hash={milestone.id}
                    >
                      {milestone.name}
                    </Link>
                  </th>
                  <td className={styles.day}>{milestone.due}</td>
                  <td>{t(`state_${milestone.state}`)}</td>
                  <td className={styles.number}>
                    {milestone.amount && <Money value={milestone.amount} />}
                  </td>
                  <td className={styles.number}>
                    <Money value={keptFor(milestone, funds)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}
