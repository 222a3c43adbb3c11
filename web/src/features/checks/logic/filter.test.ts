import { expect, it } from 'vitest';
import type { FindingView, Side } from '@/api/engagement';
import type { Check } from '../queries';
import { bySide, checksFor } from './filter';

const check = (code: string, party: Side, ...gates: ('publish' | 'sign')[]) =>
  ({ code, party, stops: gates.map((gate) => ({ gate, severity: 'error' })) }) as Check;
const checks = [
  check('A', 'client', 'publish'),
  check('B', 'expert', 'sign'),
  check('C', 'both', 'publish', 'sign'),
  check('D', 'expert'),
];
const codes = (filter: Parameters<typeof checksFor>[1]) =>
  checksFor(checks, filter).map(({ code }) => code);

it('filters the catalogue by gate and by side', () => {
  expect(codes({})).toEqual(['A', 'B', 'C', 'D']);
  expect(codes({ gate: 'sign' })).toEqual(['B', 'C']);
  expect(codes({ party: 'client' })).toEqual(['A', 'C']);
  expect(codes({ gate: 'publish', party: 'expert' })).toEqual(['C']);
});

it('keeps the two sides apart', () => {
  const finding = (code: string, party: Side) => ({ finding: { code, party } }) as FindingView;
  const all = [finding('A', 'client'), finding('B', 'both'), finding('C', 'client')];
  const shape = (party?: 'client' | 'expert') =>
    bySide(all, party).map(({ side, findings }) => [side, findings.length]);
  expect(shape()).toEqual([
    ['client', 2],
    ['expert', 0],
    ['both', 1],
  ]);
  expect(shape('expert')).toEqual([
    ['expert', 0],
    ['both', 1],
  ]);
});
