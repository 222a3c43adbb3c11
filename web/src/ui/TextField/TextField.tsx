import type { InputHTMLAttributes, Ref } from 'react';
import control from '../Field/control.module.css';
import { Field, type FieldProps } from '../Field/Field';

export interface TextFieldProps
  extends FieldProps,
    Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> {
  value: string;
  onChange: (value: string) => void;
  ref?: Ref<HTMLInputElement>;
}

export function TextField({
  label,
  help,
  error,
  optional,
  labelHidden,
  value,
  onChange,
  ...rest
}: TextFieldProps) {
  return (
    <Field {...{ label, help, error, optional, labelHidden }}>
      {(props) => (
        <input
          type="text"
          {...rest}
          {...props}
          className={control.control}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
