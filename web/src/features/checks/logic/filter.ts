import type { FindingView, Gate, Side } from '@/api/engagement';
import type { Check } from '../queries';

export type Party = 'client' | 'expert';

/** What both owe is each one's to do, so it stays whichever side is asked for. */
const concerns = (side: Side, party: Party | undefined) =>
  party === undefined || side === party || side === 'both';

export function checksFor(
  checks: readonly Check[],
  { gate, party }: { gate?: Gate; party?: Party },
): Check[] {
  return checks.filter(
    (check) =>
      concerns(check.party, party) &&
      (gate === undefined || check.stops.some((stop) => stop.gate === gate)),
  );
}

/** The findings of each side apart, in the order the server weighs them. */
export function bySide(findings: readonly FindingView[], party: Party | undefined) {
  return (['client', 'expert', 'both'] as const)
    .filter((side) => concerns(side, party))
    .map((side) => ({ side, findings: findings.filter(({ finding }) => finding.party === side) }));
}
