// What would go, or went, as the page lists it.
import { bytes } from '@/lib/text';
import type { PurgeCounts } from '../purgeQueries';

export type Counted = keyof PurgeCounts;

/** What people deleted first, then what goes with it. */
export const counted: readonly Counted[] = [
  'runs',
  'experiments',
  'models',
  'points',
  'files',
  'bytes',
];

const number = new Intl.NumberFormat('en');

export const countText = (counts: PurgeCounts, what: Counted): string =>
  what === 'bytes' ? bytes(counts.bytes) : number.format(counts[what]);

/** Points and files alone are never removed: they go with what they belong to. */
export const isEmpty = ({ runs, experiments, models }: PurgeCounts): boolean =>
  runs + experiments + models === 0;

/** How much of the runs is gone, from 0 to 1; where no run goes, nothing tells. */
export function shareDone(gone: PurgeCounts, left: PurgeCounts): number | null {
  const all = gone.runs + left.runs;
  return all === 0 ? null : gone.runs / all;
}
