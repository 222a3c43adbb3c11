import { queryOptions } from '@tanstack/react-query';
import { api } from '@/api/client';
import { queryKey } from '@/api/keys';
import { readTrail } from './logic/trail';

const at = (engagement: string) => ({ params: { path: { engagement } } });

/** The very bytes that are signed, of the version with that digest. */
export const textOptions = (engagement: string, digest: string) =>
  queryOptions({
    queryKey: [
      ...queryKey('/api/v1/engagements/{engagement}/contract/text', { engagement }),
      digest,
    ],
    queryFn: async ({ signal }): Promise<string> => {
      const { data } = await api.GET('/api/v1/engagements/{engagement}/contract/text', {
        ...at(engagement),
        parseAs: 'text',
        signal,
      });
      return String(data);
    },
  });

/** What happened to the contract, from the file that proves it. */
export const trailOptions = (engagement: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/engagements/{engagement}/contract/evidence', { engagement }),
    queryFn: async ({ signal }) => {
      const { data } = await api.GET('/api/v1/engagements/{engagement}/contract/evidence', {
        ...at(engagement),
        parseAs: 'text',
        signal,
      });
      return readTrail(String(data));
    },
  });

export const downloads = (engagement: string) => ({
  text: `/api/v1/engagements/${engagement}/contract/text`,
  evidence: `/api/v1/engagements/${engagement}/contract/evidence`,
});
