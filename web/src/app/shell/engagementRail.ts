import { ChartLine, Compass, FileText, Flag, ListChecks, Plug, Scale } from 'lucide-react';
import { t } from '../lateText';
import type { RailGroup } from './rail';

const engagement = '/w/$workspace/e/$handle' as const;

/** In the order of an engagement's life. */
export const engagementPages: readonly RailGroup[] = [
  {
    label: t('railEngagement'),
    entries: [
      { id: 'overview', label: t('overview'), to: engagement, icon: Compass, key: 'o' },
      { id: 'checks', label: t('checks'), to: `${engagement}/checks`, icon: ListChecks, key: 'k' },
    ],
  },
  {
    label: t('railScope'),
    entries: [
      { id: 'brief', label: t('brief'), to: `${engagement}/brief`, icon: FileText, key: 'b' },
    ],
  },
  {
    label: t('railBuild'),
    entries: [
      { id: 'runs', label: t('runs'), to: `${engagement}/runs`, icon: ChartLine, key: 'r' },
      {
        id: 'evaluations',
        label: t('evaluations'),
        to: `${engagement}/evaluations`,
        icon: Scale,
        key: 'v',
      },
      {
        id: 'milestones',
        label: t('milestones'),
        to: `${engagement}/milestones`,
        icon: Flag,
        key: 's',
      },
      {
        id: 'connect',
        label: t('connect'),
        to: `${engagement}/connect`,
        icon: Plug,
        key: 't',
        who: 'parties',
      },
    ],
  },
];
