import { Panel } from '@/ui/Panel/Panel';
import { Status } from '@/ui/Status/Status';
import { shareDone } from '../../logic/purge';
import type { Purge, PurgeCounts } from '../../purgeQueries';
import styles from '../../storage.module.css';
import { t } from '../../text/storage';
import { Counts } from './Counts';

/** A purge at work: what is gone, and how much of it is still there. */
export function Going({ purge, left }: { purge: Purge; left: PurgeCounts | undefined }) {
  const share = left ? shareDone(purge.counts, left) : null;
  return (
    <Panel title={t('soFar')} note={t('goingHow')}>
      <p className={styles.standing} role="status">
        <Status kind="info">{t('going')}</Status>
        {left && left.runs > 0 && (
          <span className={styles.quiet}>{t('leftToGo', { count: left.runs })}</span>
        )}
      </p>
      {share !== null && (
        <progress className={styles.progress} value={share} aria-label={t('progress')} />
      )}
      <Counts counts={purge.counts} />
    </Panel>
  );
}
