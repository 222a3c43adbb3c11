import type { SelectHTMLAttributes } from 'react';
import control from '../Field/control.module.css';
import { Field, type FieldProps } from '../Field/Field';
import styles from './Select.module.css';

export interface Option<Value extends string> {
  value: Value;
  label: string;
  disabled?: boolean;
}

export interface OptionGroup<Value extends string> {
  label: string;
  options: readonly Option<Value>[];
}

export interface SelectProps<Value extends string>
  extends FieldProps,
    Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'value'> {
  value: Value;
  options: readonly (Option<Value> | OptionGroup<Value>)[];
  onChange: (value: Value) => void;
}

/** The browser's own list: right on a phone, with a screen reader, and with two hundred time zones. */
export function Select<Value extends string>({
  label,
  help,
  error,
  optional,
  labelHidden,
  value,
  options,
  onChange,
  ...rest
}: SelectProps<Value>) {
  return (
    <Field {...{ label, help, error, optional, labelHidden }}>
      {(props) => (
        <select
          {...rest}
          {...props}
          className={`${control.control} ${styles.select}`}
          value={value}
          onChange={(event) => onChange(event.target.value as Value)}
        >
          {options.map((option) =>
            'options' in option ? (
              <optgroup key={option.label} label={option.label}>
                {option.options.map(draw)}
              </optgroup>
            ) : (
              draw(option)
            ),
          )}
        </select>
      )}
    </Field>
  );
}

function draw(option: Option<string>) {
  return (
    <option key={option.value} value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  );
}
