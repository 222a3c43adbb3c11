import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { queryKey } from '@/api/keys';
import type { components } from '@/api/schema';

export type Member = components['schemas']['MemberView'];
export type Invitation = components['schemas']['InvitationView'];
export type Session = components['schemas']['SessionView'];
export type InvitationLook = components['schemas']['InvitationLook'];
export type NewInvitation = components['schemas']['NewInvitation'];
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

export const membersOptions = (workspace: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/workspaces/{workspace}/members', { workspace }),
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/workspaces/{workspace}/members', {
          params: { path: { workspace } },
          signal,
        }),
      ),
  });

export const invitationOptions = (token: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/invitations/{token}', { token }),
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/invitations/{token}', { params: { path: { token } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const sessionsOptions = queryOptions({
  queryKey: queryKey('/api/v1/sessions'),
  queryFn: ({ signal }) => body(api.GET('/api/v1/sessions', { signal })),
});
