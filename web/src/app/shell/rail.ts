// What stands in the rail. A page is listed from the day it exists; groups follow the engagement.
import { CalendarCheck, Gauge, ListTree, type LucideIcon, Users } from 'lucide-react';
import { t } from '../text';

export interface RailEntry {
  id: string;
  label: string;
  to:
    | '/'
    | '/w/$workspace'
    | '/w/$workspace/members'
    | '/w/$workspace/policy'
    | '/w/$workspace/e/$handle'
    | '/w/$workspace/e/$handle/brief'
    | '/w/$workspace/e/$handle/plan'
    | '/w/$workspace/e/$handle/experts'
    | '/w/$workspace/e/$handle/data'
    | '/w/$workspace/e/$handle/contract'
    | '/w/$workspace/e/$handle/money'
    | '/w/$workspace/e/$handle/checks'
    | '/w/$workspace/e/$handle/runs'
    | '/w/$workspace/e/$handle/hypotheses'
    | '/w/$workspace/e/$handle/compute'
    | '/w/$workspace/e/$handle/evaluations'
    | '/w/$workspace/e/$handle/milestones'
    | '/w/$workspace/e/$handle/connect'
    | '/w/$workspace/e/$handle/weekly';
  icon: LucideIcon;
  /** Second key after `g`. */
  key: string;
  /** Members of the workspace, or the two parties of the engagement; else everybody who is here. */
  who?: 'members' | 'parties';
}

export interface RailGroup {
  /** Nothing: its one entry says enough. */
  label?: string;
  entries: readonly RailEntry[];
}

const everywhere: RailGroup = {
  entries: [{ id: 'today', label: t('today'), to: '/', icon: CalendarCheck, key: 'h' }],
};

const workspacePages: RailGroup = {
  label: t('railWorkspace'),
  entries: [
    { id: 'engagements', label: t('engagements'), to: '/w/$workspace', icon: ListTree, key: 'e' },
    {
      id: 'members',
      label: t('members'),
      to: '/w/$workspace/members',
      icon: Users,
      key: 'm',
      who: 'members',
    },
    {
      id: 'policy',
      label: t('policy'),
      to: '/w/$workspace/policy',
      icon: Gauge,
      key: 'n',
      who: 'members',
    },
  ],
};

// The pages of an engagement are not needed on the first page, so they come with the first engagement.
let engagementPages: readonly RailGroup[] = [];

/** Awaited before an engagement is shown, so that the rail stands complete from its first paint. */
export async function loadEngagementPages(): Promise<void> {
  engagementPages = (await import('./engagementRail')).engagementPages;
}

interface Seats {
  /** In the workspace; without a role, a guest who has a seat in single engagements only. */
  seat: { role?: string } | undefined;
  /** In the engagement that is open; owners and admins act for the client without one. */
  engagement: { role?: string } | undefined;
}

/** What this reader may go to from here. */
export function shownGroups({ seat, engagement }: Seats): RailGroup[] {
  if (!seat) return [everywhere];
  const isMember = seat.role !== undefined;
  const isParty =
    engagement?.role === 'client' ||
    engagement?.role === 'expert' ||
    seat.role === 'owner' ||
    seat.role === 'admin';
  const mayGo = ({ who }: RailEntry) =>
    who === undefined || (who === 'members' ? isMember : isParty);
  return [everywhere, ...(engagement ? engagementPages : []), workspacePages]
    .map((group) => ({ ...group, entries: group.entries.filter(mayGo) }))
    .filter(({ entries }) => entries.length > 0);
}
