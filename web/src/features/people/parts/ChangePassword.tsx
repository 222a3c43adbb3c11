import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/api/client';
import { problemProps } from '@/api/problem';
import { sending, useSubmit } from '@/api/submit';
import { Button } from '@/ui/Button/Button';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { showToast } from '@/ui/Toast/toasts';
import { sessionsOptions } from '../queries';
import { t } from '../text/account';
import styles from './form.module.css';
import { PasswordField } from './PasswordField';

export function ChangePassword({ email }: { email: string }) {
  const client = useQueryClient();
  const [current, setCurrent] = useState('');
  const [fresh, setFresh] = useState('');
  const { submit, busy, problem, error, rest, form } = useSubmit(
    (body: { current: string; new: string }) => api.POST('/api/v1/password', { body }),
    async () => {
      setCurrent('');
      setFresh('');
      showToast({ kind: 'ok', text: t('passwordChanged') });
      await client.invalidateQueries({ queryKey: sessionsOptions.queryKey });
    },
  );
  const wrong = problem?.status === 401;
  const other = wrong ? null : rest(['/current', '/new']);
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={sending(busy, () => submit({ current, new: fresh }))}
    >
      {other && <ProblemState {...problemProps(other)} unsaved />}
      {/* Tells password managers whose password this is. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        label={t('currentPassword')}
        value={current}
        onChange={setCurrent}
        error={wrong ? t('wrongPassword') : error('/current')}
      />
      <PasswordField
        fresh
        label={t('newPassword')}
        value={fresh}
        onChange={setFresh}
        error={error('/new')}
      />
      <Button type="submit" variant="primary" busy={busy} className={styles.start}>
        {t('changePassword')}
      </Button>
    </form>
  );
}
