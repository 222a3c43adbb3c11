// How far a milestone has come, whose move it is, and what is still missing. Pure.
import type { ContractCriterion } from '@/api/contract';
import type { Criterion, Milestone, MilestoneState } from '../queries';

export const way = ['planned', 'funded', 'in_progress', 'submitted', 'accepted'] as const;
export type Station = (typeof way)[number];

/** Changes were asked for: the work goes on, and the way leads through the same stations again. */
const stationOf = (state: MilestoneState): Station =>
  state === 'changes_requested' ? 'in_progress' : state;

export interface StationView {
  station: Station;
  state: 'passed' | 'next' | 'later';
  at: string | undefined;
}

export function stations(milestone: Milestone): StationView[] {
  const here = way.indexOf(stationOf(milestone.state));
  const times: Record<Station, string | undefined> = {
    planned: undefined,
    funded: milestone.funded_at,
    in_progress: milestone.started_at,
    submitted: milestone.submitted_at,
    accepted: milestone.accepted_at,
  };
  return way.map((station, index) => ({
    station,
    state:
      index < here || milestone.state === 'accepted' ? 'passed' : index === here ? 'next' : 'later',
    // A date before the present station is history; one after it belongs to an earlier round.
    at: index <= here ? times[station] : undefined,
  }));
}

export type Party = 'client' | 'expert' | null;
export type Move = 'fund' | 'start' | 'submit' | 'accept' | 'request_changes';

/** What this side may do with the milestone as it stands; the first is the one that is waited for. */
export function movesOf(state: MilestoneState, party: Party): Move[] {
  if (party === null) return [];
  const moves: Record<MilestoneState, Move[]> = {
    planned: party === 'client' ? ['fund'] : [],
    funded: ['start'],
    in_progress: party === 'expert' ? ['submit'] : [],
    changes_requested: party === 'expert' ? ['submit'] : [],
    submitted: party === 'client' ? ['accept', 'request_changes'] : [],
    accepted: [],
  };
  return moves[state];
}

/** Whom a milestone waits for when this side has nothing to do. */
export const waitsFor = (state: MilestoneState) =>
  takesEvidence(state) ? 'waitExpert' : 'waitClient';

export const takesEvidence = (state: MilestoneState) =>
  state === 'in_progress' || state === 'changes_requested';

/** What may prove a criterion: a score of the server, a run, or a file. */
export type Proof = 'sealed' | 'run' | 'file';

export function proofOf(criterion: Pick<Criterion, 'kind'>, promised?: ContractCriterion): Proof {
  if (criterion.kind === 'metric') return promised?.on === 'run' ? 'run' : 'sealed';
  return criterion.kind === 'run' ? 'run' : 'file';
}

export type Look = 'waived' | 'met' | 'unmet' | 'scored' | 'missing' | 'early';

/** `early`: nobody expects evidence yet. `scored`: the server knows whether it holds, and tells the expert with the acceptance. */
export function lookOf(criterion: Criterion, party: Party, state: MilestoneState): Look {
  if (criterion.waived_by) return 'waived';
  if (!criterion.resolves) return state === 'planned' || state === 'funded' ? 'early' : 'missing';
  if (criterion.met) return 'met';
  return criterion.evaluation && party === 'expert' && state !== 'accepted' ? 'scored' : 'unmet';
}

export interface Tally {
  binding: number;
  met: number;
  open: Criterion[];
}

/** What acceptance rests on: binding criteria that are met or waived, and those that are not. */
export function tallyOf({ criteria }: Pick<Milestone, 'criteria'>): Tally {
  const binding = criteria.filter((criterion) => criterion.binding);
  const open = binding.filter(({ met, waived_by }) => !met && !waived_by);
  return { binding: binding.length, met: binding.length - open.length, open };
}

export function sums(milestones: readonly Milestone[]) {
  const priced = milestones.filter(({ amount }) => amount);
  const currency = priced[0]?.amount?.currency;
  const sum = (those: readonly Milestone[]) =>
    currency && {
      minor: those.reduce((total, { amount }) => total + (amount?.minor ?? 0), 0),
      currency,
    };
  const accepted = priced.filter(({ state }) => state === 'accepted');
  return {
    accepted: milestones.filter(({ state }) => state === 'accepted').length,
    earned: sum(accepted),
    total: sum(priced),
  };
}
