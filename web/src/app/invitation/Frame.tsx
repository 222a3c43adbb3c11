import type { ReactNode } from 'react';
import markAddress from '@/ui/theme/mark.svg';
import styles from './Invitation.module.css';
import { t } from './text';

/** A page outside the shell, as wide as one inside. */
export function Frame({ children }: { children: ReactNode }) {
  return (
    <main className={styles.page}>
      <p className={styles.mark}>
        <img src={markAddress} width={18} height={18} alt="" /> {t('product')}
      </p>
      {children}
    </main>
  );
}
