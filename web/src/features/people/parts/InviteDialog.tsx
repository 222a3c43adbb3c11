import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body as answer, api } from '@/api/client';
import type { EngagementRole, EngagementSeat, WorkspaceRole } from '@/api/me';
import { problemProps } from '@/api/problem';
import type { components } from '@/api/schema';
import { sending, useSubmit } from '@/api/submit';
import { Button } from '@/ui/Button/Button';
import { Dialog } from '@/ui/Dialog/Dialog';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Radio } from '@/ui/Radio/Radio';
import { Select } from '@/ui/Select/Select';
import { TextField } from '@/ui/TextField/TextField';
import { membersOptions, type NewInvitation } from '../queries';
import { t } from '../text/members';
import styles from './form.module.css';
import { InvitationLink } from './InvitationLink';
import { engagementRoles, type InvitedRole, roleHelp, workspaceRoles } from './invitedRoles';
import { roleName } from './roles';

interface InviteDialogProps {
  workspace: string;
  engagements: readonly EngagementSeat[];
  onClose: () => void;
}

type Invite = components['schemas']['Invite'];

export function InviteDialog({ workspace, engagements, onClose }: InviteDialogProps) {
  const client = useQueryClient();
  const [email, setEmail] = useState('');
  const [engagement, setEngagement] = useState('');
  const [made, setMade] = useState<NewInvitation | null>(null);
  const [role, setRole] = useState<InvitedRole>('member');
  const roles: readonly InvitedRole[] = engagement ? engagementRoles : workspaceRoles;
  const { submit, busy, error, rest, form } = useSubmit(
    (body: Invite) =>
      answer(
        api.POST('/api/v1/workspaces/{workspace}/invitations', {
          params: { path: { workspace } },
          body,
        }),
      ),
    async (invitation) => {
      setMade(invitation);
      await client.invalidateQueries({ queryKey: membersOptions(workspace).queryKey });
    },
  );
  const problem = rest(['/email', '/role', '/engagement', '/engagement_role']);
  const send = sending(busy, () => submit({ email, ...target(engagement, role) }));
  if (made) {
    return (
      <InvitationLink
        invitation={made}
        email={email}
        onClose={onClose}
        onAnother={() => {
          setMade(null);
          setEmail('');
        }}
      />
    );
  }
  return (
    <Dialog title={t('invite')} open onClose={onClose}>
      <form ref={form} className={styles.form} noValidate onSubmit={send}>
        {problem && <ProblemState {...problemProps(problem)} unsaved />}
        <TextField
          label={t('email')}
          help={t('inviteHelp')}
          type="email"
          autoComplete="off"
          // Whom to invite is the first question of the dialog.
          autoFocus
          required
          value={email}
          onChange={setEmail}
          error={error('/email')}
        />
        {engagements.length > 0 && (
          <Select
            label={t('inviteTo')}
            value={engagement}
            options={[
              { value: '', label: t('inviteWorkspace') },
              {
                label: t('engagements'),
                options: engagements.map(({ id, title }) => ({ value: id, label: title })),
              },
            ]}
            onChange={(next) => {
              setEngagement(next);
              setRole(next ? 'expert' : 'member');
            }}
            error={error('/engagement')}
          />
        )}
        <Radio
          label={t('role')}
          value={role}
          options={roles.map((one) => ({ value: one, label: roleName(one), help: roleHelp(one) }))}
          onChange={setRole}
          error={error('/role') ?? error('/engagement_role')}
        />
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {t('inviteSend')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function target(engagement: string, role: InvitedRole): Omit<Invite, 'email'> {
  return engagement
    ? { engagement, engagement_role: role as EngagementRole }
    : { role: role as WorkspaceRole };
}
