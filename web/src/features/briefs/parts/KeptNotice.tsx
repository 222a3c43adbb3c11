import { absoluteTime } from '@/lib/time';
import { Button } from '@/ui/Button/Button';
import { t } from '../text/page';
import type { DraftControl } from '../useDraft';
import styles from './KeptNotice.module.css';

/** Words from before a crash or a closed tab, offered once. */
export function KeptNotice({ draft }: { draft: DraftControl }) {
  const { offered } = draft;
  if (!offered) return null;
  return (
    <section className={styles.notice} aria-label={t('keptTitle')}>
      <div className={styles.words}>
        <p className={styles.title}>{t('keptTitle')}</p>
        <p>{t('keptDetail', { at: absoluteTime(offered.at), version: offered.version })}</p>
      </div>
      <div className={styles.buttons}>
        <Button onClick={draft.drop}>{t('keptDrop')}</Button>
        <Button variant="primary" onClick={draft.takeKept}>
          {t('keptTake')}
        </Button>
      </div>
    </section>
  );
}
