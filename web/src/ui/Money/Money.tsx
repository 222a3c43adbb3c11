import { type Money as Amount, formatMoney } from '@/lib/money';
import styles from './Money.module.css';

/** An amount as its currency writes it. Below zero has a sign, never only a colour. */
export function Money({ value, strong }: { value: Amount; strong?: boolean }) {
  return (
    <data
      value={`${value.minor} ${value.currency}`}
      className={strong ? styles.strong : styles.money}
    >
      {formatMoney(value)}
    </data>
  );
}
