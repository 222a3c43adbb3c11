import { useState } from 'react';
import type { FieldProps } from '../Field/Field';
import { TextField } from '../TextField/TextField';
import { t } from '../words';
import styles from './NumberField.module.css';

export interface NumberFieldProps extends FieldProps {
  value: number | null;
  onChange: (value: number | null) => void;
  min?: number;
  max?: number;
  /** Whole numbers only. */
  whole?: boolean;
  unit?: string;
  disabled?: boolean;
  required?: boolean;
  name?: string;
}

/** A text field that reads numbers: a browser's number input swallows letters and scrolls values away. */
export function NumberField({
  value,
  onChange,
  min,
  max,
  whole,
  unit,
  error,
  ...rest
}: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const text = typed ?? (value === null ? '' : String(value));
  const problem = left ? numberProblem(text, { min, max, whole }) : null;
  return (
    <div className={styles.row}>
      <TextField
        {...rest}
        inputMode={whole ? 'numeric' : 'decimal'}
        autoComplete="off"
        value={text}
        error={error || problem}
        help={rest.help ?? unit}
        onChange={(next) => {
          setTyped(next);
          onChange(numberProblem(next, { min, max, whole }) ? null : readNumber(next));
        }}
        onFocus={() => setLeft(false)}
        onBlur={() => {
          setLeft(true);
          if (!numberProblem(text, { min, max, whole })) setTyped(null);
        }}
      />
    </div>
  );
}

function readNumber(text: string): number | null {
  return text.trim() === '' ? null : Number(text.replace(/[\s,]/g, ''));
}

function numberProblem(
  text: string,
  { min, max, whole }: Pick<NumberFieldProps, 'min' | 'max' | 'whole'>,
): string | null {
  const number = readNumber(text);
  if (number === null) return null;
  if (!Number.isFinite(number) || (whole && !Number.isInteger(number))) return t('notNumber');
  if (min !== undefined && number < min) return t('tooSmall', { min });
  if (max !== undefined && number > max) return t('tooLarge', { max });
  return null;
}
