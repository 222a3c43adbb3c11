import { useId } from 'react';
import { FieldError } from '@/ui/Field/Field';
import type { Weekday } from '../queries';
import { t } from '../text/entry';
import styles from './WorkWeek.module.css';

const week: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

export function WorkWeek({
  days,
  onChange,
  error,
}: {
  days: readonly Weekday[];
  onChange: (days: Weekday[]) => void;
  error: string | null;
}) {
  const id = useId();
  return (
    <fieldset className={styles.week} aria-describedby={`${id}-help${error ? ` ${id}-error` : ''}`}>
      <legend>{t('workWeek')}</legend>
      <div className={styles.days}>
        {week.map((day) => (
          <label key={day} className={styles.day}>
            <input
              type="checkbox"
              className="visually-hidden"
              checked={days.includes(day)}
              aria-invalid={error ? true : undefined}
              onChange={(event) =>
                onChange(
                  week.filter((one) => (one === day ? event.target.checked : days.includes(one))),
                )
              }
            />
            {t(day)}
          </label>
        ))}
      </div>
      <p id={`${id}-help`} className={styles.help}>
        {t('workWeekHelp')}
      </p>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
