import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { api, body } from '@/api/client';
import { engagementKey } from '@/api/keys';
import { type EngagementSeat, meOptions } from '@/api/me';
import { useSubmit } from '@/api/submit';
import { tidy } from '@/lib/document';
import type { DraftControl } from '@/ui/Draft/useDraft';
import { showToast } from '@/ui/Toast/toasts';
import { type Brief, type BriefView, versionOf } from './logic/brief';
import { briefOptions } from './queries';
import { t } from './text/page';

interface Saving {
  based_on: number;
  brief: Brief;
  /** What comes next, once it is saved. */
  then?: () => void;
}

/** Saving and publishing, with the two answers that need a person: somebody was faster, and a closed gate. */
export function useSaving(engagement: EngagementSeat, draft: DraftControl<Brief>, brief: Brief) {
  const client = useQueryClient();
  const [blocked, setBlocked] = useState(false);
  const [dismissed, setDismissed] = useState<unknown>(null);
  const path = { params: { path: { engagement: engagement.id } } };

  const saved = useSubmit(
    (wanted: Saving) =>
      body(
        api.PUT('/api/v1/engagements/{engagement}/brief', {
          ...path,
          body: { based_on: wanted.based_on, brief: tidy(wanted.brief) },
        }),
      ),
    async (view, wanted) => {
      client.setQueryData(briefOptions(engagement.id).queryKey, view);
      draft.saved(versionOf(view), wanted.brief);
      if (wanted.then) wanted.then();
      else showToast({ kind: 'ok', text: t('saved', { version: view.version }) });
      await refresh();
    },
  );
  const published = useSubmit(
    () => api.POST('/api/v1/engagements/{engagement}/brief/publication', path),
    async () => {
      setBlocked(false);
      showToast({ kind: 'ok', text: t('published') });
      await refresh();
    },
  );

  const refresh = () =>
    Promise.all([
      client.invalidateQueries({
        queryKey: engagementKey(engagement.id),
        // The newest brief is the answer itself.
        predicate: ({ queryKey }) => queryKey[2] !== 'brief' || queryKey[3] !== undefined,
      }),
      client.invalidateQueries({ queryKey: meOptions.queryKey }),
      client.invalidateQueries({ queryKey: ['workspaces', engagement.workspace] }),
    ]);

  const { submit: send, busy, problem } = saved;
  const { submit: askToPublish, busy: publishing, problem: refusal } = published;
  const { dirty, version } = draft;

  const save = useCallback(
    (then?: () => void) => {
      if (!busy) send({ based_on: version, brief, then });
    },
    [busy, send, version, brief],
  );
  const publish = useCallback(() => {
    const ask = () => {
      setBlocked(true);
      askToPublish(undefined);
    };
    if (dirty) save(ask);
    else ask();
  }, [dirty, save, askToPublish]);

  const isStale = problem?.code === 'brief_stale' && problem !== dismissed;
  const isBlocked = refusal?.code === 'gate_blocked';
  const other = [problem, refusal].find(
    (one) => one && !['brief_stale', 'gate_blocked'].includes(one.code),
  );
  return {
    save,
    publish,
    busy,
    publishing,
    problem: other ?? null,
    stale: isStale ? (problem.details.attached as BriefView) : null,
    dismissStale: () => setDismissed(problem),
    /** Saves the choices as the version after the one that was faster. */
    resolve: (next: Brief) => {
      const theirs = problem?.details.attached as BriefView;
      setDismissed(problem);
      draft.rebase(versionOf(theirs), next);
      send({ based_on: theirs.version, brief: next });
    },
    blocked: blocked && isBlocked,
    dismissBlocked: () => setBlocked(false),
  };
}
