import { Lock } from 'lucide-react';
import { t } from '../words';
import styles from './NoRight.module.css';

/** Names the right that is missing and who can give it, so that nobody has to guess whom to ask. */
export function NoRight({ right, who }: { right: string; who: string }) {
  return (
    <div className={styles.state}>
      <Lock size={18} aria-hidden="true" />
      <div>
        <p className={styles.title}>{t('noRight')}</p>
        <p>{t('noRightDetail', { right, who })}</p>
      </div>
    </div>
  );
}
