import { useId } from 'react';
import styles from './Segmented.module.css';

export interface SegmentedProps<Value extends string> {
  label: string;
  labelHidden?: boolean;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
  disabled?: boolean;
}

/** A few choices side by side; radio buttons underneath, so arrows and screen readers work as usual. */
export function Segmented<Value extends string>({
  label,
  labelHidden,
  options,
  value,
  onChange,
  disabled,
}: SegmentedProps<Value>) {
  const id = useId();
  return (
    <fieldset className={styles.group} disabled={disabled}>
      <legend className={labelHidden ? 'visually-hidden' : styles.legend}>{label}</legend>
      <div className={styles.row}>
        {options.map((option) => (
          <label key={option.value} className={styles.segment}>
            <input
              type="radio"
              name={id}
              className="visually-hidden"
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
