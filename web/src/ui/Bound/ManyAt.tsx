import { useId } from 'react';
import { FieldError } from '../Field/Field';
import { type BoundProps, Place } from './Bound';
import { useDocumentForm } from './form';
import styles from './ManyAt.module.css';

/** Any number of a few values, as boxes to tick. A value that is no option here stays visible and kept. */
export function ManyAt({
  at,
  label,
  help,
  options,
  word = (value) => value,
}: BoundProps & {
  options: readonly { value: string; label: string }[];
  word?: (value: string) => string;
}) {
  const id = useId();
  const { read, write, error } = useDocumentForm();
  const kept = read(at);
  const chosen: readonly string[] = Array.isArray(kept) ? kept : [];
  const foreign = chosen.filter((value) => !options.some((option) => option.value === value));
  const problem = [at, ...chosen.map((_, index) => `${at}/${index}`)].map(error).find(Boolean);
  const described = [help && `${id}-help`, problem && `${id}-error`].filter(Boolean).join(' ');
  return (
    <Place at={at}>
      <fieldset className={styles.field} aria-describedby={described || undefined}>
        <legend className={styles.legend}>{label}</legend>
        <div className={styles.boxes}>
          {[...options, ...foreign.map((value) => ({ value, label: word(value) }))].map(
            (option) => (
              <label key={option.value} className={styles.box}>
                <input
                  type="checkbox"
                  checked={chosen.includes(option.value)}
                  onChange={(event) =>
                    write(
                      at,
                      event.target.checked
                        ? [...chosen, option.value]
                        : chosen.filter((value) => value !== option.value),
                    )
                  }
                />
                {option.label}
              </label>
            ),
          )}
        </div>
        {help && (
          <p id={`${id}-help`} className={styles.help}>
            {help}
          </p>
        )}
        {problem && <FieldError id={`${id}-error`}>{problem}</FieldError>}
      </fieldset>
    </Place>
  );
}
