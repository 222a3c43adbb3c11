#pragma once

// What an override sets aside: one finding at one gate. Pure.

#include "engagements/engagement_wire.h"

namespace tenon::engagements {

OverrideView const* find_override(std::vector<OverrideView> const&, Gate, Finding const&);

// What still stands between the engagement and the gate.
std::vector<Finding> blocking(Report const&, Gate, std::vector<OverrideView> const&);

} // namespace tenon::engagements
