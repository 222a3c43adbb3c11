import { useState } from 'react';
import { api } from '@/api/client';
import { problemProps } from '@/api/problem';
import { sending, useSubmit } from '@/api/submit';
import { Button } from '@/ui/Button/Button';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { TextField } from '@/ui/TextField/TextField';
import { t } from '../lateText';
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
  const { submit, busy, problem, error, form } = useSubmit(
    (body: { password: string }) => api.POST('/api/v1/step-up', { body }),
    onDone,
  );
  const wrong = problem?.status === 401;
  return (
    <form
      ref={form}
      noValidate
      onSubmit={sending(busy, () => submit({ password }))}
      className={styles.form}
    >
      <p>{t('stepUpDetail')}</p>
      {problem && !wrong && !error('/password') && <ProblemState {...problemProps(problem)} />}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <TextField
        label={t('password')}
        type="password"
        autoComplete="current-password"
        // The dialog asks for nothing else.
        autoFocus
        value={password}
        onChange={setPassword}
        error={wrong ? t('stepUpWrong') : error('/password')}
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
