// An engagement as more than one page reads it: its head, its gates and what the checks say of it.
import { queryOptions } from '@tanstack/react-query';
import { api, body } from './client';
import { queryKey } from './keys';
import { type EngagementSeat, type Me, useMe } from './me';
import type { components } from './schema';

export type Gate = components['schemas']['Gate'];
export type GateView = components['schemas']['GateView'];
export type Finding = components['schemas']['Finding'];
export type FindingView = components['schemas']['FindingView'];
export type Override = components['schemas']['OverrideView'];
export type FindingList = components['schemas']['FindingList'];
export type Replay = components['schemas']['Replay'];
export type Decision = components['schemas']['DecisionView'];
export type Side = components['schemas']['Side'];
export type Tally = components['schemas']['Tally'];

const path = (engagement: string) => ({ params: { path: { engagement } } });

export const engagementOptions = (engagement: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/engagements/{engagement}', { engagement }),
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/engagements/{engagement}', { ...path(engagement), signal })),
  });

/** As they weigh at a gate; with a day, as they stood at its end. */
export const findingsOptions = (engagement: string, gate?: Gate, at?: string) =>
  queryOptions({
    queryKey: [
      ...queryKey('/api/v1/engagements/{engagement}/findings', { engagement }),
      gate ?? 'all',
      at ?? 'now',
    ],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/engagements/{engagement}/findings', {
          params: {
            path: { engagement },
            query: { ...(gate && { gate }), ...(at && { at }) },
          },
          signal,
        }),
      ),
  });

export const decisionsOptions = (engagement: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/engagements/{engagement}/decisions', { engagement }),
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/engagements/{engagement}/decisions', { ...path(engagement), signal })),
  });

export const overridesOptions = (engagement: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/engagements/{engagement}/overrides', { engagement }),
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/engagements/{engagement}/overrides', { ...path(engagement), signal })),
  });

/** The engagement an address names, if the reader has a seat in it. */
export function useEngagementAt(workspace: string, handle: string): EngagementSeat | undefined {
  return useMe().engagements.find((one) => one.workspace === workspace && one.handle === handle);
}

/** Owners and admins stand for the client in every engagement of their workspace. */
export function partyOf(me: Me, engagement: EngagementSeat): 'client' | 'expert' | null {
  const { role } = engagement;
  if (role) return role === 'client' || role === 'expert' ? role : null;
  const seat = me.workspaces.find(({ id }) => id === engagement.workspace);
  return seat?.role === 'owner' || seat?.role === 'admin' ? 'client' : null;
}
