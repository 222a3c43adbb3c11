import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../words';
import styles from './Finding.module.css';

export interface FindingProps {
  severity: 'error' | 'warning' | 'info';
  code: string;
  title: string;
  /** The facts the rule looked at, in words. */
  read?: ReactNode;
  why?: ReactNode;
  /** The person or side that can end it. */
  move?: ReactNode;
  fix?: ReactNode;
  actions?: ReactNode;
}

const icons = { error: CircleAlert, warning: TriangleAlert, info: Info };

export function Finding({ severity, code, title, read, why, move, fix, actions }: FindingProps) {
  const Icon = icons[severity];
  const rows = [
    ['whatWasRead', read],
    ['why', why],
    ['whoseMove', move],
    ['fix', fix],
  ] as const;
  return (
    <article className={styles.finding} data-severity={severity} data-print="keep">
      <header className={styles.head}>
        <span className={styles.severity}>
          <Icon size={14} aria-hidden="true" /> {t(severity)}
        </span>
        <code className={styles.code}>{code}</code>
      </header>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.facts}>
        {rows.map(
          ([name, text]) =>
            text && (
              <div key={name} className={styles.fact}>
                <dt>{t(name)}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
      </dl>
      {actions && <div className={styles.actions}>{actions}</div>}
    </article>
  );
}
