#pragma once

// What a new hypothesis must say before it is one. Pure.

#include "delivery/hypothesis_wire.h"

namespace tenon::delivery {

// Everything that is missing or unclear, in the order of the form; whether its run exists and when its
// time-box ends is not asked here.
std::vector<Problem> problems_of(NewHypothesis const& wanted);

} // namespace tenon::delivery
