import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '@/api/client';
import { problemProps } from '@/api/problem';
import { sending, useSubmit } from '@/api/submit';
import { Button } from '@/ui/Button/Button';
import { FieldError } from '@/ui/Field/Field';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { TextField } from '@/ui/TextField/TextField';
import { Entry } from './parts/Entry';
import styles from './parts/form.module.css';
import { PasswordField } from './parts/PasswordField';
import { t } from './text/entry';

export default function SignInPage() {
  const { next } = useSearch({ from: '/signin' });
  const client = useQueryClient();
  const router = useRouter();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { submit, busy, problem, error, form } = useSubmit(
    (body: { email: string; password: string }) => api.POST('/api/v1/sign-in', { body }),
    async () => {
      client.clear();
      router.history.push(next ?? '/');
    },
  );
  const wrong = problem?.status === 401;
  return (
    <Entry title={t('signIn')} lead={t('signInLead')} foot={t('forgotten')}>
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={sending(busy, () => submit({ email, password }))}
      >
        {wrong && (
          <div role="alert">
            <FieldError>{t('wrongSignIn')}</FieldError>
          </div>
        )}
        {problem && !wrong && problem.details.errors.length === 0 && (
          <ProblemState {...problemProps(problem)} />
        )}
        <TextField
          label={t('email')}
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={setEmail}
          error={error('/email')}
        />
        <PasswordField
          label={t('password')}
          value={password}
          onChange={setPassword}
          error={error('/password')}
        />
        <Button type="submit" variant="primary" busy={busy}>
          {t('signIn')}
        </Button>
      </form>
    </Entry>
  );
}
