import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { queryKey } from '@/api/keys';
import type { components } from '@/api/schema';

export type Member = components['schemas']['Member'];
export type Invitation = components['schemas']['Invitation'];
export type Session = components['schemas']['Session'];
export type Weekday = components['schemas']['Weekday'];

export const membersOptions = (workspace: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/workspaces/{workspace}/members', { workspace }),
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/workspaces/{workspace}/members', {
          params: { path: { workspace } },
          signal,
        }),
      ),
  });

export const sessionsOptions = queryOptions({
  queryKey: queryKey('/api/v1/sessions'),
  queryFn: ({ signal }) => body(api.GET('/api/v1/sessions', { signal })),
});
