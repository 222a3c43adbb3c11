// The numbers of a workspace as people read and write them: shares in per cent, prices as money.
import { formatMoney } from '@/lib/money';
import type { Knob, Policy, PolicyVersion } from '../queries';
import { t } from '../text/policy';

export type PolicyKey = keyof Policy;
type NumberKey = Exclude<PolicyKey, 'rate_currency'>;
export type Unit = 'words' | 'share' | 'weeks' | 'days' | 'months' | 'money' | 'other';

const units: Record<string, Unit> = {
  words: 'words',
  'basis points': 'share',
  weeks: 'weeks',
  'business days': 'days',
  months: 'months',
  'minor units': 'money',
};

export const unitOf = ({ unit }: Pick<Knob, 'unit'>): Unit => units[unit] ?? 'other';

export const currencyOf = (policy: Policy) => policy.rate_currency ?? 'USD';

/** Tenon's own numbers, which every history begins with. */
export const ownPolicy = (history: readonly PolicyVersion[]): Policy =>
  history.find(({ version }) => version === 0)?.policy ?? {};

/** What the policy says; where it says nothing, Tenon's own number holds. */
export function numberIn(policy: Policy, knob: Pick<Knob, 'key' | 'otherwise'>): number {
  return policy[knob.key as NumberKey] ?? knob.otherwise;
}

/** A number of this kind in words: 3000 basis points are "30 %". */
export function amountWords(knob: Pick<Knob, 'unit'>, value: number, currency: string): string {
  switch (unitOf(knob)) {
    case 'share':
      return t('percent', { amount: String(value / 100) });
    case 'money':
      return formatMoney({ minor: value, currency });
    case 'words':
      return t('words', { count: value });
    case 'weeks':
      return t('weeks', { count: value });
    case 'days':
      return t('days', { count: value });
    case 'months':
      return t('months', { count: value });
    default:
      return t('otherUnit', { amount: value, unit: knob.unit });
  }
}

/** How far a number may go: "1 to 52 weeks". */
export function spanWords(
  knob: Pick<Knob, 'unit' | 'least' | 'most'>,
  currency: string,
): { least: string; most: string } {
  const unit = unitOf(knob);
  const whole = unit === 'money' || unit === 'share';
  return {
    least: whole ? amountWords(knob, knob.least, currency) : String(knob.least),
    most: amountWords(knob, knob.most, currency),
  };
}

/** Per cent as they are typed, to whole basis points. */
export const toBasisPoints = (percent: number) => Math.round(percent * 100);

export type Group = 'brief' | 'time' | 'days' | 'money' | 'other';

const groups: readonly { group: Group; keys: readonly string[] }[] = [
  { group: 'brief', keys: ['brief_words'] },
  {
    group: 'time',
    keys: ['mvp_weeks_min', 'mvp_weeks_max', 'complex_weeks_min', 'complex_weeks_max', 'buffer_bp'],
  },
  {
    group: 'days',
    keys: [
      'discovery_business_days',
      'decision_business_days',
      'baseline_business_days',
      'monitoring_months',
    ],
  },
  { group: 'money', keys: ['rate_minor_min', 'rate_minor_max'] },
];

/** What belongs together; a number this page does not know yet is shown all the same. */
export function knobGroups(knobs: readonly Knob[]): { group: Group; knobs: Knob[] }[] {
  const known = groups.flatMap(({ keys }) => keys);
  return [
    ...groups.map(({ group, keys }) => ({
      group,
      knobs: keys.flatMap((key) => knobs.filter((knob) => knob.key === key)),
    })),
    { group: 'other' as const, knobs: knobs.filter(({ key }) => !known.includes(key)) },
  ].filter((one) => one.knobs.length > 0);
}

export interface Change {
  key: string;
  title: string;
  before: string;
  after: string;
}

/** What differs between two versions, each amount in its own currency. */
export function changes(before: Policy, after: Policy, knobs: readonly Knob[]): Change[] {
  const [from, to] = [currencyOf(before), currencyOf(after)];
  const found = knobs
    .filter((knob) => numberIn(before, knob) !== numberIn(after, knob))
    .map((knob) => ({
      key: knob.key,
      title: knob.title,
      before: amountWords(knob, numberIn(before, knob), from),
      after: amountWords(knob, numberIn(after, knob), to),
    }));
  if (from !== to)
    found.push({ key: 'rate_currency', title: t('currency'), before: from, after: to });
  return found;
}

/** What of a draft cannot be saved, by pointer. The server judges the rest. */
export function wrongIn(draft: Policy, knobs: readonly Knob[]): Map<string, string> {
  const wrong = new Map<string, string>();
  for (const knob of knobs) {
    const value = draft[knob.key as NumberKey];
    if (value === undefined) wrong.set(pointer(knob.key), t('missing'));
    else if (value < knob.least || value > knob.most)
      wrong.set(pointer(knob.key), rangeWords(knob, currencyOf(draft)));
  }
  return wrong;
}

export const pointer = (key: string) => `/policy/${key}`;

const rangeWords = (knob: Knob, currency: string) => t('outOfRange', spanWords(knob, currency));

interface Refused {
  pointer: string;
  code: string;
  message: string;
}

/** The server's own refusals, by pointer: it speaks of keys and basis points, a reader does not. */
export function refusedIn(
  errors: readonly Refused[],
  draft: Policy,
  knobs: readonly Knob[],
): Map<string, string> {
  const title = (key: string) => knobs.find((knob) => knob.key === key)?.title ?? key;
  return new Map(
    errors.map(({ pointer: at, code, message }) => {
      const key = at.slice(pointer('').length);
      const knob = knobs.find((one) => pointer(one.key) === at);
      if (code === 'out_of_range' && knob) return [at, rangeWords(knob, currencyOf(draft))];
      if (code === 'range_upside_down')
        return [at, t('upsideDown', { lower: title(key.replace(/_max$/, '_min')) })];
      return [at, message || code];
    }),
  );
}

export const reasonLength = 10;

/** Counted as the server counts: characters, without the blanks around them. */
export const isReason = (reason: string) => [...reason.trim()].length >= reasonLength;
