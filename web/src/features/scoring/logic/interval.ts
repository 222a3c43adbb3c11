// What whiskers beside each other span, and where on it a figure stands.
import type { Interval } from '../queries';

export interface Range {
  low: number;
  high: number;
}

/** Nothing where there is no interval to draw. */
export function rangeOf(intervals: readonly (Interval | undefined)[]): Range | null {
  const known = intervals.filter((one) => one !== undefined);
  if (known.length === 0) return null;
  const low = Math.min(...known.map((one) => one.low));
  const high = Math.max(...known.map((one) => one.high));
  return { low, high };
}

/** In per cent, with a margin for the dot at either end. */
export function share({ low, high }: Range, value: number): number {
  const margin = 4;
  if (high === low) return 50;
  const at = (Math.min(Math.max(value, low), high) - low) / (high - low);
  return margin + at * (100 - 2 * margin);
}
