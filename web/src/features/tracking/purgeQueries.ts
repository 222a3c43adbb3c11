// What is deleted and may be removed for good, and what was removed before.
import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { queryKey } from '@/api/keys';
import type { components } from '@/api/schema';

export type PurgeCounts = components['schemas']['PurgeCounts'];
export type PurgePreview = components['schemas']['PurgePreview'];
export type Purge = components['schemas']['PurgeView'];

const list = '/api/v1/engagements/{engagement}/purges';
const preview = '/api/v1/engagements/{engagement}/purges/preview';

/** While a purge goes on it writes no events, so its page asks how far it is. */
export const often = 1000;

export const purgesOptions = (engagement: string) =>
  queryOptions({
    queryKey: queryKey(list, { engagement }),
    queryFn: ({ signal }) =>
      body(api.GET(list, { params: { path: { engagement } }, signal })).then(
        ({ purges }) => purges,
      ),
    refetchInterval: ({ state }) => (state.data?.some(goesOn) ? often : false),
  });

export const previewOptions = (engagement: string) =>
  queryOptions({
    queryKey: queryKey(preview, { engagement }),
    queryFn: ({ signal }) => body(api.GET(preview, { params: { path: { engagement } }, signal })),
  });

/** Removes exactly what a preview showed; refused where that has changed. */
export const startPurge = (engagement: string, { experiments, runs, models }: PurgeCounts) =>
  body(
    api.POST(list, {
      params: { path: { engagement } },
      body: { experiments, runs, models },
    }),
  );

export const goesOn = ({ ended_at }: Purge) => ended_at === undefined;
