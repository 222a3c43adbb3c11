// What the addresses of pages may carry beside their path. Anything else is left out, not refused.
import { choice, textParameter, wholeNumber } from '@/lib/address';
import { gates } from '@/lib/gates';

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

export interface RunsSearch {
  /** MLflow's search language, as it was typed. */
  filter?: string;
  status?: 'running' | 'finished' | 'failed';
  experiment?: string;
  /** `-metrics.f1`: a column, with a minus for descending. */
  sort?: string;
  /** The chosen columns, divided by commas. */
  columns?: string;
  /** The run that is looked at beside the table. */
  peek?: string;
}

export function readRunsSearch(search: Record<string, unknown>): RunsSearch {
  return {
    filter: textParameter(search.filter),
    status: choice(search.status, ['running', 'finished', 'failed']),
    experiment: textParameter(search.experiment),
    sort: textParameter(search.sort),
    columns: typeof search.columns === 'string' ? search.columns : undefined,
    peek: textParameter(search.peek),
  };
}
