#pragma once

// The milestones of a draft: one per phase of the brief, with its share of the budget and its day, and the
// brief's deliverables and criteria put where they belong.

#include "base/calendar.h"
#include "contracts/terms.h"

#include <vector>

namespace tenon::contracts {

// Named, worth something and due, still without promises. `terms` has its dates and its price.
std::vector<ContractMilestone> plan_milestones(
    briefs::Brief const& brief, ContractTerms const& terms, Calendar const& calendar);

// Fills the deliverables and criteria of `terms` from the brief. Every milestone ends up with a criterion:
// one that the brief promises nothing for is accepted on a report.
void place_promises(briefs::Brief const& brief, ContractTerms& terms);

} // namespace tenon::contracts
