import type { EngagementRole, WorkspaceRole } from '@/api/me';
import type { Member } from '../queries';

/** Somebody with everything they may do here: the server sends one row per role. */
export interface Person {
  account: string;
  name: string;
  email: string;
  /** Missing for guests, who have a seat in single engagements only. */
  role?: WorkspaceRole;
  seats: { engagement: string; role: EngagementRole }[];
}

export function peopleOf(members: readonly Member[]): Person[] {
  const found = new Map<string, Person>();
  for (const { account, name, email, role, engagement, engagement_role } of members) {
    const person = found.get(account) ?? { account, name, email, seats: [] };
    if (role) person.role = role;
    if (engagement && engagement_role) person.seats.push({ engagement, role: engagement_role });
    found.set(account, person);
  }
  return [...found.values()];
}
