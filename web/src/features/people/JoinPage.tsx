import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '@/api/client';
import { problemProps } from '@/api/problem';
import { sending, useSubmit } from '@/api/submit';
import { absoluteTimeWithZone } from '@/lib/time';
import { Button } from '@/ui/Button/Button';
import { Link } from '@/ui/Link/Link';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { TextField } from '@/ui/TextField/TextField';
import { Entry } from './parts/Entry';
import styles from './parts/form.module.css';
import { PasswordField } from './parts/PasswordField';
import { roleName } from './parts/roles';
import { type InvitationLook, invitationOptions } from './queries';
import { t } from './text/entry';

export default function JoinPage() {
  const { token } = useParams({ from: '/join/$token' });
  const look = useQuery(invitationOptions(token));
  if (look.isPending) {
    return (
      <Entry title={t('join')}>
        <Skeleton />
      </Entry>
    );
  }
  if (look.isError) {
    return (
      <Entry title={t('joinFailed')} foot={<Link to="/signin">{t('signIn')}</Link>}>
        <ProblemState {...problemProps(look.error)} onRetry={() => void look.refetch()} />
      </Entry>
    );
  }
  const { workspace, invited_by, email, role, engagement_role, expires_at } = look.data;
  const given = role ?? engagement_role;
  return (
    <Entry
      title={t('joinTo', { workspace })}
      lead={t('joinLead', { name: invited_by, email, role: given ? roleName(given) : t('guest') })}
      foot={t('joinUntil', { until: absoluteTimeWithZone(expires_at) })}
    >
      <JoinForm token={token} look={look.data} />
    </Entry>
  );
}

function JoinForm({ token, look }: { token: string; look: InvitationLook }) {
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
