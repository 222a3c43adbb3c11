// Traces: what an application did for each request, as its MLflow client sent it.
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { readBeginning } from '@/api/files';
import { queryKey } from '@/api/keys';
import type { components } from '@/api/schema';
import { readSpans } from './logic/spans';

export type TraceRow = components['schemas']['TraceRow'];
export type TraceView = components['schemas']['TraceView'];
export type TraceOpinion = components['schemas']['TraceOpinion'];

const list = '/api/v1/engagements/{engagement}/traces';
const one = '/api/v1/engagements/{engagement}/traces/{trace}';
const often = 2000;

export interface TracesAsked {
  /** MLflow's search language. */
  filter: string;
  /** `execution_time_ms DESC`. */
  order?: string | undefined;
  limit: number;
}

/** Page after page, the newest first unless another order is asked for. */
export const tracesOptions = (engagement: string, { filter, order, limit }: TracesAsked) =>
  infiniteQueryOptions({
    queryKey: [...queryKey(list, { engagement }), filter, order ?? '', limit],
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET(list, {
          params: {
            path: { engagement },
            query: {
              ...(filter && { filter }),
              ...(order && { order_by: [order] }),
              limit,
              page_token: pageParam,
            },
          },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next_page_token,
    placeholderData: keepPreviousData,
    retry: false,
  });

export const ofRun = (run: string) => `run_id = '${run}'`;

/** Whether a run has traces: most have none, and say nothing of them. */
export const hasTracesOptions = (engagement: string, run: string) =>
  queryOptions({
    queryKey: [...queryKey(list, { engagement }), 'any', run],
    queryFn: async ({ signal }) => {
      const found = await body(
        api.GET(list, {
          params: { path: { engagement }, query: { filter: ofRun(run), limit: 1 } },
          signal,
        }),
      );
      return found.traces.length > 0;
    },
    staleTime: 60_000,
  });

export const traceOptions = (engagement: string, trace: string) =>
  queryOptions({
    queryKey: queryKey(one, { engagement, trace }),
    queryFn: ({ signal }) =>
      body(api.GET(one, { params: { path: { engagement, trace } }, signal })),
    // Traces write no events: while one goes on, its page asks whether it has ended.
    refetchInterval: ({ state }) => (state.data?.trace.state === 'in_progress' ? often : false),
    retry: false,
  });

/** More than this is read by nobody, and would fill the memory of a browser. */
export const spansBytesMax = 16 * 2 ** 20;

/** Null: too large to be read here, or not what MLflow writes. */
export const spansOptions = (address: string) =>
  queryOptions({
    queryKey: ['spans', address],
    queryFn: async ({ signal }) => readSpans(await readBeginning(address, spansBytesMax, signal)),
    staleTime: 60_000,
  });

const runs = '/api/v1/engagements/{engagement}/runs';

/** The names of runs, by their ids: a trace knows only the id. */
export const runNamesOptions = (engagement: string, ids: readonly string[]) =>
  queryOptions({
    queryKey: [...queryKey(runs, { engagement }), 'names', ...ids],
    queryFn: async ({ signal }) => {
      const filter = `attributes.run_id IN (${ids.map((id) => `'${id}'`).join(', ')})`;
      const found = await body(
        api.GET(runs, {
          params: { path: { engagement }, query: { filter, limit: ids.length } },
          signal,
        }),
      );
      return new Map(found.runs.map(({ id, name }) => [id, name]));
    },
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  });
