// Reads what an address carries beside its path. Anything else is left out, not refused.
import { choice, textParameter, wholeNumber } from '@/lib/address';
import { gates } from '@/lib/gates';
import { readSort } from '@/lib/grid/address';
import {
  type BriefSearch,
  type ChecksSearch,
  type ContractSearch,
  type DataSearch,
  type MembersSearch,
  type MoneySearch,
  type ProfileSearch,
  readDay,
} from './search';

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
