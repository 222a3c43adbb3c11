import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { api, body } from '@/api/client';
import { type ContractView, contractOptions } from '@/api/contract';
import { engagementKey } from '@/api/keys';
import { type EngagementSeat, meOptions } from '@/api/me';
import { useSubmit } from '@/api/submit';
import type { DraftControl } from '@/ui/Draft/useDraft';
import { showToast } from '@/ui/Toast/toasts';
import { type Terms, versionOf } from './logic/terms';
import { t } from './text/page';

/** After any step: the answer is the newest contract, and gates and phase may have moved with it. */
export function useSettled(engagement: EngagementSeat) {
  const client = useQueryClient();
  return useCallback(
    async (view: ContractView) => {
      client.setQueryData(contractOptions(engagement.id).queryKey, view);
      await Promise.all([
        client.invalidateQueries({
          queryKey: engagementKey(engagement.id),
          predicate: ({ queryKey }) => queryKey[2] !== 'contract' || queryKey[3] !== undefined,
        }),
        client.invalidateQueries({ queryKey: meOptions.queryKey }),
        client.invalidateQueries({ queryKey: ['workspaces', engagement.workspace] }),
      ]);
    },
    [client, engagement.id, engagement.workspace],
  );
}

interface Saving {
  based_on: number;
  terms: Terms;
  /** What comes next, once it is saved. */
  then?: (view: ContractView) => void;
}

/** Saving and proposing, with the two answers that need a person: somebody was faster, and a closed gate. */
export function useContractMoves(
  engagement: EngagementSeat,
  draft: DraftControl<Terms>,
  terms: Terms,
) {
  const settled = useSettled(engagement);
  const [asked, setAsked] = useState(false);
  const [dismissed, setDismissed] = useState<unknown>(null);
  const path = { params: { path: { engagement: engagement.id } } };

  const proposal = useSubmit(
    (version: number) =>
      body(
        api.POST('/api/v1/engagements/{engagement}/contract/proposal', {
          ...path,
          body: { version },
        }),
      ),
    async (view) => {
      setAsked(false);
      showToast({ kind: 'ok', text: t('proposed', { version: view.version }) });
      await settled(view);
    },
  );
  const { submit, busy, problem, error } = useSubmit(
    (wanted: Saving) =>
      body(
        api.PUT('/api/v1/engagements/{engagement}/contract', {
          ...path,
          body: { based_on: wanted.based_on, terms: wanted.terms },
        }),
      ),
    async (view, wanted) => {
      draft.saved(versionOf(view), wanted.terms);
      // Why an older version could not be proposed is no news any more.
      proposal.reset();
      if (wanted.then) wanted.then(view);
      else showToast({ kind: 'ok', text: t('saved', { version: view.version }) });
      await settled(view);
    },
  );

  const { submit: send, busy: proposing, problem: refusal } = proposal;
  const { dirty, version } = draft;
  const save = useCallback(
    (then?: (view: ContractView) => void) => {
      if (!busy) submit({ based_on: version, terms, then });
    },
    [busy, submit, version, terms],
  );
  const propose = useCallback(() => {
    const ask = (newest: number) => {
      setAsked(true);
      send(newest);
    };
    if (dirty) save((view) => ask(view.version));
    else ask(version);
  }, [dirty, save, send, version]);

  const stale = [problem, refusal].find(
    (one) => one?.code === 'contract_stale' && one !== dismissed,
  );
  const quiet = ['contract_stale', 'gate_blocked'];
  return {
    save,
    propose,
    busy,
    proposing,
    problem: [problem, refusal].find((one) => one && !quiet.includes(one.code)) ?? null,
    /** What the server could not read in the terms, by place; the request wraps them. */
    error: (at: string) => error(`/terms${at}`) ?? proposal.error(`/terms${at}`),
    stale: stale ? (stale.details.attached as ContractView) : null,
    dismissStale: () => setDismissed(stale),
    /** Saves the choices as the version after the one that was faster. */
    resolve: (next: Terms) => {
      const theirs = stale?.details.attached as ContractView;
      setDismissed(stale);
      draft.rebase(versionOf(theirs), next);
      submit({ based_on: theirs.version, terms: next });
    },
    blocked: asked && refusal?.code === 'gate_blocked',
    dismissBlocked: () => setAsked(false),
  };
}
