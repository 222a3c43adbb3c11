// The data sheets of an engagement: its data page shows them, other pages name the data by them.
import { queryOptions } from '@tanstack/react-query';
import { api, body } from './client';
import { queryKey } from './keys';
import type { components } from './schema';

export type DataSheet = components['schemas']['DataSheet'];

export const sheetsOptions = (engagement: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/engagements/{engagement}/data', { engagement }),
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/engagements/{engagement}/data', {
          params: { path: { engagement } },
          signal,
        }),
      ),
  });
