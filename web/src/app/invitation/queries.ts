import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { queryKey } from '@/api/keys';
import type { components } from '@/api/schema';

export type Preview = components['schemas']['InvitationPreview'];
export type PreviewedBrief = components['schemas']['PreviewedBrief'];

export const previewOptions = (token: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/invitations/{token}/preview', { token }),
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/invitations/{token}/preview', { params: { path: { token } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
