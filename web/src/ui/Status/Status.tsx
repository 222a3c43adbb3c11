import { CircleAlert, CircleCheck, CircleDot, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Status.module.css';

export type StatusKind = 'ok' | 'warn' | 'bad' | 'info' | 'neutral';

const icons = {
  ok: CircleCheck,
  warn: TriangleAlert,
  bad: CircleAlert,
  info: Info,
  neutral: CircleDot,
};

/** A word with an icon: the colour only repeats what they say. */
export function Status({ kind = 'neutral', children }: { kind?: StatusKind; children: ReactNode }) {
  const Icon = icons[kind];
  return (
    <span className={`${styles.status} ${styles[kind]}`}>
      <Icon size={13} aria-hidden="true" />
      <span>{children}</span>
    </span>
  );
}
