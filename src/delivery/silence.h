#pragma once

// What silence may do when a review window ends without an answer. Pure.

#include "contracts/terms.h"
#include "delivery/milestone_wire.h"

namespace tenon::delivery {

// silence_escalates where the contract lets it decide nothing; silence_needs_met with one problem per binding
// criterion whose verdict is not that it is met. A waiver does not help: somebody has to stand for it.
Result<void> may_accept(contracts::Silence silence, std::vector<CriterionStanding> const& criteria);

} // namespace tenon::delivery
