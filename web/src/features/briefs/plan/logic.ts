// The plan's figures as people read them, and what a proposal leaves in the brief.
import type { components } from '@/api/schema';
import type { Brief } from '../logic/brief';

type Schemas = components['schemas'];
export type Schedule = Schemas['Schedule'];
export type PhaseSchedule = Schemas['PhaseSchedule'];
export type PlanAdvice = Schemas['PlanAdvice'];
export type PlanFit = Schemas['PlanFit'];
export type ProposedPhase = Schemas['ProposedPhase'];
export type PlanMove = Schemas['PlanMoveView'];

/** A chance in tenths: nobody can tell 78 from 82 percent, and nothing here is certain. */
export function inTen(chance: number): { count: number; bound: 'about' | 'more' | 'less' } {
  const count = Math.round(chance * 10);
  if (count >= 10) return { count: 9, bound: 'more' };
  if (count <= 0) return { count: 1, bound: 'less' };
  return { count, bound: 'about' };
}

export type FitWord = 'fitsP90' | 'fitsP80' | 'fitsP50' | 'fitsNot';

/** How surely the weeks that were asked for are kept; nothing where none were asked for. */
export function fitWord(fit: PlanFit): FitWord | null {
  if (fit.weeks_wanted === undefined) return null;
  if (fit.fits_p90) return 'fitsP90';
  if (fit.fits_p80) return 'fitsP80';
  return fit.fits_p50 ? 'fitsP50' : 'fitsNot';
}

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Where a phase stands between the plan's first and last day, in percent of its length. */
export function barOf(schedule: Schedule, phase: PhaseSchedule) {
  const first = dayNumber(schedule.start);
  const last = Math.max(
    ...[schedule.end, schedule.end_p90, ...schedule.phases.map(({ end_p90 }) => end_p90)].map(
      dayNumber,
    ),
  );
  // Both the first and the last day are worked on.
  const length = Math.max(1, last - first + 1);
  const share = (days: number) => (Math.max(0, days) / length) * 100;
  const start = dayNumber(phase.start);
  const end = dayNumber(phase.end) + 1;
  const late = dayNumber(phase.end_p90) + 1;
  return {
    from: share(start - first),
    likely: share(end - start),
    late: share(Math.max(0, late - end)),
  };
}

/** The phases an author keeps of a proposal; none waits for one that was left out. */
export function keptPhases(
  proposed: readonly ProposedPhase[],
  kept: ReadonlySet<number>,
): NonNullable<Brief['phases']> {
  const phases = proposed.filter((_, index) => kept.has(index)).map(({ phase }) => phase);
  const kinds = new Set(phases.map(({ id }) => id));
  return phases.map((phase) =>
    phase.after ? { ...phase, after: phase.after.filter((kind) => kinds.has(kind)) } : phase,
  );
}

export interface Budgeting {
  max: number;
  step: number;
}

export type BudgetWord = 'budgetBelow' | 'budgetWithin' | 'budgetAbove' | 'budgetOther';

/** How a budget stands to what the effort is usually sold for; two currencies are never compared. */
export function budgetWord(
  budget: Schemas['Money'],
  { price_min, price_max }: Schemas['EffortRange'],
): BudgetWord {
  if (budget.currency !== price_min.currency) return 'budgetOther';
  if (budget.minor < price_min.minor) return 'budgetBelow';
  return budget.minor > price_max.minor ? 'budgetAbove' : 'budgetWithin';
}

/** A slider's reach for money in minor units: twice the dearest guess, in steps one can hit. */
export function budgeting(...amounts: readonly (number | undefined)[]): Budgeting {
  const most = Math.max(0, ...amounts.map((amount) => amount ?? 0)) * 2;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, most))) - 2);
  return { max: Math.max(step, Math.ceil(most / step) * step), step };
}

/** The brief as if the buffer and the budget were these. */
export function triedBrief(brief: Brief, tried: { bufferBp?: number; total?: Brief['budget'] }) {
  return {
    ...brief,
    timeline:
      tried.bufferBp === undefined
        ? brief.timeline
        : { ...brief.timeline, buffer_bp: tried.bufferBp },
    budget: tried.total === undefined ? brief.budget : { ...brief.budget, ...tried.total },
  };
}
