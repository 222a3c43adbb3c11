import type { EngagementRole, WorkspaceRole } from '@/api/me';
import { t } from '../text/members';

/** An owner is not invited: the role is handed over by an owner. */
export type InvitedRole = Exclude<WorkspaceRole, 'owner'> | EngagementRole;

export const workspaceRoles = ['member', 'admin'] as const;
export const engagementRoles = ['expert', 'client', 'reviewer', 'finance', 'stakeholder'] as const;

const helps = {
  admin: 'helpAdmin',
  member: 'helpMember',
  client: 'helpClient',
  expert: 'helpExpert',
  reviewer: 'helpReviewer',
  finance: 'helpFinance',
  stakeholder: 'helpStakeholder',
} as const;

export function roleHelp(role: InvitedRole): string {
  return t(helps[role]);
}
