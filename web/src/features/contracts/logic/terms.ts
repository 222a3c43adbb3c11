// The terms of a contract as the form edits them: what begins where, what adds up, what points at what.
import type { ContractView } from '@/api/contract';
import type { components } from '@/api/schema';
import { freeId, sameValue } from '@/lib/document';
import type { Money } from '@/lib/money';
import { readAt, writeAt } from '@/lib/pointer';

export type Terms = components['schemas']['ContractTerms'];
export type Problem = components['schemas']['ContractProblem'];
type Milestone = components['schemas']['ContractMilestone'];

export const versionOf = ({ version, terms }: ContractView) => ({ version, document: terms });

/** Adds an item, with an id that nothing in the contract has yet where items of that list carry one. */
export function withItem(terms: Terms, list: string, item: object): Terms {
  const id = idFor(terms, list);
  const items = (readAt(terms, list) as unknown[] | undefined) ?? [];
  return writeAt(terms, list, [...items, id === null ? item : { id, ...item }]);
}

function idFor(terms: Terms, list: string): string | null {
  const milestones = terms.milestones ?? [];
  if (list === '/milestones')
    return freeId(
      'm',
      milestones.map(({ id }) => id),
    );
  if (list === '/deliverables')
    return freeId(
      'd',
      (terms.deliverables ?? []).map(({ id }) => id),
    );
  // A criterion is unique in the whole contract, not only in its milestone.
  if (list.endsWith('/criteria'))
    return freeId(
      'c',
      milestones.flatMap(({ criteria }) => (criteria ?? []).map(({ id }) => id)),
    );
  return null;
}

/** Takes an item away, and what pointed at it: nothing may be promised that is not there. */
export function withoutItem(terms: Terms, list: string, index: number): Terms {
  const gone = terms.deliverables?.[index]?.id;
  const next = writeAt(terms, `${list}/${index}`, undefined);
  if (list !== '/deliverables' || !gone) return next;
  return { ...next, milestones: next.milestones?.map((one) => withoutDeliverable(one, gone)) };
}

function withoutDeliverable(milestone: Milestone, id: string): Milestone {
  return {
    ...milestone,
    deliverables: milestone.deliverables?.filter((one) => one !== id),
    criteria: milestone.criteria?.map((one) =>
      one.deliverable === id ? { ...one, deliverable: '' } : one,
    ),
  };
}

export interface Sum {
  sum: Money;
  /** What the price is above (or, below zero, under) the milestones. */
  left: Money;
}

/** The milestones against the price; nothing while an amount is missing or in another currency. */
export function sumOf({ milestones, pricing }: Terms): Sum | null {
  const total = pricing?.total;
  if (!total) return null;
  let minor = 0;
  for (const { amount } of milestones ?? []) {
    if (!amount || amount.currency !== total.currency) return null;
    minor += amount.minor;
  }
  const { currency } = total;
  return { sum: { minor, currency }, left: { minor: total.minor - minor, currency } };
}

/** A problem's place in the terms, for problems that point into the view or the request around them. */
export const inTerms = (pointer: string) => pointer.replace(/^\/terms(?=\/|$)/, '');

/**
 * The problems of the saved version that what is written now has not touched. Only the server judges;
 * but a field that has just been filled is not blamed any longer for being empty.
 */
export function openProblems(problems: readonly Problem[], saved: Terms, now: Terms): Problem[] {
  return problems.filter(({ pointer, code }) => {
    if (code === 'sum_mismatch') return sumOf(now)?.left.minor !== 0;
    const at = inTerms(pointer);
    return sameValue(readAt(saved, at), readAt(now, at));
  });
}

export const ownedAssets = [
  'weights',
  'datasets',
  'outputs',
  'deliverables',
  'documentation',
  'generic_code',
] as const;

/** Clauses that may be left out, with what they begin with. */
export const optionalClauses = {
  changes: () => ({ answer_days: 3 }),
  confidentiality: () => ({ mutual: true, years: 3 }),
  data_use: () => ({
    purposes: [],
    copies_allowed: false,
    other_training_allowed: false,
    return_days: 14,
  }),
  kill_switch: () => ({
    cure_days: 5,
    reasons: [
      { reason: 'data_insufficient', fee_bp: 1000 },
      { reason: 'data_late', fee_bp: 1000 },
      { reason: 'client_convenience', fee_bp: 2500 },
      { reason: 'feasibility_no_go', fee_bp: 0 },
    ],
  }),
  liability: (terms: Terms) => ({ cap: terms.pricing?.total }),
  processing: () => ({
    regimes: [],
    purposes: [],
    regions: [],
    subprocessors_allowed: false,
    breach_notice_hours: 24,
  }),
  aftercare: () => ({ months: 3, checks_per_month: 2 }),
} as const satisfies Partial<Record<keyof Terms, (terms: Terms) => object>>;

export type OptionalClause = keyof typeof optionalClauses;
