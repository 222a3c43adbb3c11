// The sections of the form and the fields in them, in the order in which they are read.
import type { Shape } from '@/lib/merge';
import { nearestPlace, pointerParts } from '@/lib/pointer';
import { idLists } from './brief';

export const sections = [
  'problem',
  'success',
  'scope',
  'plan',
  'data',
  'money',
  'context',
] as const;
export type Section = (typeof sections)[number];

export const fields = [
  { at: '/title', section: 'problem' },
  { at: '/goal', section: 'problem' },
  { at: '/problem', section: 'problem' },
  { at: '/affected', section: 'problem' },
  { at: '/kind', section: 'problem' },
  { at: '/metrics', section: 'success' },
  { at: '/criteria', section: 'success' },
  { at: '/deliverables', section: 'scope' },
  { at: '/exclusions', section: 'scope' },
  { at: '/constraints', section: 'scope' },
  { at: '/timeline/start', section: 'plan' },
  { at: '/timeline/weeks', section: 'plan' },
  { at: '/timeline/buffer_bp', section: 'plan' },
  { at: '/timeline/review_rounds', section: 'plan' },
  { at: '/phases', section: 'plan' },
  { at: '/roles', section: 'plan' },
  { at: '/data', section: 'data' },
  { at: '/budget/total', section: 'money' },
  { at: '/budget/compute_cap', section: 'money' },
  { at: '/budget/compute_payer', section: 'money' },
  { at: '/budget/cost_of_delay_per_week', section: 'money' },
  { at: '/domain', section: 'context' },
  { at: '/stakes', section: 'context' },
  { at: '/priorities', section: 'context' },
  { at: '/regimes', section: 'context' },
  { at: '/fairness/about_people', section: 'context' },
  { at: '/fairness/groups', section: 'context' },
  { at: '/fairness/mitigation_days', section: 'context' },
] as const satisfies readonly { at: string; section: Section }[];

export type FieldPlace = (typeof fields)[number]['at'];

export const briefShape: Shape<FieldPlace> = {
  fields: fields.map(({ at }) => at),
  idLists: idLists.map((list) => `/${list}` as const),
};

/** The section a finding or a question belongs to; one without a place belongs to the whole brief. */
export function sectionOf(pointer: string): Section | null {
  const [top] = pointerParts(pointer);
  return fields.find(({ at }) => pointerParts(at)[0] === top)?.section ?? null;
}

/** Where to go for a pointer, given the places that are on the page; the first field when it has none. */
export function placeFor(pointer: string, onPage: readonly string[]): string | undefined {
  const [top] = pointerParts(pointer);
  return (
    nearestPlace(pointer, onPage) ??
    onPage.find((place) => top !== undefined && pointerParts(place)[0] === top) ??
    onPage[0]
  );
}

/** Saving and trying wrap the brief in a body of their own; their problems point into that. */
export function inBrief(pointer: string): string {
  return pointer.startsWith('/brief/') ? pointer.slice('/brief'.length) : pointer;
}
