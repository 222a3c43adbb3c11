import type { ReactNode } from 'react';
import { Time } from '../Time/Time';
import styles from './Timeline.module.css';

export interface Moment {
  id: string;
  at: string;
  title: ReactNode;
  detail?: ReactNode;
  kind?: 'ok' | 'warn' | 'bad' | 'info';
}

export function Timeline({ moments, zone }: { moments: readonly Moment[]; zone?: string }) {
  return (
    <ol className={styles.list}>
      {moments.map((moment) => (
        <li key={moment.id} className={styles.moment} data-kind={moment.kind}>
          <span className={styles.title}>{moment.title}</span>
          <span className={styles.at}>
            <Time at={moment.at} zone={zone} />
          </span>
          {moment.detail && <span className={styles.detail}>{moment.detail}</span>}
        </li>
      ))}
    </ol>
  );
}
