import { useState } from 'react';
import { parseDay } from '@/lib/time';
import type { FieldProps } from '../Field/Field';
import { TextField } from '../TextField/TextField';
import { t } from '../words';
import styles from './DateField.module.css';

export interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`, or null while there is no day. */
  value: string | null;
  onChange: (day: string | null) => void;
  disabled?: boolean;
  required?: boolean;
  name?: string;
}

export function DateField({ value, onChange, error, help, ...rest }: DateFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const text = typed ?? value ?? '';
  const wrong = text.trim() !== '' && parseDay(text) === null;
  return (
    <div className={styles.row}>
      <TextField
        {...rest}
        inputMode="numeric"
        autoComplete="off"
        maxLength={10}
        placeholder="2026-11-20"
        help={help ?? t('dayHint')}
        error={error || (left && wrong ? t('notDay') : null)}
        value={text}
        onChange={(next) => {
          setTyped(next);
          onChange(parseDay(next));
        }}
        onFocus={() => setLeft(false)}
        onBlur={() => {
          setLeft(true);
          if (!wrong) setTyped(null);
        }}
      />
    </div>
  );
}
