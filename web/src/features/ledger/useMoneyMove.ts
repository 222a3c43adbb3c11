import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { engagementKey } from '@/api/keys';
import { problemProps } from '@/api/problem';
import { useSubmit } from '@/api/submit';
import { showToast } from '@/ui/Toast/toasts';
import { t } from './text';

type Done = Extract<Parameters<typeof t>[0], `${string}_done`>;

/**
 * One move of records. Its id is made once for the dialog, so that a repeated press, or a repeat after a
 * lost answer, moves nothing twice.
 */
export function useMoneyMove(
  engagement: string,
  send: (id: string) => Promise<unknown>,
  done: Done,
  onClose: () => void,
) {
  const client = useQueryClient();
  const [id] = useState(() => crypto.randomUUID());
  const { submit, busy, problem } = useSubmit(send, async () => {
    onClose();
    showToast({ kind: 'ok', text: t(done) });
    await Promise.all([
      client.invalidateQueries({ queryKey: engagementKey(engagement) }),
      client.invalidateQueries({ queryKey: ['workspaces'] }),
    ]);
  });
  return {
    busy,
    problem: problem && problemProps(problem),
    onConfirm: () => submit(id),
    onClose,
  };
}
