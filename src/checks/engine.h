#pragma once

// Runs the catalogue over one snapshot of facts. Pure: the same facts give the same findings on every machine
// and at any later time, which is what lets a past decision be replayed.

#include "checks/check.h"

#include <optional>
#include <string>
#include <vector>

namespace tenon::checks {

// Raised whenever a rule, an entry or the policy's defaults change; stored with every decision.
inline constexpr int engine_version = 3;

using engagements::Report;
using engagements::Tally;

// Findings as they weigh at `gate`; without a gate, as they weigh now, before any.
Report run(Facts const& facts, std::optional<Gate> gate);

} // namespace tenon::checks
