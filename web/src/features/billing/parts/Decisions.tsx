import { formatMoney } from '@/lib/money';
import { Panel } from '@/ui/Panel/Panel';
import { Time } from '@/ui/Time/Time';
import styles from '../compute.module.css';
import type { Compute } from '../queries';
import { t } from '../text';

/** Every cap that was decided, with its reason: nothing here is ever changed. */
export function Decisions({ compute: { decisions, agreed } }: { compute: Compute }) {
  if (decisions.length === 0) return null;
  return (
    <Panel title={t('decisions')} note={agreed && t('agreed', { amount: formatMoney(agreed) })}>
      <ol className={styles.decisions} reversed>
        {decisions.map(({ number, cap, reason, decided_by, decided_at }) => (
          <li key={number}>
            <strong>{formatMoney(cap)}</strong> {reason}{' '}
            <span className={styles.quiet}>
              {decided_by}, <Time at={decided_at} />
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
