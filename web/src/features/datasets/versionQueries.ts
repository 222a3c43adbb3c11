import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { queryKey } from '@/api/keys';

/** All versions, with the runs that read them. */
export const lineageOptions = (engagement: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/engagements/{engagement}/lineage', { engagement }),
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/engagements/{engagement}/lineage', {
          params: { path: { engagement } },
          signal,
        }),
      ),
  });

/** Against the version before it. */
export const changesOptions = (engagement: string, version: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/engagements/{engagement}/data/versions/{version}/changes', {
      engagement,
      version,
    }),
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/engagements/{engagement}/data/versions/{version}/changes', {
          params: { path: { engagement, version } },
          signal,
        }),
      ),
  });
