#pragma once

// Which phase waits for which. A phase waits for those its `after` names, or for the one before it in the
// list; a ring of phases that wait for each other is a problem of the brief, with its place.

#include "briefs/brief.h"

#include <string>
#include <vector>

namespace tenon::briefs {

struct PlanOrder {
    std::vector<std::string> keys; // one per phase: "development", a second one "development-2"
    std::vector<std::vector<std::size_t>> waits_for; // indices of phases
    std::vector<std::size_t> sequence;               // every phase behind those it waits for
};

// How a phase is named in moves and answers; it stays the same when other kinds of phases come or go.
std::vector<std::string> phase_keys(Brief const& brief);

// "Data audit": as people say it.
std::string_view name_of(PhaseKind kind);

// Errors: body_invalid with phase_unknown (`after` names a kind that is not planned),
// phases_wait_for_each_other and phases_too_many.
Result<PlanOrder> order_phases(Brief const& brief);

} // namespace tenon::briefs
