#pragma once

// A milestone's life: what the contract promises is the contract's; here is only how far it has come.
//
//   planned ─fund▶ funded ─start▶ in_progress ─submit▶ submitted ─accept▶ accepted
//                                      ▲                    │
//                                      └──request changes───┘   (changes_requested, then submit again)

#include "base/enum.h"
#include "base/result.h"

namespace tenon::delivery {

BOOST_DEFINE_ENUM_CLASS(MilestoneState, planned, funded, in_progress, submitted, changes_requested, accepted)

BOOST_DEFINE_ENUM_CLASS(MilestoneStep, fund, start, submit, request_changes, accept)

// The state a step leads to, or milestone_step_refused (conflict) with a sentence that says what comes first.
Result<MilestoneState> take_step(MilestoneState state, MilestoneStep step);

} // namespace tenon::delivery
