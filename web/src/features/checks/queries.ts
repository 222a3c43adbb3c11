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
