import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../IconButton/IconButton';
import { t } from '../words';
import styles from './Peek.module.css';

export interface PeekProps {
  title: string;
  onClose: () => void;
  /** Beside the title, for example the way to the whole page. */
  actions?: ReactNode;
  children: ReactNode;
}

/**
 * A look at one thing beside a list that keeps its place: no dialog, the list goes on taking keys.
 * On narrow screens it lies over the list, from the right.
 */
export function Peek({ title, onClose, actions, children }: PeekProps) {
  return (
    <aside className={styles.peek} aria-label={title}>
      <header className={styles.head}>
        <h2 aria-live="polite">{title}</h2>
        <IconButton label={t('close')} onClick={onClose}>
          <X size={17} aria-hidden="true" />
        </IconButton>
      </header>
      <div className={styles.body}>{children}</div>
      {actions && <footer className={styles.foot}>{actions}</footer>}
    </aside>
  );
}

/** The list and, when something is looked at, the look at it. */
export function PeekSplit({ children, peek }: { children: ReactNode; peek: ReactNode }) {
  return (
    <div className={styles.split} data-open={Boolean(peek) || undefined}>
      <div className={styles.list}>{children}</div>
      {peek}
    </div>
  );
}
