import { useState } from 'react';
import { api } from '@/api/client';
import { problemProps } from '@/api/problem';
import { sending, useSubmit } from '@/api/submit';
import { Button } from '@/ui/Button/Button';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { TextField } from '@/ui/TextField/TextField';
import { t } from '../text';
import styles from './StepUpForm.module.css';

export default function StepUpForm({
  email,
  onDone,
  onCancel,
}: {
  email: string;
  onDone: () => void;
  onCancel: () => void;
}) {
  const [password, setPassword] = useState('');
  const { submit, busy, problem, form } = useSubmit(
    (body: { email: string; password: string }) => api.POST('/api/v1/sign-in', { body }),
    onDone,
  );
  return (
    <form
      ref={form}
      noValidate
      onSubmit={sending(busy, () => submit({ email, password }))}
      className={styles.form}
    >
      <p>{t('stepUpDetail')}</p>
      {problem && <ProblemState {...problemProps(problem)} />}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <TextField
        label={t('password')}
        type="password"
        autoComplete="current-password"
        // The dialog asks for nothing else.
        autoFocus
        value={password}
        onChange={setPassword}
      />
      <div className={styles.buttons}>
        <Button onClick={onCancel}>{t('cancel')}</Button>
        <Button type="submit" variant="primary" busy={busy}>
          {t('confirm')}
        </Button>
      </div>
    </form>
  );
}
