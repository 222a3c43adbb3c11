import { useEffect, useRef, useState } from 'react';
import { api } from '@/api/client';
import { problemProps } from '@/api/problem';
import { onStepUp, sending, useSubmit } from '@/api/submit';
import { Button } from '@/ui/Button/Button';
import { Dialog } from '@/ui/Dialog/Dialog';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { TextField } from '@/ui/TextField/TextField';
import { t } from '../text';
import styles from './StepUp.module.css';

/** Asks for the password again when the server wants to be sure, then lets the request go on. */
export function StepUpLayer({ email }: { email: string }) {
  const [asking, setAsking] = useState(false);
  const answer = useRef<(known: boolean) => void>(() => {});
  useEffect(() => {
    onStepUp(
      () =>
        new Promise<boolean>((resolve) => {
          answer.current = resolve;
          setAsking(true);
        }),
    );
    return () => onStepUp(async () => false);
  }, []);
  const finish = (known: boolean) => {
    setAsking(false);
    answer.current(known);
  };
  if (!asking) return null;
  return (
    <Dialog title={t('stepUp')} open onClose={() => finish(false)}>
      <StepUpForm email={email} onDone={() => finish(true)} onCancel={() => finish(false)} />
    </Dialog>
  );
}

function StepUpForm({ email, onDone, onCancel }: { email: string; onDone: () => void; onCancel: () => void }) {
  const [password, setPassword] = useState('');
  const { submit, busy, problem, form } = useSubmit(
    (body: { email: string; password: string }) => api.POST('/api/v1/sign-in', { body }),
    onDone,
  );
  return (
    <form ref={form} noValidate onSubmit={sending(busy, () => submit({ email, password }))} className={styles.form}>
      <p>{t('stepUpDetail')}</p>
      {problem && <ProblemState {...problemProps(problem)} />}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <TextField
        label={t('password')}
        type="password"
        autoComplete="current-password"
        // biome-ignore lint/a11y/noAutofocus: the dialog asks for nothing else
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
