import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EngagementSeat } from '@/api/me';
import { problemProps } from '@/api/problem';
import { Button } from '@/ui/Button/Button';
import { Money } from '@/ui/Money/Money';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { FundDialog } from '../dialogs/FundDialog';
import { keptFor, mayFund } from '../logic/funds';
import styles from '../money.module.css';
import { type Funds, type Milestone, milestonesOptions } from '../queries';
import { t } from '../text';

/** What each milestone is worth, and what is kept for it now. */
export function MilestoneTable({
  engagement,
  party,
  funds,
}: {
  engagement: EngagementSeat;
  party: 'client' | 'expert';
  funds: Funds;
}) {
  const list = useQuery(milestonesOptions(engagement.id));
  const [funding, setFunding] = useState<Milestone | null>(null);
  const milestones = list.data?.milestones ?? [];
  return (
    <Panel title={t('milestones')} flush={milestones.length > 0}>
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
                {party === 'client' && (
                  <th scope="col" data-print="hide">
                    <span className="visually-hidden">{t('setAside')}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {milestones.map((milestone) => (
                <tr key={milestone.id}>
                  <th scope="row">{milestone.name}</th>
                  <td className={styles.day}>{milestone.due}</td>
                  <td>{t(`state_${milestone.state}`)}</td>
                  <td className={styles.number}>
                    {milestone.amount && <Money value={milestone.amount} />}
                  </td>
                  <td className={styles.number}>
                    <Money value={keptFor(milestone, funds)} />
                  </td>
                  {party === 'client' && (
                    <td className={styles.number} data-print="hide">
                      {mayFund(milestone, funds) && (
                        <Button
                          aria-label={t('setAsideOf', { milestone: milestone.name })}
                          onClick={() => setFunding(milestone)}
                        >
                          {t('setAside')}
                        </Button>
                      )}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {funding?.amount && (
        <FundDialog
          engagement={engagement}
          milestone={funding}
          amount={funding.amount}
          onClose={() => setFunding(null)}
        />
      )}
    </Panel>
  );
}
