import type { ReactNode } from 'react';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import markAddress from '@/ui/theme/mark.svg';
import { t } from '../text/entry';
import styles from './Entry.module.css';

/** The frame of pages before there is a workspace: one column, one thing to do. */
export function Entry({
  title,
  lead,
  children,
  foot,
}: {
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
  foot?: ReactNode;
}) {
  return (
    <main className={styles.page}>
      <p className={styles.mark}>
        <img src={markAddress} width={18} height={18} alt="" /> {t('product')}
      </p>
      <div className={styles.card}>
        <PageHeader title={title} lead={lead} />
        {children}
      </div>
      {foot && <div className={styles.foot}>{foot}</div>}
    </main>
  );
}
