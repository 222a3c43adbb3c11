import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { queryKey } from '@/api/keys';
import type { components } from '@/api/schema';

export type TodayItem = components['schemas']['TodayItem'];
export type InsightPage = components['schemas']['InsightPage'];
export type SummaryPoint = components['schemas']['SummaryPoint'];
export type SummaryLink = components['schemas']['SummaryLinkView'];
export type MadeLink = components['schemas']['MadeSummaryLink'];

/** Events after which something else waits. What training logs by the thousand is not among them. */
export const moves = [
  'brief.*',
  'contract.*',
  'data.*',
  'evaluation.*',
  'evidence.*',
  'finding.*',
  'funds.*',
  'gate.*',
  'invitation.*',
  'milestone.*',
  'payout.*',
  'run.finished',
  'submission.*',
];

export const todayOptions = queryOptions({
  queryKey: queryKey('/api/v1/today'),
  queryFn: ({ signal }) => body(api.GET('/api/v1/today', { signal })),
  // It gathers several workspaces, of which at most one is followed live.
  staleTime: 0,
  refetchInterval: 60_000,
});

export const summaryOptions = (engagement: string, week?: string) =>
  queryOptions({
    queryKey: [
      ...queryKey('/api/v1/engagements/{engagement}/summary', { engagement }),
      week ?? 'now',
    ],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/engagements/{engagement}/summary', {
          params: { path: { engagement }, query: week ? { week } : {} },
          signal,
        }),
      ),
  });

export const linksOptions = (engagement: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/engagements/{engagement}/links', { engagement }),
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/engagements/{engagement}/links', {
          params: { path: { engagement } },
          signal,
        }),
      ),
  });

export const sharedOptions = (token: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/links/{token}', { token }),
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/links/{token}', { params: { path: { token } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
