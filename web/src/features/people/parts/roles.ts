import type { EngagementRole, WorkspaceRole } from '@/api/me';
import { t } from '../text/roles';

const names = {
  owner: 'roleOwner',
  admin: 'roleAdmin',
  member: 'roleMember',
  client: 'roleClient',
  expert: 'roleExpert',
  reviewer: 'roleReviewer',
  finance: 'roleFinance',
  stakeholder: 'roleStakeholder',
} as const;

export function roleName(role: WorkspaceRole | EngagementRole): string {
  return t(names[role]);
}
