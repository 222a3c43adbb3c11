#pragma once

// A brief becomes a contract: its phases become milestones, its criteria what each milestone is accepted on,
// its budget their worth. What a brief does not speak of begins with the usual terms, for both sides to
// change; whatever comes out can be proposed as it is, as long as the brief has a budget.

#include "base/calendar.h"
#include "contracts/terms.h"

namespace tenon::contracts {

struct BriefSnapshot {
    briefs::Brief brief;
    int version = 1;
};

// `today` is the earliest day work can begin; the calendar is the workspace's.
ContractTerms draft_from(
    BriefSnapshot const& snapshot, ContractParties parties, Day today, Calendar const& calendar = {});

} // namespace tenon::contracts
