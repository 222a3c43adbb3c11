import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, body } from '@/api/client';
import { useSubmit } from '@/api/submit';
import type { DraftControl, Version } from '@/ui/Draft/useDraft';
import { showToast } from '@/ui/Toast/toasts';
import { type Policy, type PolicyView, policyOptions } from './queries';
import { t } from './text/policy';

interface Saving {
  based_on: number;
  policy: Policy;
  reason: string;
}

export const versionOf = ({ current }: PolicyView): Version<Policy> => ({
  version: current.version,
  document: current.policy,
});

/** Saving, and the answer that needs a person: somebody changed the numbers meanwhile. */
export function usePolicySaving(workspace: string, draft: DraftControl<Policy>, done: () => void) {
  const client = useQueryClient();
  const [theirs, setTheirs] = useState<PolicyView | null>(null);
  const { submit, busy, problem, form, reset } = useSubmit(
    (wanted: Saving) =>
      body(
        api.PUT('/api/v1/workspaces/{workspace}/policy', {
          params: { path: { workspace } },
          body: wanted,
        }),
      ),
    async (view, sent) => {
      client.setQueryData(policyOptions(workspace).queryKey, view);
      draft.saved(versionOf(view), sent.policy);
      done();
      showToast({ kind: 'ok', text: t('saved', { version: view.current.version }) });
      // Every open gate is judged by these numbers.
      await client.invalidateQueries({
        predicate: ({ queryKey: [first] }) => first === 'engagements',
      });
    },
  );
  const stale = problem?.code === 'policy_stale' ? problem : null;
  useEffect(() => {
    if (!stale) return;
    client
      .fetchQuery({ ...policyOptions(workspace), staleTime: 0 })
      .then(setTheirs)
      // The refusal itself stays on the page and says what happened.
      .catch(() => {});
  }, [stale, client, workspace]);
  return {
    submit,
    busy,
    form,
    reset,
    problem: stale && theirs ? null : problem,
    stale: stale ? theirs : null,
    dismissStale: () => {
      setTheirs(null);
      reset();
    },
    /** Saves the choices as the version after the one that came first. */
    resolve: (onto: PolicyView, policy: Policy, reason: string) => {
      setTheirs(null);
      draft.rebase(versionOf(onto), policy);
      submit({ based_on: onto.current.version, policy, reason });
    },
  };
}
