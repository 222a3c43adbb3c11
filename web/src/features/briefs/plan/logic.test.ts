import { describe, expect, it } from 'vitest';
import {
  barOf,
  budgeting,
  budgetWord,
  fitWord,
  inTen,
  keptPhases,
  type PhaseSchedule,
  type PlanFit,
  type ProposedPhase,
  type Schedule,
  triedBrief,
} from './logic';

it('says chances in tenths and never as certain', () => {
  expect(inTen(0.81)).toEqual({ count: 8, bound: 'about' });
  expect(inTen(0.5)).toEqual({ count: 5, bound: 'about' });
  expect(inTen(0.97)).toEqual({ count: 9, bound: 'more' });
  expect(inTen(1)).toEqual({ count: 9, bound: 'more' });
  expect(inTen(0.02)).toEqual({ count: 1, bound: 'less' });
});

it('says how surely the weeks that were asked for are kept', () => {
  const fit = { weeks_wanted: 10, fits_p50: true, fits_p80: true, fits_p90: false } as PlanFit;
  expect(fitWord(fit)).toBe('fitsP80');
  expect(fitWord({ ...fit, fits_p90: true })).toBe('fitsP90');
  expect(fitWord({ ...fit, fits_p80: false })).toBe('fitsP50');
  expect(fitWord({ ...fit, fits_p80: false, fits_p50: false })).toBe('fitsNot');
  expect(fitWord({ ...fit, weeks_wanted: undefined })).toBeNull();
});

it('draws phases between the first and the last day', () => {
  const phases = [
    { start: '2026-12-01', end: '2026-12-05', end_p90: '2026-12-10' },
    { start: '2026-12-06', end: '2026-12-15', end_p90: '2026-12-20' },
  ] as PhaseSchedule[];
  const schedule = {
    start: '2026-12-01',
    end: '2026-12-15',
    end_p90: '2026-12-18',
    phases,
  } as Schedule;
  expect(phases.map((phase) => barOf(schedule, phase))).toEqual([
    { from: 0, likely: 25, late: 25 },
    { from: 25, likely: 50, late: 25 },
  ]);
});

describe('what is taken over from a proposal', () => {
  const proposed = [
    { phase: { id: 'audit' }, why: '', is_planned: false },
    { phase: { id: 'labelling', after: ['audit'] }, why: '', is_planned: false },
    { phase: { id: 'development', after: ['audit', 'labelling'] }, why: '', is_planned: false },
  ] as ProposedPhase[];

  it('is what stays ticked, and waits for nothing that was left out', () => {
    expect(keptPhases(proposed, new Set([0, 2]))).toEqual([
      { id: 'audit' },
      { id: 'development', after: ['audit'] },
    ]);
    expect(keptPhases(proposed, new Set())).toEqual([]);
  });
});

it('compares a budget only with prices in its currency', () => {
  const euro = (minor: number) => ({ minor, currency: 'EUR' });
  const effort = { price_min: euro(100), price_max: euro(300) } as Parameters<typeof budgetWord>[1];
  expect([99, 100, 300, 301].map((minor) => budgetWord(euro(minor), effort))).toEqual([
    'budgetBelow',
    'budgetWithin',
    'budgetWithin',
    'budgetAbove',
  ]);
  expect(budgetWord({ minor: 200, currency: 'USD' }, effort)).toBe('budgetOther');
});

it('reaches twice as far as the dearest guess, in steps one can hit', () => {
  expect(budgeting(1_800_000, 6_528_000)).toEqual({ max: 13_100_000, step: 100_000 });
  expect(budgeting(undefined)).toEqual({ max: 1, step: 1 });
});

it('tries a buffer and a budget without losing what stands beside them', () => {
  const brief = {
    title: 'x',
    timeline: { weeks: 10 },
    budget: { compute_payer: 'client' },
  } as const;
  const total = { minor: 5, currency: 'EUR' };
  expect(triedBrief(brief, { bufferBp: 2000, total: { total } })).toEqual({
    title: 'x',
    timeline: { weeks: 10, buffer_bp: 2000 },
    budget: { compute_payer: 'client', total },
  });
  expect(triedBrief(brief, {})).toEqual(brief);
});
