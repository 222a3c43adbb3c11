// Who is signed in, and where they have a seat. Most pages start from this.
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api, body } from './client';
import { queryKey } from './keys';
import type { components } from './schema';

export type Me = components['schemas']['Me'];
export type WorkspaceSeat = components['schemas']['WorkspaceView'];
export type EngagementSeat = components['schemas']['EngagementView'];
export type WorkspaceRole = components['schemas']['WorkspaceRole'];
export type EngagementRole = components['schemas']['EngagementRole'];

export const meOptions = queryOptions({
  queryKey: queryKey('/api/v1/me'),
  queryFn: ({ signal }) => body(api.GET('/api/v1/me', { signal })),
  staleTime: 60_000,
});

export function useMe(): Me {
  return useSuspenseQuery(meOptions).data;
}
