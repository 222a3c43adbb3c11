import { Check } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import styles from './Steps.module.css';

export interface Step {
  id: string;
  title: ReactNode;
  state: 'passed' | 'next' | 'later';
  /** When, by whom, or what is missing. */
  detail?: ReactNode;
  /** What its title has opened: under the whole way, or under the step on a phone. */
  content?: ReactNode;
}

/** A way with one next step: across where there is room, downwards on a phone. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol
      className={styles.path}
      aria-label={label}
      style={{ '--steps': steps.length } as CSSProperties}
    >
      {steps.map(({ id, title, state, detail, content }) => (
        <li
          key={id}
          className={styles.item}
          data-state={state}
          aria-current={state === 'next' ? 'step' : undefined}
        >
          <div className={styles.step}>
            <span className={styles.mark} aria-hidden="true">
              {state === 'passed' && <Check size={13} />}
            </span>
            <span className={styles.words}>
              <span className={styles.name}>{title}</span>
              {detail && <span className={styles.detail}>{detail}</span>}
            </span>
          </div>
          {content && <div className={styles.content}>{content}</div>}
        </li>
      ))}
    </ol>
  );
}
