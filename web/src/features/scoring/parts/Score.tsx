import { figure } from '@/lib/figure';
import styles from '../evaluations.module.css';
import { type Range, share } from '../logic/interval';
import type { Interval } from '../queries';
import { t } from '../text';

interface ScoreProps {
  value: number | undefined;
  interval: Interval | undefined;
  /** What all whiskers beside each other span, so that they can be compared. */
  range: Range | null;
  note?: string | undefined;
}

/** A score with how sure it is: in words, and as a whisker that only repeats them. */
export function Score({ value, interval, range, note }: ScoreProps) {
  if (value === undefined) return <span className={styles.quiet}>{note || t('noScore')}</span>;
  return (
    <span className={styles.score}>
      <span>{figure(value)}</span>
      {interval && (
        <span className={styles.note}>
          {t('between', { low: figure(interval.low), high: figure(interval.high) })}
        </span>
      )}
      {interval && range && (
        <svg className={styles.whisker} aria-hidden="true">
          <line
            x1={`${share(range, interval.low)}%`}
            x2={`${share(range, interval.high)}%`}
            y1="50%"
            y2="50%"
          />
          <circle cx={`${share(range, value)}%`} cy="50%" r="3" />
        </svg>
      )}
      {note && <span className={styles.note}>{note}</span>}
    </span>
  );
}
