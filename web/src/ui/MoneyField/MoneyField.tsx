import { useState } from 'react';
import { exponent, fromDecimal, toDecimal } from '@/lib/money';
import control from '../Field/control.module.css';
import { Field, type FieldProps } from '../Field/Field';
import { t } from '../words';
import styles from './MoneyField.module.css';

export interface MoneyFieldProps extends FieldProps {
  /** Minor units in and out; null while there is no amount. */
  minor: number | null;
  currency: string;
  onChange: (minor: number | null) => void;
  disabled?: boolean;
  required?: boolean;
  name?: string;
}

export function MoneyField({
  minor,
  currency,
  onChange,
  error,
  disabled,
  required,
  name,
  ...field
}: MoneyFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const text = typed ?? (minor === null ? '' : toDecimal({ minor, currency }));
  const wrong = text.trim() !== '' && fromDecimal(text, currency) === null;
  const example = exponent(currency) === 0 ? '4500' : '4500.00';
  return (
    <Field
      {...field}
      error={error || (left && wrong ? t('notMoney', { currency, example }) : null)}
    >
      {(props) => (
        <span className={styles.row}>
          <span className={styles.currency}>{currency}</span>
          <input
            {...props}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            className={`${control.control} ${control.number}`}
            {...{ disabled, required, name }}
            value={text}
            onChange={(event) => {
              setTyped(event.target.value);
              onChange(
                event.target.value.trim() === '' ? null : fromDecimal(event.target.value, currency),
              );
            }}
            onFocus={() => setLeft(false)}
            onBlur={() => {
              setLeft(true);
              if (!wrong) setTyped(null);
            }}
          />
        </span>
      )}
    </Field>
  );
}
