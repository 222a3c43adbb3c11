import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { engagementKey, queryKey } from '@/api/keys';
import type { components } from '@/api/schema';
import { tidy } from '@/lib/document';
import type { Brief } from '../logic/brief';
import { useSettled } from '../queries';
import type { PlanMove } from './logic';

type TryPlan = components['schemas']['TryPlan'];

export const planOptions = (engagement: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/engagements/{engagement}/plan', { engagement }),
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/engagements/{engagement}/plan', {
          params: { path: { engagement } },
          signal,
        }),
      ),
  });

export const draftOptions = (engagement: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/engagements/{engagement}/plan/draft', { engagement }),
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/engagements/{engagement}/plan/draft', {
          params: { path: { engagement } },
          signal,
        }),
      ),
  });

/** The plan of a brief that nobody has saved, a moment after its last change, by the workspace's own numbers. */
export function useTriedPlan(engagement: string, brief: Brief, moves: readonly PlanMove[]) {
  const wanted: TryPlan = {
    brief: tidy(brief),
    moves: moves
      .filter(({ applies }) => applies)
      .map(({ phase, business_days }) => ({ phase, business_days })),
  };
  const text = useSettled(JSON.stringify(wanted));
  return useQuery({
    queryKey: [...engagementKey(engagement), 'plan', 'trial', text],
    queryFn: ({ signal }) =>
      body(
        api.POST('/api/v1/engagements/{engagement}/plan/trial', {
          params: { path: { engagement } },
          body: JSON.parse(text) as TryPlan,
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
}
