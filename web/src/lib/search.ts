// What the addresses of pages carry beside their path. Each page reads its own, so that the first page need not load
// how; what nobody can read is left out, not refused.
import { choice, readDay, textParameter, wholeNumber } from './address';
import { gates } from './gates';
import { readSort } from './grid/address';

export interface BriefSearch {
  /** An older version to read. */
  version?: number;
  /** With `version`: the version to compare it with. */
  against?: number;
  /** With both: their words side by side, instead of the list of changes. */
  view?: 'beside';
  /** A place in the brief to go to: RFC 6901. */
  at?: string;
}

export interface ChecksSearch {
  view?: 'catalogue' | 'overrides' | 'decisions';
  gate?: (typeof gates)[number];
  party?: 'client' | 'expert';
  /** Of the catalogue: checks that have their facts, or wait for them; and words to look for. */
  state?: 'answers' | 'waits';
  text?: string;
  /** Findings as they stood at the end of this day. */
  at?: string;
}

export interface DataSearch {
  /** The asset whose profile is open, and the column of it that is shown. */
  asset?: string;
  column?: string;
}

export interface ContractSearch {
  view?: 'text' | 'history';
  /** A place in the terms to go to: RFC 6901. */
  at?: string;
}

export interface MoneySearch {
  /** Which book, where an engagement has more than one. */
  currency?: string;
  /** Which records are listed: those behind one number. */
  of?: 'confirmed' | 'allocated' | 'earned' | 'paid';
  sort?: string;
  /** The record that is open, by its number in the book. */
  record?: number;
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
  /** What runs are grouped by: `experiment` or a column. */
  group?: string;
  /** The metric that groups sum up, as a column. */
  of?: string;
  /** Where runs nested in others stand by themselves. */
  flat?: 'yes';
  /** Groups and runs that are closed, divided by commas. */
  shut?: string;
}

/** The page reads its own: what stands here is as it was typed. */
export interface CompareSearch {
  /** Ids, divided by commas. */
  runs?: string;
  view?: 'table' | 'curves' | 'scatter' | 'changes';
  all?: 'yes';
  metric?: string;
  axis?: 'step' | 'time' | 'relative';
  smooth?: string;
  log?: 'yes';
  /** Columns of the scatter. */
  across?: string;
  up?: string;
  /** Of what changed: from one run to another. */
  from?: string;
  to?: string;
}

/** The page reads its own, as the table of runs does. */
export interface TracesSearch {
  /** MLflow's search language for traces, as it was typed. */
  filter?: string;
  state?: 'ok' | 'error' | 'in_progress';
  sort?: string;
  /** The trace that is open, and the span of it that is looked at. */
  trace?: string;
  span?: string;
}

export interface MembersSearch {
  filter?: string;
  sort?: string;
}

export interface ProfileSearch {
  /** As others read it, instead of the form. */
  view?: 'read';
}

type Typed<Search> = Readonly<Record<keyof Search, unknown>>;

export function readBriefSearch(search: Partial<Typed<BriefSearch>>): BriefSearch {
  return {
    version: wholeNumber(search.version),
    against: wholeNumber(search.against),
    view: choice(search.view, ['beside']),
    at: typeof search.at === 'string' && search.at.startsWith('/') ? search.at : undefined,
  };
}

export function readChecksSearch(search: Partial<Typed<ChecksSearch>>): ChecksSearch {
  return {
    view: choice(search.view, ['catalogue', 'overrides', 'decisions']),
    gate: choice(search.gate, gates),
    party: choice(search.party, ['client', 'expert']),
    state: choice(search.state, ['answers', 'waits']),
    text: textParameter(search.text),
    at: readDay(search.at),
  };
}

export function readDataSearch(search: Partial<Typed<DataSearch>>): DataSearch {
  return { asset: textParameter(search.asset), column: textParameter(search.column) };
}

export function readContractSearch(search: Partial<Typed<ContractSearch>>): ContractSearch {
  return {
    view: choice(search.view, ['text', 'history']),
    at: typeof search.at === 'string' && search.at.startsWith('/') ? search.at : undefined,
  };
}

export function readMoneySearch(search: Partial<Typed<MoneySearch>>): MoneySearch {
  return {
    currency: textParameter(search.currency),
    of: choice(search.of, ['confirmed', 'allocated', 'earned', 'paid']),
    sort: readSort(search.sort, ['seq', 'at', 'amount']),
    record: wholeNumber(search.record),
  };
}

export function readMembersSearch(search: Partial<Typed<MembersSearch>>): MembersSearch {
  return {
    filter: textParameter(search.filter),
    sort: readSort(search.sort, ['name', 'email', 'role']),
  };
}

export function readProfileSearch(search: Partial<Typed<ProfileSearch>>): ProfileSearch {
  return { view: choice(search.view, ['read']) };
}
