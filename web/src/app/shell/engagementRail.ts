import {
  CalendarRange,
  ChartLine,
  Compass,
  Cpu,
  Database,
  FileSignature,
  FileText,
  Flag,
  FlaskConical,
  IdCard,
  Landmark,
  ListChecks,
  Newspaper,
  Plug,
  Scale,
} from 'lucide-react';
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
      { id: 'plan', label: t('plan'), to: `${engagement}/plan`, icon: CalendarRange, key: 'l' },
      { id: 'experts', label: t('experts'), to: `${engagement}/experts`, icon: IdCard, key: 'x' },
      { id: 'data', label: t('data'), to: `${engagement}/data`, icon: Database, key: 'd' },
    ],
  },
  {
    label: t('railAgree'),
    entries: [
      {
        id: 'contract',
        label: t('contract'),
        to: `${engagement}/contract`,
        icon: FileSignature,
        key: 'c',
        who: 'parties',
      },
      {
        id: 'money',
        label: t('money'),
        to: `${engagement}/money`,
        icon: Landmark,
        key: 'y',
        who: 'parties',
      },
    ],
  },
  {
    label: t('railBuild'),
    entries: [
      { id: 'runs', label: t('runs'), to: `${engagement}/runs`, icon: ChartLine, key: 'r' },
      {
        id: 'hypotheses',
        label: t('hypotheses'),
        to: `${engagement}/hypotheses`,
        icon: FlaskConical,
        key: 'j',
      },
      { id: 'compute', label: t('compute'), to: `${engagement}/compute`, icon: Cpu, key: 'u' },
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
  {
    label: t('railRun'),
    entries: [
      { id: 'weekly', label: t('weekly'), to: `${engagement}/weekly`, icon: Newspaper, key: 'w' },
    ],
  },
];
