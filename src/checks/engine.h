#pragma once

// Runs the catalogue over one snapshot of facts. Pure: the same facts give the same findings on every machine
// and at any later time, which is what lets a past decision be replayed.

#include "checks/check.h"

#include <optional>
#include <string>
#include <vector>

namespace tenon::checks {

// Raised whenever a rule, an entry or the policy's defaults change; stored with every decision.
inline constexpr int engine_version = 1;

// How many rules answered what: neither not_yet nor unknown ever counts as passed.
struct Tally {
    int fires = 0;
    int holds = 0;
    int not_yet = 0;
    int unknown = 0;
    bool operator==(Tally const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Tally, (), (fires, holds, not_yet, unknown))

struct Report {
    std::vector<engagements::Finding> findings; // heaviest first, then by code
    Tally tally;
};
BOOST_DESCRIBE_STRUCT(Report, (), (findings, tally))

// Findings as they weigh at `gate`; without a gate, as they weigh now, before any.
Report run(Facts const& facts, std::optional<Gate> gate, Policy const& policy = {});

// Whether the finding blocks that gate: an error whose check has a stop there.
bool blocks(engagements::Finding const& finding, Gate gate);

} // namespace tenon::checks
