import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { api, body } from '@/api/client';
import type { ExpertProfile, ExpertView } from '@/api/experts';
import { useSubmit } from '@/api/submit';
import { tidy } from '@/lib/document';
import type { DraftControl } from '@/ui/Draft/useDraft';
import { showToast } from '@/ui/Toast/toasts';
import { versionOf } from './logic/profile';
import { profileOptions } from './queries';
import { t } from './text';

interface Saving {
  based_on: number;
  profile: ExpertProfile;
}

/** Saving, and the answer that needs a person: it was saved elsewhere meanwhile. */
export function useProfileSaving(draft: DraftControl<ExpertProfile>, profile: ExpertProfile) {
  const client = useQueryClient();
  const [dismissed, setDismissed] = useState<unknown>(null);
  const { submit, busy, problem } = useSubmit(
    ({ based_on, profile: wanted }: Saving) =>
      body(api.PUT('/api/v1/profile', { body: { based_on, profile: tidy(wanted) ?? {} } })),
    async (view, sent) => {
      client.setQueryData(profileOptions.queryKey, view);
      draft.saved(versionOf(view), sent.profile);
      showToast({ kind: 'ok', text: t('saved', { version: view.version }) });
      // Every engagement shows its experts.
      await client.invalidateQueries({
        predicate: ({ queryKey: [first, , part] }) => first === 'engagements' && part === 'experts',
      });
    },
  );
  const { version } = draft;
  const save = useCallback(() => {
    if (!busy) submit({ based_on: version, profile });
  }, [busy, submit, version, profile]);
  const isStale = problem?.code === 'profile_stale';
  const theirs = problem?.details.attached as ExpertView | undefined;
  return {
    save,
    busy,
    problem: isStale ? null : problem,
    stale: isStale && problem !== dismissed && theirs ? theirs : null,
    dismissStale: () => setDismissed(problem),
    /** Saves the choices as the version after the one that came first. */
    resolve: (onto: ExpertView, next: ExpertProfile) => {
      setDismissed(problem);
      draft.rebase(versionOf(onto), next);
      submit({ based_on: onto.version, profile: next });
    },
  };
}
