// Terms in plain lines, for the question which of two versions of a part to keep.

import { choices, choiceWord } from '@/lib/choices';
import { formatMoney, type Money } from '@/lib/money';
import { t } from '../text/form';
import type { TermsPlace } from './fields';

export const fieldName: Record<TermsPlace, string> = {
  '/title': t('title'),
  '/goal': t('goal'),
  '/parties': t('section_parties'),
  '/term': t('term'),
  '/time_zone': t('timeZone'),
  '/work_week': t('workWeek'),
  '/pricing/model': t('model'),
  '/pricing/total': t('total'),
  '/deliverables': t('deliverables'),
  '/completion': t('completion'),
  '/exclusions': t('exclusions'),
  '/changes': t('clause_changes'),
  '/milestones': t('milestones'),
  '/acceptance': t('section_acceptance'),
  '/compute': t('section_compute'),
  '/data_access': t('dataAccess'),
  '/data_use': t('clause_data_use'),
  '/ownership': t('section_ownership'),
  '/confidentiality': t('clause_confidentiality'),
  '/kill_switch': t('clause_kill_switch'),
  '/liability': t('clause_liability'),
  '/processing': t('clause_processing'),
  '/aftercare': t('clause_aftercare'),
};

const kinds = ['deliverable', 'criterion', 'asset_owner', 'kill_reason', 'pricing'] as const;
const members = {
  silence: 'silence',
  assign_on: 'assign_on',
  on: 'on',
  op: 'op',
  stage: 'phase',
  regimes: 'regime',
} as const;

/** A value as lines, a member per line: `fee: 10 %`. Nothing said gives no line. */
export function termLines(_: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => [oneLine(one)]).filter(Boolean);
  if (!isGroup(value)) return [word('', value)].filter(Boolean);
  return Object.entries(value)
    .map(([name, member]) => labelled(name, member))
    .filter(Boolean);
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !isMoney(value);

const isMoney = (value: object): value is Money => 'minor' in value && 'currency' in value;

const oneLine = (value: unknown, name = '') =>
  isGroup(value) ? termLines('', value).join(', ') : word(name, value);

function labelled(name: string, member: unknown): string {
  if (isGroup(member)) {
    const inside = Array.isArray(member)
      ? member
          .map((one) => oneLine(one, name))
          .filter(Boolean)
          .join('; ')
      : termLines('', member).join(', ');
    return inside && `${spoken(name)}: ${inside}`;
  }
  const said = word(name, member);
  return said && `${spoken(name)}: ${said}`;
}

const spoken = (name: string) => name.replace(/_bp$/, '').replaceAll('_', ' ');

function word(name: string, value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? t('yes') : t('no');
  if (typeof value === 'number') return name.endsWith('_bp') ? `${value / 100} %` : String(value);
  if (typeof value === 'object') return isMoney(value) ? formatMoney(value) : '';
  const own = members[name as keyof typeof members];
  const choice =
    own ?? kinds.find((kind) => (choices[kind] as readonly string[]).includes(String(value)));
  return choice && name !== 'id' ? choiceWord(choice, value) : String(value);
}
