import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { readBeginning } from '@/api/files';

/**
 * A curve up to the latest point its run is known to have. When the run has a later one this is another
 * question, and the old picture stands until it is answered.
 */
export const curveOptions = (
  engagement: string,
  run: string,
  key: string,
  upTo: string | number,
  buckets: number,
) =>
  queryOptions({
    // Not below the engagement: what makes its pages stale does not change points.
    queryKey: ['curves', engagement, run, key, buckets, upTo],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/engagements/{engagement}/runs/{run}/metrics/{key}', {
          params: {
            path: { engagement, run, key },
            query: { buckets },
          },
          signal,
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 30_000,
    placeholderData: keepPreviousData,
  });

export const beginningOptions = (address: string, bytes: number) =>
  queryOptions({
    queryKey: ['files', address, bytes],
    queryFn: ({ signal }) => readBeginning(address, bytes, signal),
  });
