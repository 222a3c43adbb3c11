// The experts of an engagement, as more than one page reads them.
import { queryOptions } from '@tanstack/react-query';
import { api, body } from './client';
import { queryKey } from './keys';
import type { components } from './schema';

export type ExpertProfile = components['schemas']['ExpertProfile'];
export type ExpertView = components['schemas']['ExpertView'];

export const expertsOptions = (engagement: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/engagements/{engagement}/experts', { engagement }),
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/engagements/{engagement}/experts', {
          params: { path: { engagement } },
          signal,
        }),
      ),
  });
