import { expect, it } from 'vitest';
import type { Decision, FindingView, Gate, Override } from '@/api/engagement';
import { gateStory } from './gate';

const finding = (code: string, blocks: Gate[], overridden_by?: string) =>
  ({ finding: { code, blocks }, overridden_by }) as FindingView;
const findings = [
  finding('SCOPE-01', ['publish']),
  finding('SCOPE-04', ['sign'], 'Jonas Okafor'),
  finding('CON-02', ['sign', 'start']),
  finding('EXP-03', []),
];
const decisions = [
  { gate: 'accept', subject: 'm2' },
  { gate: 'accept', subject: 'm1' },
  { gate: 'sign' },
] as Decision[];
const overrides = [
  { gate: 'sign', code: 'SCOPE-04' },
  { gate: 'publish', code: 'SCOPE-02' },
] as Override[];
const story = (gate: Gate) => gateStory(gate, findings, decisions, overrides);

it('says what stands before a gate: what blocks it and was not overridden', () => {
  expect(story('sign').standing.map(({ code }) => code)).toEqual(['CON-02']);
  expect(story('sign').all).toBe(4);
  expect(story('deploy').standing).toEqual([]);
});

it('keeps to the decisions and overrides of the gate, in their order', () => {
  expect(story('accept').decisions.map(({ subject }) => subject)).toEqual(['m2', 'm1']);
  expect(story('accept').overrides).toEqual([]);
  expect(story('sign').overrides.map(({ code }) => code)).toEqual(['SCOPE-04']);
});
