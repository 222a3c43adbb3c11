#pragma once

// Phases proposed for a brief that plans none yet, each with its reason. A proposal: the author takes over
// what fits; nothing becomes part of a brief by itself.

#include "briefs/brief.h"
#include "engagements/facts.h"

#include <string>
#include <vector>

namespace tenon::briefs {

struct ProposedPhase {
    PlanPhase phase;
    std::string why;
    bool is_planned; // the brief has a phase of this kind already
};
BOOST_DESCRIBE_STRUCT(ProposedPhase, (), (phase, why, is_planned))

// In the order of the work. `data_are_known`: every data asset has a verdict that lets work go on.
std::vector<ProposedPhase> draft_plan(
    Brief const& brief, engagements::Policy const& policy = {}, bool data_are_known = false);

} // namespace tenon::briefs
