import type { ReactNode } from 'react';
import styles from './Page.module.css';

/** The room of a page: `narrow` for forms and prose, `full` for tables and boards. */
export function Page({
  children,
  width = 'normal',
}: {
  children: ReactNode;
  width?: 'normal' | 'narrow' | 'full';
}) {
  return <div className={`${styles.page} ${styles[width]}`}>{children}</div>;
}
