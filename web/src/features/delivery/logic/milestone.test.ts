import { describe, expect, it } from 'vitest';
import type { Milestone } from '@/api/milestones';
import type { Criterion, MilestoneState } from '../queries';
import { lookOf, movesOf, proofOf, stations, sums, tallyOf } from './milestone';

const milestone = (state: MilestoneState, more: Partial<Milestone> = {}): Milestone => ({
  id: 'm1',
  name: 'Model',
  state,
  round: 0,
  criteria: [],
  rejections: [],
  escalations: [],
  ...more,
});

const criterion = (more: Partial<Criterion>): Criterion => ({
  id: 'c1',
  text: 'f1 at least 0.93',
  kind: 'metric',
  binding: true,
  resolves: false,
  met: false,
  because: '',
  stale: false,
  ...more,
});

describe('the way of a milestone', () => {
  it.each([
    ['planned', 'next later later later later'],
    ['funded', 'passed next later later later'],
    ['submitted', 'passed passed passed next later'],
    ['changes_requested', 'passed passed next later later'],
    ['accepted', 'passed passed passed passed passed'],
  ] as const)('%s', (state, expected) => {
    expect(
      stations(milestone(state))
        .map((one) => one.state)
        .join(' '),
    ).toBe(expected);
  });

  it('forgets when it was submitted once changes are asked for', () => {
    const [, , , submitted] = stations(
      milestone('changes_requested', { submitted_at: '2026-12-01T09:00:00Z' }),
    );
    expect(submitted?.at).toBeUndefined();
  });
});

describe('moves', () => {
  it.each([
    ['planned', 'client', 'fund'],
    ['planned', 'expert', ''],
    ['funded', 'expert', 'start'],
    ['in_progress', 'client', ''],
    ['changes_requested', 'expert', 'submit'],
    ['submitted', 'client', 'accept request_changes'],
    ['submitted', 'expert', ''],
    ['submitted', null, ''],
    ['accepted', 'client', ''],
  ] as const)('of a %s milestone, for the %s: %s', (state, party, expected) => {
    expect(movesOf(state, party).join(' ')).toBe(expected);
  });
});

describe('a criterion', () => {
  it.each([
    [{ kind: 'metric' as const }, {}, 'sealed'],
    [{ kind: 'metric' as const }, { on: 'run' as const }, 'run'],
    [{ kind: 'metric' as const }, undefined, 'sealed'],
    [{ kind: 'run' as const }, {}, 'run'],
    [{ kind: 'page' as const }, {}, 'file'],
  ])('%j of %j is proven by %s', (standing, promised, expected) => {
    expect(proofOf(standing, promised)).toBe(expected);
  });

  it.each([
    [{}, 'client', 'planned', 'early'],
    [{}, 'client', 'submitted', 'missing'],
    [{ waived_by: 'Amara' }, 'client', 'submitted', 'waived'],
    [{ resolves: true, met: true }, 'expert', 'submitted', 'met'],
    [{ resolves: true, evaluation: 'e' }, 'client', 'submitted', 'unmet'],
    [{ resolves: true, evaluation: 'e' }, 'expert', 'submitted', 'scored'],
    [{ resolves: true, evaluation: 'e' }, 'expert', 'accepted', 'unmet'],
    [{ resolves: true }, 'expert', 'submitted', 'unmet'],
  ] as const)('%j for the %s of a %s milestone looks %s', (more, party, state, expected) => {
    expect(lookOf(criterion(more), party, state)).toBe(expected);
  });
});

it('counts what acceptance rests on, targets apart', () => {
  const { binding, met, there, open } = tallyOf({
    criteria: [
      criterion({ id: 'a', met: true, resolves: true }),
      criterion({ id: 'b', waived_by: 'Amara' }),
      criterion({ id: 'c', resolves: true }),
      criterion({ id: 'd', binding: false }),
    ],
  });
  expect([binding, met, there, open.map(({ id }) => id)]).toEqual([3, 2, 3, ['c']]);
});

it('adds up what is earned and what is promised', () => {
  const eur = (minor: number) => ({ minor, currency: 'EUR' });
  expect(
    sums([
      milestone('accepted', { amount: eur(300_000) }),
      milestone('planned', { amount: eur(600_000) }),
      milestone('accepted'),
    ]),
  ).toEqual({ accepted: 2, earned: eur(300_000), total: eur(900_000) });
  expect(sums([])).toEqual({ accepted: 0, earned: undefined, total: undefined });
});
