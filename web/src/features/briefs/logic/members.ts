// The members of a brief's entries: what the form calls each, and how its value reads.
import type { components } from '@/api/schema';
import { type Choice, choiceWord } from '@/lib/choices';
import { formatMoney, type Money } from '@/lib/money';
import { t } from '../text/form';
import type { FieldPlace } from './fields';

type Schemas = components['schemas'];
type Entry =
  | Schemas['BusinessMetric']
  | Schemas['Criterion']
  | Schemas['DataAsset']
  | Schemas['Estimate']
  | Schemas['Metric']
  | Schemas['PlanPhase']
  | Schemas['Role']
  | Schemas['TechnicalMetric'];
type MemberOf<One> = One extends unknown ? Exclude<keyof One, 'id'> : never;

// Whole, so that a member the server learns is not forgotten here.
const names: Record<MemberOf<Entry>, string> = {
  business: t('business'),
  technical: t('technical'),
  name: t('name'),
  unit: t('unit'),
  today: t('today'),
  wanted: t('wanted'),
  read_from: t('readFrom'),
  baseline: t('baseline'),
  target: t('target'),
  measured_on: t('measuredOn'),
  kind: t('kindOf'),
  metric: t('metric'),
  op: t('op'),
  value: t('value'),
  on: t('evidence'),
  deliverable: t('deliverable'),
  binding: t('binding'),
  what: t('what'),
  role: t('role'),
  by: t('by'),
  who: t('who'),
  days: t('days'),
  p10: t('p10Short'),
  p50: t('p50Short'),
  p90: t('p90Short'),
  pricing: t('pricing'),
  price: t('price'),
  timebox_days: t('timebox'),
  after: t('after'),
  needs: t('needs'),
  handover: t('handover'),
  format: t('format'),
  size: t('size'),
  quality: t('quality'),
  labels: t('labels'),
  sensitivity: t('sensitivity'),
  storage: t('storage'),
  owner: t('owner'),
  policy: t('policy'),
  handling: t('handling'),
  protection: t('protection'),
  access_roles: t('accessRoles'),
  access_until: t('accessUntil'),
  needed_by: t('neededBy'),
};

const choices: Partial<Record<string, Choice>> = {
  by: 'by',
  op: 'op',
  on: 'on',
  role: 'duty',
  pricing: 'pricing',
  after: 'phase',
  labels: 'labels',
  sensitivity: 'sensitivity',
  access_roles: 'duty',
};

const kinds: Partial<Record<FieldPlace, Choice>> = {
  '/criteria': 'criterion',
  '/deliverables': 'deliverable',
  '/constraints': 'constraint',
};

export const memberName = (member: string) =>
  (names as Partial<Record<string, string>>)[member] ?? member;

/** A member's value in words; a group of members is read as one line. */
export function sayMember(list: FieldPlace, member: string, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? t('yes') : t('no');
  if (Array.isArray(value)) return value.map((one) => sayMember(list, member, one)).join(', ');
  if (typeof value === 'object') return isMoney(value) ? formatMoney(value) : group(list, value);
  const choice = member === 'kind' ? kinds[list] : choices[member];
  return choice ? choiceWord(choice, value) : String(value);
}

const isMoney = (value: object): value is Money => 'minor' in value && 'currency' in value;

const group = (list: FieldPlace, value: object) =>
  Object.entries(value)
    .map(([member, one]) => [memberName(member), sayMember(list, member, one)])
    .filter(([, said]) => said)
    .map(([name, said]) => `${name}: ${said}`)
    .join(', ');
