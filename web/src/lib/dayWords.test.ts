import { expect, it } from 'vitest';
import { dayWords } from './dayWords';

it.each([
  ['2026-11-20', '20 November 2026'],
  ['2027-01-01', '1 January 2027'],
  ['someday', 'someday'],
])('says %s in a sentence', (day, words) => expect(dayWords(day)).toBe(words));
