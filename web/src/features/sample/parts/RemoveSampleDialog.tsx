import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { api } from '@/api/client';
import type { WorkspaceSeat } from '@/api/me';
import { problemProps } from '@/api/problem';
import { serverOptions } from '@/api/server';
import { useSubmit } from '@/api/submit';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { showToast } from '@/ui/Toast/toasts';
import { TypedConfirm } from '@/ui/TypedConfirm/TypedConfirm';
import { claimPath } from '../queries';
import { t } from '../text';

interface RemoveSampleDialogProps {
  seat: WorkspaceSeat;
  onClose: () => void;
}

export function RemoveSampleDialog({ seat, onClose }: RemoveSampleDialogProps) {
  const { id: workspace, name } = seat;
  const client = useQueryClient();
  const router = useRouter();
  const { submit, busy, problem } = useSubmit(
    async () => {
      // The people of the sample go with it: whoever looks through their eyes needs a way on first.
      const server = await client.fetchQuery(serverOptions);
      const next = server?.claimed ? '/' : await claimPath(workspace);
      await api.DELETE('/api/v1/workspaces/{workspace}/sample', {
        params: { path: { workspace } },
      });
      return next;
    },
    (next) => {
      onClose();
      client.clear();
      showToast({ kind: 'ok', text: t('removed') });
      router.history.push(next);
    },
  );
  return (
    <TypedConfirm
      title={t('removeTitle')}
      word={name}
      consequence={t('removeReturn')}
      submit={t('remove')}
      danger
      busy={busy}
      onSubmit={() => submit(undefined)}
      onClose={onClose}
    >
      <p>{t('removeDetail')}</p>
      {problem && <ProblemState {...problemProps(problem)} />}
    </TypedConfirm>
  );
}
