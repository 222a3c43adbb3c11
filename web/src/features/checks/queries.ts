import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { queryKey } from '@/api/keys';
import type { components } from '@/api/schema';

export type Check = components['schemas']['CheckView'];

export const catalogueOptions = queryOptions({
  queryKey: queryKey('/api/v1/checks'),
  queryFn: ({ signal }) => body(api.GET('/api/v1/checks', { signal })),
  // The catalogue changes with the program only.
  staleTime: Number.POSITIVE_INFINITY,
});

export type Knob = components['schemas']['KnobView'];
export type Policy = components['schemas']['Policy'];
export type PolicyVersion = components['schemas']['PolicyVersion'];
export type PolicyView = components['schemas']['PolicyView'];

export const policyOptions = (workspace: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/workspaces/{workspace}/policy', { workspace }),
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/workspaces/{workspace}/policy', {
          params: { path: { workspace } },
          signal,
        }),
      ),
  });
