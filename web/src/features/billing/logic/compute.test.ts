import { expect, it } from 'vitest';
import type { Compute } from '../queries';
import { levelOf, percent, sharesOf, standingOf } from './compute';

const eur = (minor: number) => ({ minor, currency: 'EUR' });

const compute = (change: Partial<Compute> = {}): Compute => ({
  currency: 'EUR',
  cap: eur(10_000),
  payer: 'client',
  spent: eur(2_000),
  left: eur(8_000),
  used_bp: 2000,
  to_come: eur(0),
  stops_runs: false,
  will_exceed: false,
  alerts_bp: [5000, 8000, 10_000],
  alerts: [],
  sweeps: [],
  runs: 1,
  running: 0,
  unpriced: 0,
  by_expert: eur(0),
  card: { version: 0, rates: [] },
  decisions: [],
  ...change,
});

it('says the gravest of what is so', () => {
  expect(standingOf(compute())).toBe('fine');
  expect(standingOf(compute({ used_bp: 5000 }))).toBe('reached');
  expect(standingOf(compute({ used_bp: 5000, will_exceed: true }))).toBe('exceeds');
  expect(standingOf(compute({ will_exceed: true, stops_runs: true }))).toBe('stopped');
  expect(standingOf(compute({ cap: undefined, used_bp: undefined }))).toBe('none');
});

it('names the highest level that is reached', () => {
  expect(levelOf(compute({ used_bp: 8500 }))).toBe(8000);
  expect(levelOf(compute({ used_bp: 4999 }))).toBeNull();
  expect(percent(8050)).toBe('80.5 %');
});

it('draws a bar that holds the cap and all that comes', () => {
  expect(sharesOf(compute())).toEqual({ spent: 0.2, toCome: 0, cap: 1 });
  expect(sharesOf(compute({ spent: eur(10_000), to_come: eur(10_000) }))).toEqual({
    spent: 0.5,
    toCome: 0.5,
    cap: 0.5,
  });
});
