// The names of experiments: only the MLflow side of the server tells them, in MLflow's words.
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { noAnswer, readProblem } from '@/api/problem';

interface Found {
  experiments?: { experiment_id: string; name: string }[];
}

const experimentsOptions = (handle: string) =>
  queryOptions({
    queryKey: ['experiments', handle],
    queryFn: async ({ signal }) => {
      const address = `/e/${encodeURIComponent(handle)}/api/2.0/mlflow/experiments/search`;
      const answer = await fetch(`${address}?max_results=1000`, { signal }).catch((failure) => {
        throw signal.aborted ? failure : noAnswer();
      });
      const found = (await answer.json().catch(() => null)) as Found | null;
      if (!answer.ok) throw readProblem(answer.status, found);
      return found?.experiments ?? [];
    },
    staleTime: 30_000,
  });

/** The name of an experiment, or its number while the name is not known. */
export function useExperimentName(handle: string, seen: string): (id: string) => string {
  // One that is not in the list is new: the list is read anew.
  const list = useQuery({
    ...experimentsOptions(handle),
    refetchInterval: ({ state }) =>
      state.data && seen && !seen.split(' ').every((id) => knows(state.data, id)) ? 2000 : false,
  });
  return useMemo(() => {
    const names = new Map(list.data?.map(({ experiment_id, name }) => [experiment_id, name]));
    return (id) => names.get(id) ?? id;
  }, [list.data]);
}

const knows = (list: Found['experiments'], id: string) =>
  list?.some(({ experiment_id }) => experiment_id === id);
