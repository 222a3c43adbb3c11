// Runs as more than one page reads them: the table, a run's own page, and whoever picks one as evidence.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body } from './client';
import { queryKey } from './keys';
import type { components } from './schema';

export type RunRow = components['schemas']['RunRow'];
export type RunView = components['schemas']['RunView'];
export type RunStatus = components['schemas']['RunStatus'];
export type RunFile = components['schemas']['RunFile'];

const path = '/api/v1/engagements/{engagement}/runs';

/** The newest few, or those of them whose name has this in it. */
export const newestRunsOptions = (engagement: string, limit: number, name = '') =>
  queryOptions({
    queryKey: [...queryKey(path, { engagement }), 'newest', limit, name],
    queryFn: ({ signal }) => {
      const filter = nameHas(name);
      return body(
        api.GET(path, {
          params: { path: { engagement }, query: { ...(filter ? { filter } : {}), limit } },
          signal,
        }),
      );
    },
    placeholderData: keepPreviousData,
  });

/** In MLflow's search language, which has no escape inside quotes: who needs one kind takes the other. */
export function nameHas(text: string): string | undefined {
  const quote = text.includes("'") ? '"' : "'";
  const wanted = text.trim().replaceAll(quote, '');
  return wanted ? `attributes.run_name ILIKE ${quote}%${wanted}%${quote}` : undefined;
}

export const runOptions = (engagement: string, run: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/engagements/{engagement}/runs/{run}', { engagement, run }),
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/engagements/{engagement}/runs/{run}', {
          params: { path: { engagement, run } },
          signal,
        }),
      ),
  });

export const runFilesOptions = (engagement: string, run: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/engagements/{engagement}/runs/{run}/artifacts', {
      engagement,
      run,
    }),
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/engagements/{engagement}/runs/{run}/artifacts', {
          params: { path: { engagement, run } },
          signal,
        }),
      ),
  });

export const hasEnded = (status: RunStatus) => status !== 'running' && status !== 'scheduled';

/** Where a file of a run lies among the engagement's files: this is what evidence names. */
export function runFilePath(run: { id: string; experiment_id: string }, file: string): string {
  return `${run.experiment_id}/${run.id}/artifacts/${file}`;
}
