import { useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '@/api/client';
import { problemProps } from '@/api/problem';
import { sending, useSubmit } from '@/api/submit';
import { Button } from '@/ui/Button/Button';
import { Link } from '@/ui/Link/Link';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { showToast } from '@/ui/Toast/toasts';
import { Entry } from './parts/Entry';
import styles from './parts/form.module.css';
import { PasswordField } from './parts/PasswordField';
import { t } from './text/entry';

export default function ResetPage() {
  // The token stands after the # so that no server log and no Referer header ever holds it.
  const token = useLocation({ select: ({ hash }) => hash });
  if (!token) return <Entry title={t('resetNoToken')} lead={t('resetNoTokenDetail')} />;
  return (
    <Entry title={t('reset')} lead={t('resetLead')} foot={<Link to="/signin">{t('signIn')}</Link>}>
      <ResetForm token={token} />
    </Entry>
  );
}

function ResetForm({ token }: { token: string }) {
  const navigate = useNavigate();
  const [password, setPassword] = useState('');
  const { submit, busy, error, rest, form } = useSubmit(
    (body: { token: string; password: string }) => api.POST('/api/v1/password-reset', { body }),
    async () => {
      showToast({ kind: 'ok', text: t('resetDone') });
      await navigate({ to: '/signin', replace: true });
    },
  );
  const problem = rest(['/password']);
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={sending(busy, () => submit({ token, password }))}
    >
      {problem && <ProblemState {...problemProps(problem)} unsaved />}
      <PasswordField
        fresh
        label={t('newPassword')}
        value={password}
        onChange={setPassword}
        error={error('/password')}
      />
      <Button type="submit" variant="primary" busy={busy}>
        {t('resetSubmit')}
      </Button>
    </form>
  );
}
