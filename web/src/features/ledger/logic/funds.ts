import type { Milestone } from '@/api/milestones';
import type { Funds } from '../queries';

/** What stands in a book that has no record yet. */
export function emptyFunds(currency: string): Funds {
  const none = { minor: 0, currency };
  return {
    currency,
    pledged: none,
    confirmed: none,
    returned: none,
    available: none,
    allocated: none,
    earned: none,
    owed: none,
    paying_out: none,
    paid: none,
    milestones: [],
    experts: [],
  };
}

/** What the books keep for a milestone now; it is used up as it is earned. */
export function keptFor({ ledger_id }: Milestone, funds: Funds) {
  return (
    funds.milestones.find(({ milestone }) => milestone === ledger_id)?.allocated ?? {
      minor: 0,
      currency: funds.currency,
    }
  );
}
