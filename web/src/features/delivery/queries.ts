import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { engagementKey } from '@/api/engagement';
import { queryKey } from '@/api/keys';
import type { components } from '@/api/schema';
import { useSubmit } from '@/api/submit';

export type Milestone = components['schemas']['MilestoneView'];
export type Criterion = components['schemas']['CriterionStanding'];
export type MilestoneState = components['schemas']['MilestoneState'];

export const milestonesOptions = (engagement: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/engagements/{engagement}/milestones', { engagement }),
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/engagements/{engagement}/milestones', {
          params: { path: { engagement } },
          signal,
        }),
      ),
  });

/** Which milestone of which engagement is acted upon. */
export interface MilestoneAt {
  engagement: string;
  milestone: string;
}

/** Every move of a milestone: send it, then read anew what it changed. */
export function useMove<Input, Output>(
  { engagement }: MilestoneAt,
  send: (input: Input) => Promise<Output>,
  done: (output: Output, input: Input) => void,
) {
  const client = useQueryClient();
  return useSubmit(send, async (output, input) => {
    await client.invalidateQueries({ queryKey: engagementKey(engagement) });
    done(output, input);
  });
}

export const pathOf = (at: MilestoneAt) => ({ params: { path: { ...at } } });
