// Milestones as more than one page reads them: what each promises, and how it stands.
import { queryOptions } from '@tanstack/react-query';
import { api, body } from './client';
import { queryKey } from './keys';
import type { components } from './schema';

export type Milestone = components['schemas']['MilestoneView'];

export const milestonesOptions = (engagement: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/engagements/{engagement}/milestones', { engagement }),
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/engagements/{engagement}/milestones', {
          params: { path: { engagement } },
          signal,
        }),
      ),
  });
