import { type ReactNode, useId } from 'react';
import styles from './Panel.module.css';

export interface PanelProps {
  title?: string;
  actions?: ReactNode;
  /** One line under the content: where it comes from, what it leaves out. */
  note?: ReactNode;
  children: ReactNode;
  /** Tables and lists reach to the edges. */
  flush?: boolean;
}

export function Panel({ title, actions, note, children, flush }: PanelProps) {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={title ? id : undefined} data-print="keep">
      {(title || actions) && (
        <header className={styles.head}>
          {title && <h2 id={id}>{title}</h2>}
          {actions && (
            <div className={styles.actions} data-print="hide">
              {actions}
            </div>
          )}
        </header>
      )}
      <div className={flush ? styles.flush : styles.body}>{children}</div>
      {note && <p className={styles.note}>{note}</p>}
    </section>
  );
}
