import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { queryKey } from '@/api/keys';
import type { components } from '@/api/schema';

export type Compute = components['schemas']['ComputeView'];
export type MachineRate = components['schemas']['MachineRate'];
export type RunCost = components['schemas']['RunCost'];

const path = (engagement: string) => ({ params: { path: { engagement } } });

export const computeOptions = (engagement: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/engagements/{engagement}/compute', { engagement }),
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/engagements/{engagement}/compute', { ...path(engagement), signal })),
  });

export const runCostsOptions = (engagement: string, limit: number) =>
  queryOptions({
    queryKey: [
      ...queryKey('/api/v1/engagements/{engagement}/compute/runs', { engagement }),
      String(limit),
    ],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/engagements/{engagement}/compute/runs', {
          params: { path: { engagement }, query: { limit } },
          signal,
        }),
      ),
  });
