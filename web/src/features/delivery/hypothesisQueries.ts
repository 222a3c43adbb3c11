import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { engagementKey, queryKey } from '@/api/keys';
import type { components } from '@/api/schema';
import { useSubmit } from '@/api/submit';
import { showToast } from '@/ui/Toast/toasts';

export type Hypothesis = components['schemas']['HypothesisView'];
export type HypothesisState = components['schemas']['HypothesisState'];

export const hypothesesOptions = (engagement: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/engagements/{engagement}/hypotheses', { engagement }),
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/engagements/{engagement}/hypotheses', {
          params: { path: { engagement } },
          signal,
        }),
      ),
  });

/** Every step of a hypothesis: send it, read anew what it changed, say so. */
export function useStep<Input>(
  engagement: string,
  send: (input: Input) => Promise<Hypothesis>,
  says: (hypothesis: Hypothesis) => string,
  done: () => void,
) {
  const client = useQueryClient();
  return useSubmit(send, async (hypothesis) => {
    await client.invalidateQueries({ queryKey: engagementKey(engagement) });
    showToast({ kind: 'ok', text: says(hypothesis) });
    done();
  });
}

export const pathOf = (engagement: string, hypothesis: string) => ({
  params: { path: { engagement, hypothesis } },
});
