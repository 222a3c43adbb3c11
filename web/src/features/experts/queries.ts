import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { queryKey } from '@/api/keys';

/** The reader's own profile. */
export const profileOptions = queryOptions({
  queryKey: queryKey('/api/v1/profile'),
  queryFn: ({ signal }) => body(api.GET('/api/v1/profile', { signal })),
});
