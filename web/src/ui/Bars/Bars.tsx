import { shortNumber } from '@/lib/chart/ticks';
import styles from './Bars.module.css';

export interface Bar {
  id: string;
  label: string;
  value: number;
  /** A limit to compare with, drawn as a line across the bar. */
  limit?: number;
  /** A word beside the value when the bar means something, for example "over the limit". */
  note?: string;
  kind?: 'ok' | 'warn' | 'bad';
}

/** Label, bar and number in a row: it reads as text without its picture. */
export function Bars({
  label,
  bars,
  format = shortNumber,
}: {
  label: string;
  bars: readonly Bar[];
  format?: (value: number) => string;
}) {
  const most = bars.reduce((high, bar) => Math.max(high, bar.value, bar.limit ?? 0), 0) || 1;
  const share = (value: number) => `${(Math.max(0, value) / most) * 100}%`;
  return (
    <ul className={styles.bars} aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.id} className={styles.bar} data-kind={bar.kind}>
          <span className={styles.label}>{bar.label}</span>
          <svg className={styles.track} aria-hidden="true" preserveAspectRatio="none">
            <rect className={styles.fill} height="100%" width={share(bar.value)} rx="2" />
            {bar.limit !== undefined && (
              <line
                className={styles.limit}
                x1={share(bar.limit)}
                x2={share(bar.limit)}
                y1="0"
                y2="100%"
              />
            )}
          </svg>
          <span className={styles.value}>
            {format(bar.value)}
            {bar.note && <span className={styles.note}> {bar.note}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
