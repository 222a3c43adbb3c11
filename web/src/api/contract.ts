// The contract as pages read it that show what was promised. Only its parties may.
import { queryOptions } from '@tanstack/react-query';
import { api, body } from './client';
import { queryKey } from './keys';
import type { components } from './schema';

export type ContractView = components['schemas']['ContractView'];
export type ContractCriterion = components['schemas']['ContractCriterion'];

export const contractOptions = (engagement: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/engagements/{engagement}/contract', { engagement }),
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/engagements/{engagement}/contract', {
          params: { path: { engagement } },
          signal,
        }),
      ),
    // Before it is drawn up there is none: an answer, not a fault.
    retry: false,
  });
