import type { FindingView, Gate, Side } from '@/api/engagement';
import type { Check } from '../queries';

export type Party = 'client' | 'expert';

export interface CheckFilter {
  gate?: Gate;
  party?: Party;
  /** Whether the check has its facts, or waits for them. */
  state?: 'answers' | 'waits';
  /** Words that all stand somewhere in the check. */
  text?: string;
}

/** What both owe is each one's to do, so it stays whichever side is asked for. */
const concerns = (side: Side, party: Party | undefined) =>
  party === undefined || side === party || side === 'both';

export function checksFor(
  checks: readonly Check[],
  { gate, party, state, text = '' }: CheckFilter,
): Check[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return checks.filter((check) => {
    if (!concerns(check.party, party)) return false;
    if (gate !== undefined && !check.stops.some((stop) => stop.gate === gate)) return false;
    if (state !== undefined && state !== (check.waits_for ? 'waits' : 'answers')) return false;
    if (words.length === 0) return true;
    const all = textOf(check);
    return words.every((word) => all.includes(word));
  });
}

const textOf = (check: Check) =>
  [
    check.code,
    check.title,
    check.reads,
    check.why,
    check.fix,
    check.example,
    check.mended,
    check.source,
    check.waits_for ?? '',
  ]
    .join('\n')
    .toLowerCase();

/** By the word before the dash of their codes, in the order of the catalogue. */
export function byGroup(checks: readonly Check[]): { group: string; checks: Check[] }[] {
  const groups = new Map<string, Check[]>();
  for (const check of checks) {
    const group = groupOf(check.code);
    groups.set(group, [...(groups.get(group) ?? []), check]);
  }
  return [...groups].map(([group, found]) => ({ group, checks: found }));
}

const groupOf = (code: string) => code.slice(0, code.lastIndexOf('-'));

/** The check an address names after its `#`, if it looks like one. */
export function codeIn(hash: string): string | undefined {
  return /^[A-Z]+-\d+$/.test(hash) ? hash : undefined;
}

/** The findings of each side apart, in the order the server weighs them. */
export function bySide(findings: readonly FindingView[], party: Party | undefined) {
  return (['client', 'expert', 'both'] as const)
    .filter((side) => concerns(side, party))
    .map((side) => ({ side, findings: findings.filter(({ finding }) => finding.party === side) }));
}
