import type { EngagementSeat } from '@/api/me';
import { t } from '../text';
import styles from './PhaseLine.module.css';

type Phase = EngagementSeat['phase'];

const phases: readonly Phase[] = [
  'brief',
  'hiring',
  'contract',
  'onboarding',
  'delivery',
  'handover',
  'care',
  'closed',
];

/** The life of an engagement, with the place it has reached. */
export function PhaseLine({ phase }: { phase: Phase }) {
  const here = phases.indexOf(phase);
  return (
    <ol className={styles.line}>
      {phases.map((one, index) => {
        const state = index < here ? 'done' : index === here ? 'now' : 'later';
        return (
          <li
            key={one}
            className={styles.phase}
            data-state={state}
            aria-current={state === 'now' ? 'step' : undefined}
          >
            <span className={styles.name}>{t(one)}</span>
            <span className={styles.state}>{t(state)}</span>
          </li>
        );
      })}
    </ol>
  );
}
