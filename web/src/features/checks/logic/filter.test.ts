import { expect, it } from 'vitest';
import type { FindingView, Side } from '@/api/engagement';
import type { Check } from '../queries';
import { byGroup, bySide, checksFor, codeIn } from './filter';

const check = (code: string, party: Side, ...gates: ('publish' | 'sign')[]) =>
  ({
    code,
    party,
    stops: gates.map((gate) => ({ gate, severity: 'error' })),
    title: `Title of ${code}`,
    why: 'Because',
  }) as Check;
const checks: Check[] = [
  check('SCOPE-01', 'client', 'publish'),
  { ...check('DATA-01', 'expert', 'sign'), reads: 'metrics: today and baseline' },
  check('SCOPE-02', 'both', 'publish', 'sign'),
  { ...check('SEC-03', 'expert'), waits_for: 'deployments' },
];
const codes = (filter: Parameters<typeof checksFor>[1]) =>
  checksFor(checks, filter).map(({ code }) => code);

it('filters the catalogue by gate and by side', () => {
  expect(codes({})).toEqual(['SCOPE-01', 'DATA-01', 'SCOPE-02', 'SEC-03']);
  expect(codes({ gate: 'sign' })).toEqual(['DATA-01', 'SCOPE-02']);
  expect(codes({ party: 'client' })).toEqual(['SCOPE-01', 'SCOPE-02']);
  expect(codes({ gate: 'publish', party: 'expert' })).toEqual(['SCOPE-02']);
});

it('tells checks that answer from those that wait for their facts', () => {
  expect(codes({ state: 'waits' })).toEqual(['SEC-03']);
  expect(codes({ state: 'answers', party: 'expert' })).toEqual(['DATA-01', 'SCOPE-02']);
});

it('finds every word, wherever it stands and however it is written', () => {
  expect(codes({ text: ' Baseline  METRICS ' })).toEqual(['DATA-01']);
  expect(codes({ text: 'baseline budget' })).toEqual([]);
  expect(codes({ text: 'scope-0' })).toEqual(['SCOPE-01', 'SCOPE-02']);
  expect(codes({ text: 'deployments' })).toEqual(['SEC-03']);
  expect(codes({ text: '  ' })).toHaveLength(4);
});

it('gathers groups in the order in which they come first', () => {
  expect(byGroup(checks).map(({ group, checks: all }) => [group, all.length])).toEqual([
    ['SCOPE', 2],
    ['DATA', 1],
    ['SEC', 1],
  ]);
  expect(byGroup([])).toEqual([]);
});

it('reads a code from an address and nothing else', () => {
  expect(codeIn('SCOPE-03')).toBe('SCOPE-03');
  for (const other of ['', 'main', 'scope-03', 'SCOPE-', 'SCOPE-03 x']) {
    expect(codeIn(other)).toBeUndefined();
  }
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
