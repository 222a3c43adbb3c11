import { type ReactNode, useId } from 'react';
import { FieldError } from '../Field/Field';
import styles from './Radio.module.css';

export interface RadioOption<Value extends string> {
  value: Value;
  label: string;
  help?: ReactNode;
  disabled?: boolean;
}

export interface RadioProps<Value extends string> {
  label: string;
  options: readonly RadioOption<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  error?: string | null;
  disabled?: boolean;
}

export function Radio<Value extends string>({
  label,
  options,
  value,
  onChange,
  error,
  disabled,
}: RadioProps<Value>) {
  const id = useId();
  return (
    <fieldset
      className={styles.group}
      disabled={disabled}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend className={styles.legend}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.row}>
          <input
            type="radio"
            name={id}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.help && <span className={styles.help}>{option.help}</span>}
          </span>
        </label>
      ))}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
