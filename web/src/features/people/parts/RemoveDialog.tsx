import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '@/api/client';
import { meOptions } from '@/api/me';
import { problemProps } from '@/api/problem';
import { useSubmit } from '@/api/submit';
import { Button } from '@/ui/Button/Button';
import { Dialog } from '@/ui/Dialog/Dialog';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { showToast } from '@/ui/Toast/toasts';
import type { Person } from '../logic/people';
import { membersOptions } from '../queries';
import { t } from '../text/members';

interface RemoveDialogProps {
  workspace: string;
  member: Person;
  /** People may leave by themselves; the words differ. */
  self: boolean;
  onClose: () => void;
}

export function RemoveDialog({ workspace, member, self, onClose }: RemoveDialogProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { name } = member;
  const { submit, busy, problem } = useSubmit(
    () =>
      api.DELETE('/api/v1/workspaces/{workspace}/members/{account}', {
        params: { path: { workspace, account: member.account } },
      }),
    async () => {
      onClose();
      showToast({ kind: 'ok', text: self ? t('left') : t('removed', { name }) });
      if (!self) return client.invalidateQueries({ queryKey: membersOptions(workspace).queryKey });
      await client.invalidateQueries({ queryKey: meOptions.queryKey });
      await navigate({ to: '/' });
    },
  );
  return (
    <Dialog
      title={self ? t('leaveTitle') : t('removeTitle', { name })}
      role="alertdialog"
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{self ? t('cancel') : t('keep')}</Button>
          <Button variant="danger" busy={busy} onClick={() => submit(undefined)}>
            {self ? t('leave') : t('remove')}
          </Button>
        </>
      }
    >
      <p>{self ? t('leaveDetail') : t('removeDetail', { name })}</p>
      {problem && <ProblemState {...problemProps(problem)} unsaved />}
    </Dialog>
  );
}
