// The clauses of the form and the parts of them that two versions are compared by.
import type { Shape } from '@/lib/merge';
import { pointerParts } from '@/lib/pointer';

export const sections = [
  'parties',
  'price',
  'scope',
  'milestones',
  'acceptance',
  'compute',
  'data',
  'ownership',
  'secrecy',
  'ending',
  'personal',
  'aftercare',
] as const;
export type Section = (typeof sections)[number];

export const fields = [
  { at: '/title', section: 'parties' },
  { at: '/goal', section: 'parties' },
  { at: '/parties', section: 'parties' },
  { at: '/term', section: 'price' },
  { at: '/time_zone', section: 'price' },
  { at: '/work_week', section: 'price' },
  { at: '/pricing/model', section: 'price' },
  { at: '/pricing/total', section: 'price' },
  { at: '/deliverables', section: 'scope' },
  { at: '/completion', section: 'scope' },
  { at: '/exclusions', section: 'scope' },
  { at: '/changes', section: 'scope' },
  { at: '/milestones', section: 'milestones' },
  { at: '/acceptance', section: 'acceptance' },
  { at: '/compute', section: 'compute' },
  { at: '/data_access', section: 'data' },
  { at: '/data_use', section: 'data' },
  { at: '/ownership', section: 'ownership' },
  { at: '/confidentiality', section: 'secrecy' },
  { at: '/kill_switch', section: 'ending' },
  { at: '/liability', section: 'ending' },
  { at: '/processing', section: 'personal' },
  { at: '/aftercare', section: 'aftercare' },
] as const satisfies readonly { at: string; section: Section }[];

export type TermsPlace = (typeof fields)[number]['at'];

export const termsShape: Shape<TermsPlace> = {
  fields: fields.map(({ at }) => at),
  idLists: ['/deliverables', '/milestones'],
};

export function sectionOf(pointer: string): Section | null {
  const [top] = pointerParts(pointer);
  return fields.find(({ at }) => pointerParts(at)[0] === top)?.section ?? null;
}

/** The first field of each section, where the index leads to. */
export const firstPlace: Record<Section, string> = {
  parties: '/title',
  price: '/pricing/total',
  scope: '/completion',
  milestones: '/milestones',
  acceptance: '/acceptance/review_days',
  compute: '/compute/owner',
  data: '/data_access',
  ownership: '/ownership/weights',
  secrecy: '/confidentiality',
  ending: '/kill_switch',
  personal: '/processing',
  aftercare: '/aftercare',
};
