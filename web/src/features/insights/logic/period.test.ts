import { expect, it } from 'vitest';
import { period } from './period';

it.each([
  ['2026-11-23', '2026-11-29', '23 – 29 November 2026'],
  ['2026-11-30', '2026-12-06', '30 November – 6 December 2026'],
  ['2026-12-28', '2027-01-03', '28 December 2026 – 3 January 2027'],
])('%s to %s is said as %s', (from, until, words) => {
  expect(period(from, until)).toBe(words);
});
