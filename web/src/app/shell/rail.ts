// What stands in the rail. A page is listed from the day it exists; groups follow the engagement.
import { Compass, type LucideIcon, Users } from 'lucide-react';
import { t } from '../text';

export interface RailEntry {
  id: string;
  label: string;
  to: '/w/$workspace/members' | '/w/$workspace/e/$handle';
  icon: LucideIcon;
  /** Second key after `g`. */
  key: string;
}

export interface RailGroup {
  label: string;
  needs: 'workspace' | 'engagement';
  entries: readonly RailEntry[];
}

export const railGroups: readonly RailGroup[] = [
  {
    label: t('railEngagement'),
    needs: 'engagement',
    entries: [
      {
        id: 'overview',
        label: t('overview'),
        to: '/w/$workspace/e/$handle',
        icon: Compass,
        key: 'o',
      },
    ],
  },
  {
    label: t('railWorkspace'),
    needs: 'workspace',
    entries: [
      { id: 'members', label: t('members'), to: '/w/$workspace/members', icon: Users, key: 'm' },
    ],
  },
];

export function shownGroups(workspace: boolean, engagement: boolean): readonly RailGroup[] {
  return railGroups.filter(({ needs }) => (needs === 'workspace' ? workspace : engagement));
}
