import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '@/api/client';
import { problemProps } from '@/api/problem';
import { sending, useSubmit } from '@/api/submit';
import { Button } from '@/ui/Button/Button';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { TextField } from '@/ui/TextField/TextField';
import type { InvitationLook } from '../queries';
import { t } from '../text/entry';
import styles from './form.module.css';
import { PasswordField } from './PasswordField';

/** Takes the invitation: with a new account, or with the password of the one its e-mail has. */
export function JoinForm({ token, look }: { token: string; look: InvitationLook }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const { submit, busy, problem, error, rest, form } = useSubmit(
    (body: { name?: string; password: string }) =>
      api.POST('/api/v1/invitations/{token}/acceptance', { params: { path: { token } }, body }),
    async () => {
      client.clear();
      await navigate({ to: '/', replace: true });
    },
  );
  const wrong = problem?.status === 401;
  const other = wrong ? null : rest(['/name', '/password']);
  const known = look.has_account;
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={sending(busy, () => submit(known ? { password } : { name, password }))}
    >
      <p>{known ? t('joinKnown', { email: look.email }) : t('joinNew')}</p>
      {other && <ProblemState {...problemProps(other)} unsaved />}
      <input type="email" autoComplete="username" value={look.email} readOnly hidden />
      {!known && (
        <TextField
          label={t('name')}
          help={t('nameHelp')}
          autoComplete="name"
          required
          value={name}
          onChange={setName}
          error={error('/name')}
        />
      )}
      <PasswordField
        fresh={!known}
        label={t('password')}
        value={password}
        onChange={setPassword}
        error={wrong ? t('wrongPassword', { email: look.email }) : error('/password')}
      />
      <Button type="submit" variant="primary" busy={busy}>
        {t('joinSubmit')}
      </Button>
    </form>
  );
}
