import { CircleAlert, CircleCheck, CircleDashed, CircleHelp } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../words';
import styles from './Checklist.module.css';

/** A rule's answer. `not_yet` and `unknown` never count as passed. */
export type Answer = 'holds' | 'fires' | 'not_yet' | 'unknown';

export interface ChecklistItem {
  id: string;
  title: string;
  answer: Answer;
  detail?: ReactNode;
  action?: ReactNode;
}

const looks = {
  holds: { Icon: CircleCheck, word: 'holds' },
  fires: { Icon: CircleAlert, word: 'fires' },
  not_yet: { Icon: CircleDashed, word: 'notYet' },
  unknown: { Icon: CircleHelp, word: 'unknown' },
} as const;

export function Checklist({ items }: { items: readonly ChecklistItem[] }) {
  const done = items.filter((item) => item.answer === 'holds').length;
  return (
    <div>
      <p className={styles.sum}>{t('checklist', { done, all: items.length })}</p>
      <ul>
        {items.map(({ id, title, answer, detail, action }) => {
          const { Icon, word } = looks[answer];
          return (
            <li key={id} className={styles.item} data-answer={answer}>
              <Icon size={17} aria-hidden="true" />
              <span className={styles.words}>
                <span>{title}</span>
                {detail && <span className={styles.detail}>{detail}</span>}
              </span>
              <span className={styles.answer}>{t(word)}</span>
              {action}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
