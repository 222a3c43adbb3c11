import type { Ref, TextareaHTMLAttributes } from 'react';
import control from '../Field/control.module.css';
import { Field, type FieldProps } from '../Field/Field';
import styles from './TextArea.module.css';

export interface TextAreaProps
  extends FieldProps,
    Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'value'> {
  value: string;
  onChange: (value: string) => void;
  ref?: Ref<HTMLTextAreaElement>;
}

export function TextArea({
  label,
  help,
  error,
  optional,
  labelHidden,
  value,
  onChange,
  rows = 4,
  ...rest
}: TextAreaProps) {
  return (
    <Field {...{ label, help, error, optional, labelHidden }}>
      {(props) => (
        <textarea
          {...rest}
          {...props}
          rows={rows}
          className={`${control.control} ${styles.area}`}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
