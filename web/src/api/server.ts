// What anyone may know of the server: its version, and whether it has an owner yet.
import { queryOptions } from '@tanstack/react-query';
import { api, body } from './client';
import { queryKey } from './keys';

export const serverOptions = queryOptions({
  queryKey: queryKey('/api/v1/server'),
  queryFn: ({ signal }) => body(api.GET('/api/v1/server', { signal })),
  staleTime: 60_000,
});
