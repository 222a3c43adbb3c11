import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import { problemProps } from '@/api/problem';
import { useSubmit } from '@/api/submit';
import { Button } from '@/ui/Button/Button';
import { EmptyState } from '@/ui/EmptyState/EmptyState';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Time } from '@/ui/Time/Time';
import { showToast } from '@/ui/Toast/toasts';
import { type Invitation, membersOptions } from '../queries';
import { t } from '../text/members';
import { roleName } from './roles';
import styles from './rows.module.css';

export function InvitationList({
  workspace,
  invitations,
}: {
  workspace: string;
  invitations: readonly Invitation[];
}) {
  if (invitations.length === 0) return <EmptyState title={t('noInvitations')} />;
  return (
    <ul>
      {invitations.map((invitation) => (
        <InvitationRow key={invitation.id} workspace={workspace} invitation={invitation} />
      ))}
    </ul>
  );
}

function InvitationRow({ workspace, invitation }: { workspace: string; invitation: Invitation }) {
  const client = useQueryClient();
  const { email } = invitation;
  const invited = invitation.role ?? invitation.engagement_role;
  const { submit, busy, problem } = useSubmit(
    (id: string) =>
      api.DELETE('/api/v1/workspaces/{workspace}/invitations/{invitation}', {
        params: { path: { workspace, invitation: id } },
      }),
    async () => {
      await client.invalidateQueries({ queryKey: membersOptions(workspace).queryKey });
      showToast({ kind: 'ok', text: t('revoked', { email }) });
    },
  );
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.title}>{email}</span>
        <span className={styles.detail}>
          {invited ? roleName(invited) : t('guest')}, {t('expires')}{' '}
          <Time at={invitation.expires_at} />
        </span>
        {problem && <ProblemState {...problemProps(problem)} unsaved />}
      </div>
      <Button
        busy={busy}
        aria-label={t('revokeOf', { email })}
        onClick={() => submit(invitation.id)}
      >
        {t('revoke')}
      </Button>
    </li>
  );
}
