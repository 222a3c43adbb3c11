import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, body } from '@/api/client';
import type { Gate } from '@/api/engagement';
import { engagementKey, queryKey } from '@/api/keys';
import type { components } from '@/api/schema';
import { tidy } from '@/lib/document';
import type { Brief } from './logic/brief';

export type TryBrief = components['schemas']['TryBrief'];
export type TriedBrief = components['schemas']['TriedBrief'];

export const briefOptions = (engagement: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/engagements/{engagement}/brief', { engagement }),
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/engagements/{engagement}/brief', {
          params: { path: { engagement } },
          signal,
        }),
      ),
  });

export const versionsOptions = (engagement: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/engagements/{engagement}/brief/versions', { engagement }),
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/engagements/{engagement}/brief/versions', {
          params: { path: { engagement } },
          signal,
        }),
      ),
  });

export const versionOptions = (engagement: string, version: number) =>
  queryOptions({
    queryKey: queryKey('/api/v1/engagements/{engagement}/brief/versions/{version}', {
      engagement,
      version: String(version),
    }),
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/engagements/{engagement}/brief/versions/{version}', {
          params: { path: { engagement, version: String(version) } },
          signal,
        }),
      ),
    // A version never changes once it is saved.
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What changed up to a version, since an earlier one; versions never change, so neither does this. */
export const changesOptions = (engagement: string, since: number, version: number) =>
  queryOptions({
    queryKey: [
      ...queryKey('/api/v1/engagements/{engagement}/brief/versions/{version}/changes', {
        engagement,
        version: String(version),
      }),
      String(since),
    ],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/engagements/{engagement}/brief/versions/{version}/changes', {
          params: { path: { engagement, version: String(version) }, query: { since } },
          signal,
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The brief alone, as the file it can be edited in. */
export const briefFile = (engagement: string, version?: number) =>
  `/api/v1/engagements/${encodeURIComponent(engagement)}/brief${
    version === undefined ? '' : `/versions/${version}`
  }?format=yaml`;

export const briefSchema = '/api/v1/schemas/brief';

const pause = 250;

/**
 * What the checks say of words that nobody has saved, a moment after the last key: by themselves, or in place of
 * an engagement's brief.
 */
export function useTrial(wanted: TryBrief | null, engagement?: string) {
  const text = useSettled(wanted === null ? '' : JSON.stringify(wanted));
  return useQuery({
    queryKey: [...(engagement ? engagementKey(engagement) : []), 'checks', 'trial', text],
    queryFn: ({ signal }) => {
      const asked = { body: JSON.parse(text) as TryBrief, signal };
      return body(
        engagement
          ? api.POST('/api/v1/engagements/{engagement}/checks/trial', {
              params: { path: { engagement } },
              ...asked,
            })
          : api.POST('/api/v1/checks/trial', asked),
      );
    },
    enabled: text !== '',
    placeholderData: wanted === null ? undefined : keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
}

export function useBriefTrial(engagement: string, brief: Brief, gate: Gate) {
  return useTrial({ brief: tidy(brief), gate }, engagement);
}

/** The value once it has been still for a moment; the first one at once. */
export function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), value === '' ? 0 : pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
