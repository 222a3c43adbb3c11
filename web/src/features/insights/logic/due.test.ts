import { expect, it } from 'vitest';
import { dueOf } from './due';

const now = '2026-11-20T10:00:00Z';

it.each([
  ['2026-11-20T09:59:59Z', 'late', '2026-11-20'],
  ['2026-11-20T10:00:00Z', 'soon', '2026-11-20'],
  ['2026-11-22T09:59:59Z', 'soon', '2026-11-22'],
  ['2026-11-22T22:59:59Z', 'later', '2026-11-22'],
  ['2026-11-22T23:00:00Z', 'later', '2026-11-23'],
])('%s is %s, on %s in Berlin', (until, state, day) => {
  expect(dueOf(until, now, 'Europe/Berlin')).toEqual({ state, day });
});

it('says nothing where there is no deadline', () => {
  expect(dueOf(undefined, now, 'UTC')).toBeNull();
});
