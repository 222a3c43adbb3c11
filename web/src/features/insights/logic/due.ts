import { dayOf } from '@/lib/time';

export type Due = { state: 'late' | 'soon' | 'later'; day: string };

const soon = 2 * 24 * 3_600_000;

/** How pressing a deadline is, by the day it falls on where the work is. */
export function dueOf(until: string | undefined, now: string, zone: string): Due | null {
  if (until === undefined) return null;
  const left = Date.parse(until) - Date.parse(now);
  return {
    state: left < 0 ? 'late' : left < soon ? 'soon' : 'later',
    day: dayOf(until, zone),
  };
}
