import { useNavigate } from '@tanstack/react-router';
import type { EngagementSeat } from '@/api/me';
import { formatMoney } from '@/lib/money';
import { Link } from '@/ui/Link/Link';
import { Money } from '@/ui/Money/Money';
import { Panel } from '@/ui/Panel/Panel';
import { Segmented } from '@/ui/Segmented/Segmented';
import type { Group } from '../logic/records';
import styles from '../money.module.css';
import type { Funds } from '../queries';
import { t } from '../text';

/** From promise to payment: five numbers in the order in which money takes them. */
export function Flow({
  engagement,
  funds,
  currencies,
}: {
  engagement: EngagementSeat;
  funds: Funds;
  currencies: readonly string[];
}) {
  const navigate = useNavigate({ from: '/w/$workspace/e/$handle/money' });
  const place = {
    to: '/w/$workspace/e/$handle/money',
    params: { workspace: engagement.workspace, handle: engagement.handle },
  } as const;
  const steps: { id: 'pledged' | Group; detail: string }[] = [
    { id: 'pledged', detail: t('saidPledged') },
    { id: 'confirmed', detail: confirmedDetail(funds) },
    { id: 'allocated', detail: t('saidAllocated') },
    {
      id: 'earned',
      detail: t('saidEarned', {
        owed: formatMoney(funds.owed),
        paying: formatMoney(funds.paying_out),
      }),
    },
    { id: 'paid', detail: t('saidPaid') },
  ];
  return (
    <Panel
      title={currencies.length > 1 ? t('flowIn', { currency: funds.currency }) : t('flow')}
      actions={
        currencies.length > 1 && (
          <Segmented
            label={t('currencies')}
            labelHidden
            value={funds.currency}
            options={currencies.map((one) => ({ value: one, label: one }))}
            onChange={(currency) => void navigate({ search: { currency }, replace: true })}
          />
        )
      }
    >
      <ol className={styles.flow}>
        {steps.map(({ id, detail }) => (
          <li key={id} className={styles.step}>
            <span className={styles.stepName}>{t(id)}</span>
            <Link
              {...place}
              search={(before) => ({
                currency: before.currency,
                of: id === 'pledged' ? undefined : id,
              })}
              hash={id === 'pledged' ? 'pledges' : 'records'}
              look="plain"
              className={styles.stepAmount}
            >
              <Money value={funds[id]} />
            </Link>
            <span className={styles.quiet}>{detail}</span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function confirmedDetail({ available, returned }: Funds): string {
  const free = t('saidConfirmed', { available: formatMoney(available) });
  if (returned.minor === 0) return free;
  return `${free}, ${t('saidReturned', { returned: formatMoney(returned) })}`;
}
