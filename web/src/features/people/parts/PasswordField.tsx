import { useState } from 'react';
import { Checkbox } from '@/ui/Checkbox/Checkbox';
import { TextField } from '@/ui/TextField/TextField';
import { t } from '../text/entry';

interface PasswordFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** A new one gets the rule and the choice to look at it; pasting is always allowed. */
  fresh?: boolean;
  error?: string | null;
}

export function PasswordField({ label, value, onChange, fresh, error }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <>
      <TextField
        label={label}
        type={shown ? 'text' : 'password'}
        autoComplete={fresh ? 'new-password' : 'current-password'}
        required
        spellCheck={false}
        help={fresh ? t('passwordHelp') : undefined}
        {...{ value, onChange, error }}
      />
      {fresh && <Checkbox label={t('showPassword')} checked={shown} onChange={setShown} />}
    </>
  );
}
