import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EngagementSeat } from '@/api/me';
import { problemProps } from '@/api/problem';
import { Button } from '@/ui/Button/Button';
import { Money } from '@/ui/Money/Money';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { Status } from '@/ui/Status/Status';
import { Time } from '@/ui/Time/Time';
import { SettleDialog } from '../dialogs/SettleDialog';
import type { Names } from '../logic/records';
import styles from '../money.module.css';
import { type Funds, type Payout, payoutsOptions } from '../queries';
import { t } from '../text';

const kinds = { pending: 'warn', paid: 'ok', voided: 'neutral' } as const;

/** What is owed to whom, and each payout until the bank has spoken. */
export function Payouts({
  engagement,
  party,
  funds,
  names,
}: {
  engagement: EngagementSeat;
  party: 'client' | 'expert';
  funds: Funds;
  names: Names;
}) {
  const list = useQuery(payoutsOptions(engagement.id));
  const [settling, setSettling] = useState<{ payout: Payout; how: 'confirm' | 'void' } | null>(
    null,
  );
  const payouts = (list.data?.payouts ?? []).filter(
    ({ amount }) => amount.currency === funds.currency,
  );
  return (
    <Panel title={t('owedTitle')}>
      <div className={styles.stack}>
        {funds.experts.length === 0 && <p>{t('owedNone')}</p>}
        {funds.experts.length > 0 && <Owed {...{ funds, names }} />}
        {list.isPending && <Skeleton lines={2} />}
        {list.isError && (
          <ProblemState {...problemProps(list.error)} onRetry={() => void list.refetch()} />
        )}
        {funds.experts.length > 0 && list.isSuccess && payouts.length === 0 && (
          <p className={styles.quiet}>{t('payoutsNone')}</p>
        )}
        {payouts.length > 0 && (
          <section>
            <h3>{t('payouts')}</h3>
            <ul>
              {payouts.map((payout) => (
                <li key={payout.id} className={styles.line} data-inset>
                  <span className={styles.lineAmount}>
                    <Money value={payout.paid ?? payout.amount} />
                  </span>
                  <span className={styles.lineWords}>
                    {names.expert(payout.expert)}, {t('askedOn')} <Time at={payout.requested_at} />
                    {payout.settled_at && (
                      <>
                        , {t('settledOn')} <Time at={payout.settled_at} />
                      </>
                    )}
                    {payout.bank_reference && (
                      <span className={styles.quiet}>
                        {' '}
                        {t('reference', { reference: payout.bank_reference })}
                      </span>
                    )}
                  </span>
                  <Status kind={kinds[payout.state]}>{t(`payout_${payout.state}`)}</Status>
                  {party === 'client' && payout.state === 'pending' && (
                    <>
                      <Button
                        data-print="hide"
                        onClick={() => setSettling({ payout, how: 'confirm' })}
                      >
                        {t('confirmPayout')}
                      </Button>
                      <Button
                        variant="quiet"
                        data-print="hide"
                        onClick={() => setSettling({ payout, how: 'void' })}
                      >
                        {t('voidPayout')}
                      </Button>
                    </>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      {settling && (
        <SettleDialog
          engagement={engagement}
          {...settling}
          name={names.expert(settling.payout.expert)}
          onClose={() => setSettling(null)}
        />
      )}
    </Panel>
  );
}

function Owed({ funds, names }: { funds: Funds; names: Names }) {
  return (
    <table className={styles.table} data-inset>
      <thead>
        <tr>
          <th scope="col">{t('expert')}</th>
          <th scope="col" className={styles.number}>
            {t('owed')}
          </th>
          <th scope="col" className={styles.number}>
            {t('payingOut')}
          </th>
        </tr>
      </thead>
      <tbody>
        {funds.experts.map(({ expert, owed, paying_out }) => (
          <tr key={expert}>
            <th scope="row">{names.expert(expert)}</th>
            <td className={styles.number}>
              <Money value={owed} />
            </td>
            <td className={styles.number}>
              <Money value={paying_out} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
