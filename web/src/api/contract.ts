// The contract as more than one page reads it. Only its parties may.
import { queryOptions } from '@tanstack/react-query';
import { api, body } from './client';
import { queryKey } from './keys';
import { asProblem } from './problem';
import type { components } from './schema';

export type ContractView = components['schemas']['ContractView'];
export type ContractCriterion = components['schemas']['ContractCriterion'];

/** The contract as it stands; null before it is drawn up, which is an answer and no fault. */
export const contractOptions = (engagement: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/engagements/{engagement}/contract', { engagement }),
    queryFn: async ({ signal }): Promise<ContractView | null> => {
      try {
        return await body(
          api.GET('/api/v1/engagements/{engagement}/contract', {
            params: { path: { engagement } },
            signal,
          }),
        );
      } catch (failure) {
        if (asProblem(failure).code === 'contract_not_found') return null;
        throw failure;
      }
    },
  });
