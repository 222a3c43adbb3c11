import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { queryKey } from '@/api/keys';

export const engagementsOptions = (workspace: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/workspaces/{workspace}/engagements', { workspace }),
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/workspaces/{workspace}/engagements', {
          params: { path: { workspace } },
          signal,
        }),
      ),
  });

export const tokensOptions = (engagement: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/engagements/{engagement}/tokens', { engagement }),
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/engagements/{engagement}/tokens', {
          params: { path: { engagement } },
          signal,
        }),
      ),
  });

export const activityOptions = (engagement: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/engagements/{engagement}/activity', { engagement }),
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/engagements/{engagement}/activity', {
          params: { path: { engagement } },
          signal,
        }),
      ),
  });
