import { absoluteTime } from '@/lib/time';
import { Button } from '../Button/Button';
import { t } from '../words';
import styles from './Draft.module.css';

/** Words from before a crash or a closed tab, offered once. */
export function KeptNotice({
  draft: { offered, drop, takeKept },
}: {
  draft: {
    offered: { at: string; version: number } | null;
    drop: () => void;
    takeKept: () => void;
  };
}) {
  if (!offered) return null;
  return (
    <section className={styles.notice} aria-label={t('keptTitle')}>
      <div className={styles.words}>
        <p className={styles.title}>{t('keptTitle')}</p>
        <p>{t('keptDetail', { at: absoluteTime(offered.at), version: offered.version })}</p>
      </div>
      <div className={styles.buttons}>
        <Button onClick={drop}>{t('keptDrop')}</Button>
        <Button variant="primary" onClick={takeKept}>
          {t('keptTake')}
        </Button>
      </div>
    </section>
  );
}
