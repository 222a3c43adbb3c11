// The profile as the server knows it is the form's own state. Its fields, in the order in which they are
// read, and the words for what they hold.
import type { ExpertProfile, ExpertView } from '@/api/experts';
import type { components } from '@/api/schema';
import type { Shape } from '@/lib/merge';
import { formatMoney, fromDecimal, type Money, toDecimal } from '@/lib/money';
import { t } from '../text';

export type Specialism = components['schemas']['Specialism'];
export type LinkKind = components['schemas']['LinkKind'];
type Outcome = components['schemas']['ExpertOutcome'];
type Link = components['schemas']['ExpertLink'];

export const versionOf = ({ version, profile }: ExpertView) => ({ version, document: profile });

export const specialisms = [
  'supervised',
  'unsupervised',
  'deep_learning',
  'nlp',
  'computer_vision',
  'reinforcement_learning',
  'forecasting',
  'mlops',
] as const satisfies readonly Specialism[];

export const linkKinds = [
  'github',
  'kaggle',
  'paper',
  'site',
  'other',
] as const satisfies readonly LinkKind[];

export const specialismWord = (one: Specialism) => t(`specialism_${one}`);
export const linkWord = (kind: LinkKind) => t(`link_${kind}`);

const words = {
  '/headline': t('headline'),
  '/outcomes': t('outcomes'),
  '/about': t('about'),
  '/specialisms': t('specialisms'),
  '/domains': t('domains'),
  '/skills': t('skills'),
  '/languages': t('languages'),
  '/time_zone': t('timeZone'),
  '/hours_per_week': t('hours'),
  '/available_from': t('from'),
  '/rate_per_hour': t('rate'),
  '/links': t('links'),
};
export type ProfileField = keyof typeof words;

export const fieldWord = (field: ProfileField) => words[field];

export const profileShape: Shape<ProfileField> = {
  fields: Object.keys(words) as ProfileField[],
  idLists: [],
};

const readers: Partial<Record<ProfileField, (value: unknown) => string>> = {
  '/outcomes': (value) => {
    const { problem, change, evidence } = value as Outcome;
    return [problem, change, evidence].filter(Boolean).join(' · ');
  },
  '/specialisms': (value) => specialismWord(value as Specialism),
  '/rate_per_hour': (value) => formatMoney(value as Money),
  '/links': (value) => `${linkWord((value as Link).kind ?? 'other')}: ${(value as Link).url ?? ''}`,
};

/** A value of that field as lines; empty where nothing is said. */
export function fieldLines(field: ProfileField, value: unknown): string[] {
  const list = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  return list.map((one) => readers[field]?.(one) ?? String(one)).filter(Boolean);
}

/** Toggled, in the order of the list: the same choice is always the same value. */
export function withSpecialism(
  chosen: readonly Specialism[],
  one: Specialism,
  on: boolean,
): Specialism[] {
  return specialisms.filter((each) => (each === one ? on : chosen.includes(each)));
}

/** What a client would look for, and whether it is there. */
export function hints({
  outcomes = [],
  specialisms: chosen = [],
  hours_per_week,
  available_from,
}: ExpertProfile) {
  const told = outcomes.filter(({ problem, change }) => problem?.trim() && change?.trim());
  return {
    outcome: told.length > 0,
    number: told.some(({ change }) => /\d/.test(change ?? '')),
    evidence: told.some(({ evidence }) => Boolean(evidence)),
    specialism: chosen.length > 0,
    time: hours_per_week !== undefined && available_from !== undefined,
  };
}

/** The same figure in another currency; nothing where that currency cannot write it. */
export function inCurrency(rate: Money, currency: string): Money | undefined {
  const figure = toDecimal(rate).replace(/\.0+$/, '');
  const minor = fromDecimal(figure, currency);
  return minor === null ? undefined : { minor, currency };
}

const wordLists: readonly string[] = ['/domains', '/skills', '/languages'];

/** What is wrong at a field; a list of words is one field, so it speaks for its words. */
export function errorAt(errors: ReadonlyMap<string, string>, field: string): string | null {
  const below = wordLists.includes(field)
    ? [...errors].find(([pointer]) => pointer.startsWith(`/profile${field}/`))?.[1]
    : undefined;
  return errors.get(`/profile${field}`) ?? below ?? null;
}
