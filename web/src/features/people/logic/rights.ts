import type { WorkspaceRole } from '@/api/me';

/** Owners and admins manage people. The server decides; this only hides what it would refuse. */
export function mayManage(role: WorkspaceRole | undefined): boolean {
  return role === 'owner' || role === 'admin';
}

interface Person {
  account: string;
  role?: WorkspaceRole;
}

/** An admin may not remove an owner, and the last owner stays: somebody must be able to decide. */
export function mayRemove(
  actor: Person | undefined,
  target: Person,
  all: readonly Person[],
): boolean {
  if (!actor || !mayManage(actor.role)) return false;
  const owners = all.filter(({ role }) => role === 'owner').length;
  if (target.role === 'owner') return actor.role === 'owner' && owners > 1;
  return true;
}
