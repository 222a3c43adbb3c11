import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '@/api/client';
import { meOptions } from '@/api/me';
import { problemProps } from '@/api/problem';
import { sending, useSubmit } from '@/api/submit';
import { Button } from '@/ui/Button/Button';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { TextField } from '@/ui/TextField/TextField';
import { Entry } from './parts/Entry';
import styles from './parts/form.module.css';
import { PasswordField } from './parts/PasswordField';
import { t } from './text/entry';

interface Joining {
  name?: string;
  password?: string;
}

export default function JoinPage() {
  const { token } = useParams({ from: '/join/$token' });
  const client = useQueryClient();
  const navigate = useNavigate();
  const me = useQuery({ ...meOptions, retry: false });
  const [other, setOther] = useState(false);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const { submit, busy, error, rest, form } = useSubmit(
    (fields: Joining) => api.POST('/api/v1/join', { body: { token, ...fields } }),
    async () => {
      client.clear();
      await navigate({ to: '/', replace: true });
    },
  );
  const problem = rest(['/name', '/password']);
  if (me.isPending)
    return (
      <Entry title={t('join')}>
        <Skeleton />
      </Entry>
    );
  const account = other ? undefined : me.data?.account;
  return (
    <Entry title={t('join')} lead={account ? t('joinAs', account) : t('joinLead')}>
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={sending(busy, () => submit(account ? {} : { name, password }))}
      >
        {problem && <ProblemState {...problemProps(problem)} unsaved />}
        {!account && (
          <>
            <TextField
              label={t('name')}
              help={t('nameHelp')}
              autoComplete="name"
              required
              value={name}
              onChange={setName}
              error={error('/name')}
            />
            <PasswordField
              fresh
              label={t('password')}
              value={password}
              onChange={setPassword}
              error={error('/password')}
            />
          </>
        )}
        <Button type="submit" variant="primary" busy={busy}>
          {t('joinSubmit')}
        </Button>
        {account && (
          <Button variant="quiet" onClick={() => setOther(true)}>
            {t('joinOther')}
          </Button>
        )}
      </form>
    </Entry>
  );
}
