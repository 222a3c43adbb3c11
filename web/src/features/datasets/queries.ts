import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import type { DataSheet } from '@/api/data';
import { engagementKey, queryKey } from '@/api/keys';
import type { components } from '@/api/schema';
import { upload } from '@/api/upload';

export const profileOptions = (engagement: string, asset: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/engagements/{engagement}/data/{asset}/profile', {
      engagement,
      asset,
    }),
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/engagements/{engagement}/data/{asset}/profile', {
          params: { path: { engagement, asset } },
          signal,
        }),
      ),
  });

export type ImportFolder = components['schemas']['ImportFolderView'];

/** What the operator lets a client take from the server; nothing on most. */
export const importFoldersOptions = (engagement: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/engagements/{engagement}/import-folders', { engagement }),
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/engagements/{engagement}/import-folders', {
          params: { path: { engagement } },
          signal,
        }),
      ),
  });

export interface SampleFile {
  file: File;
  /** The column a model should learn; empty leaves it to the server. */
  label: string;
  signal: AbortSignal;
  onProgress: (share: number) => void;
}

export function useSample(engagement: string, asset: string, done: (sheet: DataSheet) => void) {
  const client = useQueryClient();
  const address = `/api/v1/engagements/${engagement}/data/${encodeURIComponent(asset)}/sample`;
  return useMutation({
    mutationFn: ({ file, label, ...progress }: SampleFile) =>
      upload<DataSheet>(
        label === '' ? address : `${address}?label=${encodeURIComponent(label)}`,
        file,
        progress,
      ),
    onSuccess: async (sheet) => {
      done(sheet);
      await client.invalidateQueries({ queryKey: engagementKey(engagement) });
    },
  });
}
