import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { readBeginning } from '@/api/files';
import { queryKey } from '@/api/keys';
import type { components } from '@/api/schema';

export type ModelRow = components['schemas']['ModelRow'];
export type ModelVersion = components['schemas']['ModelVersionView'];
export type ModelProposal = components['schemas']['ModelProposal'];

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

const models = '/api/v1/engagements/{engagement}/models';
const oneModel = '/api/v1/engagements/{engagement}/models/{name}';

const nextPage = (last: { next_page_token?: string }) => last.next_page_token;

/** Registered models by name, page after page. */
export const modelsOptions = (engagement: string) =>
  infiniteQueryOptions({
    queryKey: queryKey(models, { engagement }),
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET(models, {
          params: { path: { engagement }, query: { limit: 50, page_token: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextPage,
  });

/** A registered model; its versions come page after page, newest first. */
export const modelOptions = (engagement: string, name: string) =>
  infiniteQueryOptions({
    queryKey: queryKey(oneModel, { engagement, name }),
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET(oneModel, {
          params: { path: { engagement, name }, query: { limit: 50, page_token: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextPage,
  });

export interface TableAsked {
  /** MLflow's search language. */
  filter: string;
  /** A column and a direction, as MLflow writes them: `metrics.f1 DESC`. */
  order?: string | undefined;
  experiment?: string | undefined;
  columns: readonly string[];
}

const tablePath = '/api/v1/engagements/{engagement}/runs/table';

export const tableKey = (engagement: string) => queryKey(tablePath, { engagement });

/** What stands stays while another order or filter is asked for. */
export const tableOptions = (engagement: string, asked: TableAsked) =>
  queryOptions({
    queryKey: [...tableKey(engagement), asked],
    queryFn: ({ signal }) =>
      body(
        api.GET(tablePath, {
          params: {
            path: { engagement },
            query: {
              ...(asked.filter ? { filter: asked.filter } : {}),
              ...(asked.order ? { order_by: [asked.order] } : {}),
              ...(asked.experiment ? { experiment: [asked.experiment] } : {}),
              columns: [...asked.columns],
            },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    // Ten thousand rows are compared by nobody: whoever reads them anew gets them anew.
    structuralSharing: false,
    retry: false,
  });

/** Every name that was ever logged: asked for where somebody looks for one. */
export const loggedOptions = (engagement: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/engagements/{engagement}/runs/columns', { engagement }),
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/engagements/{engagement}/runs/columns', {
          params: { path: { engagement } },
          signal,
        }),
      ),
    staleTime: 60_000,
  });

export const compareOptions = (engagement: string, runs: readonly string[]) =>
  queryOptions({
    queryKey: [
      ...queryKey('/api/v1/engagements/{engagement}/runs/compare', { engagement }),
      ...runs,
    ],
    queryFn: ({ signal }) =>
      body(
        api.POST('/api/v1/engagements/{engagement}/runs/compare', {
          params: { path: { engagement } },
          body: { runs: [...runs] },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    retry: false,
  });

export type CurvesAsked = components['schemas']['AskCurves'];

export const curvesOptions = (engagement: string, asked: CurvesAsked) =>
  queryOptions({
    queryKey: [...queryKey('/api/v1/engagements/{engagement}/runs/curves', { engagement }), asked],
    queryFn: ({ signal }) =>
      body(
        api.POST('/api/v1/engagements/{engagement}/runs/curves', {
          params: { path: { engagement } },
          body: asked,
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    structuralSharing: false,
  });

export const changesOptions = (engagement: string, run: string, since: string) =>
  queryOptions({
    queryKey: [
      ...queryKey('/api/v1/engagements/{engagement}/runs/{run}/changes', { engagement, run }),
      since,
    ],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/engagements/{engagement}/runs/{run}/changes', {
          params: { path: { engagement, run }, query: { since } },
          signal,
        }),
      ),
    retry: false,
  });
