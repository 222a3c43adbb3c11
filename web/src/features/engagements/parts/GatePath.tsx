import { Check } from 'lucide-react';
import type { GateView } from '@/api/engagement';
import { gateWords } from '@/lib/engagement';
import { Time } from '@/ui/Time/Time';
import { t } from '../text/page';
import styles from './GatePath.module.css';

/** The seven gates as a way: which are passed, by whom, and which stands next. */
export function GatePath({ gates }: { gates: readonly GateView[] }) {
  return (
    <ol className={styles.path}>
      {gates.map(({ gate, state, passed_at, passed_by }) => (
        <li
          key={gate}
          className={styles.gate}
          data-state={state}
          aria-current={state === 'next' ? 'step' : undefined}
        >
          <span className={styles.mark} aria-hidden="true">
            {state === 'passed' && <Check size={13} />}
          </span>
          <span className={styles.words}>
            <span className={styles.name}>{gateWords(gate)}</span>
            <span className={styles.state}>
              {t(state)} {passed_at && <Time at={passed_at} />}
              {passed_by && <span className={styles.by}>{t('passedBy', { name: passed_by })}</span>}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
