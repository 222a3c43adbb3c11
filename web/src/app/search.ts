// What the addresses of pages may carry beside their path. Anything else is left out, not refused.
import { choice, wholeNumber } from '@/lib/address';
import { gates } from '@/lib/gates';
import { parseDay } from '@/lib/time';

export interface BriefSearch {
  /** An older version to read. */
  version?: number;
  /** With `version`: the version to compare it with. */
  against?: number;
  /** A place in the brief to go to: RFC 6901. */
  at?: string;
}

export function readBriefSearch(search: Record<string, unknown>): BriefSearch {
  return {
    version: wholeNumber(search.version),
    against: wholeNumber(search.against),
    at: typeof search.at === 'string' && search.at.startsWith('/') ? search.at : undefined,
  };
}

export interface ChecksSearch {
  view?: 'catalogue' | 'overrides';
  gate?: (typeof gates)[number];
  party?: 'client' | 'expert';
}

export function readChecksSearch(search: Record<string, unknown>): ChecksSearch {
  return {
    view: choice(search.view, ['catalogue', 'overrides']),
    gate: choice(search.gate, gates),
    party: choice(search.party, ['client', 'expert']),
  };
}

/** A day of the week that is shown. */
export function readWeek(week: unknown): string | undefined {
  return (typeof week === 'string' && parseDay(week)) || undefined;
}
