import { counted, countText } from '../../logic/purge';
import type { PurgeCounts } from '../../purgeQueries';
import styles from '../../storage.module.css';
import { t } from '../../text/storage';

/** Runs first, and last what they hold on the disk. */
export function Counts({ counts }: { counts: PurgeCounts }) {
  return (
    <dl className={styles.counts}>
      {counted.map((what) => (
        <div key={what} data-none={counts[what] === 0 || undefined}>
          <dt>{t(what)}</dt>
          <dd>{countText(counts, what)}</dd>
        </div>
      ))}
    </dl>
  );
}
