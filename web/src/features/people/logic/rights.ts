import type { WorkspaceRole } from '@/api/me';

/** Owners and admins manage people. The server decides; this only hides what it would refuse. */
export function mayManage(role: WorkspaceRole | undefined): boolean {
  return role === 'owner' || role === 'admin';
}

interface Person {
  account: string;
  role: WorkspaceRole;
}

/** An admin may not remove an owner, and the last owner may not leave: somebody must be able to decide. */
export function mayRemove(actor: Person, target: Person, all: readonly Person[]): boolean {
  const owners = all.filter(({ role }) => role === 'owner').length;
  if (target.role === 'owner' && owners <= 1) return false;
  if (actor.account === target.account) return true;
  return actor.role === 'owner' || (actor.role === 'admin' && target.role !== 'owner');
}
