// What stands in the rail. A page is listed from the day it exists; groups follow the engagement.
import {
  Compass,
  Database,
  FileSignature,
  FileText,
  Landmark,
  ListChecks,
  ListTree,
  type LucideIcon,
  Plug,
  Users,
} from 'lucide-react';
import { t } from '../text';

export interface RailEntry {
  id: string;
  label: string;
  to:
    | '/w/$workspace'
    | '/w/$workspace/members'
    | '/w/$workspace/e/$handle'
    | '/w/$workspace/e/$handle/brief'
    | '/w/$workspace/e/$handle/data'
    | '/w/$workspace/e/$handle/contract'
    | '/w/$workspace/e/$handle/money'
    | '/w/$workspace/e/$handle/checks'
    | '/w/$workspace/e/$handle/connect';
  icon: LucideIcon;
  /** Second key after `g`. */
  key: string;
  /** Not for guests, who have a seat in single engagements only. */
  membersOnly?: boolean;
}

export interface RailGroup {
  label: string;
  needs: 'workspace' | 'engagement';
  entries: readonly RailEntry[];
}

const engagement = '/w/$workspace/e/$handle' as const;

export const railGroups: readonly RailGroup[] = [
  {
    label: t('railEngagement'),
    needs: 'engagement',
    entries: [
      { id: 'overview', label: t('overview'), to: engagement, icon: Compass, key: 'o' },
      { id: 'brief', label: t('brief'), to: `${engagement}/brief`, icon: FileText, key: 'b' },
      { id: 'data', label: t('data'), to: `${engagement}/data`, icon: Database, key: 'd' },
      {
        id: 'contract',
        label: t('contract'),
        to: `${engagement}/contract`,
        icon: FileSignature,
        key: 'c',
      },
      { id: 'money', label: t('money'), to: `${engagement}/money`, icon: Landmark, key: 'y' },
      { id: 'checks', label: t('checks'), to: `${engagement}/checks`, icon: ListChecks, key: 'k' },
      { id: 'connect', label: t('connect'), to: `${engagement}/connect`, icon: Plug, key: 't' },
    ],
  },
  {
    label: t('railWorkspace'),
    needs: 'workspace',
    entries: [
      { id: 'engagements', label: t('engagements'), to: '/w/$workspace', icon: ListTree, key: 'e' },
      {
        id: 'members',
        label: t('members'),
        to: '/w/$workspace/members',
        icon: Users,
        key: 'm',
        membersOnly: true,
      },
    ],
  },
];

/** What this reader may go to from here. */
export function shownGroups(seat: { role?: string } | undefined, inside: boolean): RailGroup[] {
  return railGroups
    .filter(({ needs }) => (needs === 'workspace' ? seat !== undefined : inside))
    .map((group) => ({
      ...group,
      entries: group.entries.filter(({ membersOnly }) => !membersOnly || seat?.role !== undefined),
    }));
}
