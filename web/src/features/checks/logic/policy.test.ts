import { expect, it } from 'vitest';
import type { Knob, Policy } from '../queries';
import {
  amountWords,
  changes,
  isReason,
  knobGroups,
  numberIn,
  refusedIn,
  toBasisPoints,
  unitOf,
  wrongIn,
} from './policy';

const knob = (key: string, unit: string, least: number, most: number, otherwise: number): Knob => ({
  key,
  title: `Title of ${key}`,
  unit,
  least,
  most,
  otherwise,
  read_by: 'plan',
});
const knobs = [
  knob('brief_words', 'words', 0, 1000, 40),
  knob('buffer_bp', 'basis points', 0, 10_000, 3000),
  knob('mvp_weeks_min', 'weeks', 1, 52, 2),
  knob('mvp_weeks_max', 'weeks', 1, 52, 6),
  knob('rate_minor_min', 'minor units', 0, 10_000_000, 2500),
  knob('lunar_phase', 'phases', 0, 8, 3),
] as const;
const own = {
  brief_words: 40,
  buffer_bp: 3000,
  mvp_weeks_min: 2,
  mvp_weeks_max: 6,
  rate_minor_min: 2500,
  rate_currency: 'USD',
  lunar_phase: 3,
} as Policy;

it.each([
  ['words', 1, '1 word'],
  ['words', 1000, '1,000 words'],
  ['basis points', 3000, '30 %'],
  ['basis points', 1275, '12.75 %'],
  ['weeks', 1, '1 week'],
  ['business days', 5, '5 business days'],
  ['months', 3, '3 months'],
  ['minor units', 2500, '€25.00'],
  ['phases', 3, '3 phases'],
])('says %s as a person does', (unit, value, words) => {
  expect(amountWords({ unit }, value, 'EUR')).toBe(words);
});

it('keeps the decimals of a currency', () => {
  expect(amountWords({ unit: 'minor units' }, 2500, 'JPY')).toBe('¥2,500');
});

it('reads per cent to whole basis points', () => {
  expect([30, 12.75, 0.07, 0.29, 100].map(toBasisPoints)).toEqual([3000, 1275, 7, 29, 10_000]);
});

it('takes the own number where a policy says nothing', () => {
  expect(numberIn({}, knobs[0])).toBe(40);
  expect(numberIn({ brief_words: 0 }, knobs[0])).toBe(0);
  expect(unitOf({ unit: 'light years' })).toBe('other');
});

it('shows every number once, also one it has never heard of', () => {
  const all = knobGroups(knobs);
  expect(all.map(({ group }) => group)).toEqual(['brief', 'time', 'money', 'other']);
  expect(all.flatMap((one) => one.knobs.map(({ key }) => key)).sort()).toEqual(
    knobs.map(({ key }) => key).sort(),
  );
});

it('tells what changed between two versions', () => {
  const after = { ...own, buffer_bp: 2550, rate_currency: 'EUR', rate_minor_min: 3000 };
  expect(changes(own, after, knobs).map(({ key, before, after: to }) => [key, before, to])).toEqual(
    [
      ['buffer_bp', '30 %', '25.5 %'],
      ['rate_minor_min', '$25.00', '€30.00'],
      ['rate_currency', 'USD', 'EUR'],
    ],
  );
  expect(changes(own, { ...own }, knobs)).toEqual([]);
});

it('refuses what is empty or out of its range before it is sent', () => {
  const draft = { ...own, brief_words: undefined, buffer_bp: 10_001, mvp_weeks_min: 0 };
  expect([...wrongIn(draft, knobs)]).toEqual([
    ['/policy/brief_words', 'Write a number.'],
    ['/policy/buffer_bp', 'This goes from 0 % to 100 %.'],
    ['/policy/mvp_weeks_min', 'This goes from 1 to 52 weeks.'],
  ]);
  expect(wrongIn(own, knobs).size).toBe(0);
});

it('says the server’s refusals in the words of the page', () => {
  const said = refusedIn(
    [
      { pointer: '/policy/mvp_weeks_max', code: 'range_upside_down', message: 'raw' },
      { pointer: '/policy/buffer_bp', code: 'out_of_range', message: 'raw' },
      { pointer: '/reason', code: 'reason_missing', message: 'Give the reason in a sentence.' },
    ],
    own,
    knobs,
  );
  expect([...said]).toEqual([
    ['/policy/mvp_weeks_max', 'This is less than “Title of mvp_weeks_min”.'],
    ['/policy/buffer_bp', 'This goes from 0 % to 100 %.'],
    ['/reason', 'Give the reason in a sentence.'],
  ]);
});

it('asks for a reason of ten characters', () => {
  expect(isReason('  too short ')).toBe(false);
  expect(isReason('  long enough ')).toBe(true);
  expect(isReason('🙂🙂🙂🙂🙂')).toBe(false);
});
