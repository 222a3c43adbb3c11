import type { ReactNode } from 'react';
import { t } from '../words';
import styles from './EmptyState.module.css';

export interface EmptyStateProps {
  /** One sentence on what belongs here, or which filter hides it. */
  title: string;
  action?: ReactNode;
  /** The API or command-line form of the same action. */
  command?: string;
}

export function EmptyState({ title, action, command }: EmptyStateProps) {
  return (
    <div className={styles.state}>
      <p>{title}</p>
      {action && <div className={styles.actions}>{action}</div>}
      {command && (
        <figure className={styles.command}>
          <figcaption>{t('command')}</figcaption>
          <pre>
            <code>{command}</code>
          </pre>
        </figure>
      )}
    </div>
  );
}
