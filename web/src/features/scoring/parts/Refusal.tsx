import { CircleAlert } from 'lucide-react';
import type { Problem } from '@/api/problem';
import styles from '../evaluations.module.css';
import { t } from '../text';

// As the server cuts its list.
const shownOfEach = 5;

/** Why a file was refused: how many of each kind, and the first five of each. */
export function Refusal({ problem }: { problem: Problem }) {
  const { errors } = problem.details;
  return (
    <div className={styles.refusal} role="alert">
      <CircleAlert size={18} aria-hidden="true" />
      <div>
        <p>
          <b>{t('refused')}</b>
        </p>
        <p>{problem.message}</p>
        {errors.length > 0 && (
          <>
            <ul>
              {errors.map(({ message, line }) => (
                <li key={`${line} ${message}`}>{line ? t('line', { line, message }) : message}</li>
              ))}
            </ul>
            {errors.length >= shownOfEach && <p className={styles.note}>{t('refusedMore')}</p>}
          </>
        )}
      </div>
    </div>
  );
}
