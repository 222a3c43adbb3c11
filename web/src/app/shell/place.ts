import type { EngagementSeat, Me, WorkspaceSeat } from '@/api/me';

/** Where the shell is: which workspace and which engagement the address names, if any. */
export interface Place {
  me: Me;
  seat: WorkspaceSeat | undefined;
  engagement: EngagementSeat | undefined;
}
