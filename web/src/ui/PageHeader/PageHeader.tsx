import { type ReactNode, useEffect } from 'react';
import styles from './PageHeader.module.css';

export interface PageHeaderProps {
  title: string;
  /** Status, count or date beside the title. */
  meta?: ReactNode;
  actions?: ReactNode;
  lead?: ReactNode;
}

/** The one h1 of a page. It names the browser's tab as well. */
export function PageHeader({ title, meta, actions, lead }: PageHeaderProps) {
  useEffect(() => {
    document.title = `${title} · Tenon`;
  }, [title]);
  return (
    <header className={styles.header}>
      <div className={styles.row}>
        {/* Focus comes here after a move to another page, so that reading starts at its title. */}
        <h1 className={styles.title} tabIndex={-1}>
          {title}
        </h1>
        {meta && <div className={styles.meta}>{meta}</div>}
        {actions && (
          <div className={styles.actions} data-print="hide">
            {actions}
          </div>
        )}
      </div>
      {lead && <p className={styles.lead}>{lead}</p>}
    </header>
  );
}
