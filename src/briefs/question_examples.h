#pragma once

// Example answers by kind of work: of the size that helps, and plainly of somebody else's project.

#include "briefs/questions.h"

#include <string_view>

namespace tenon::briefs {

// Of the five first questions, and of goal, pairing, exclusions and constraints. "" for other topics.
std::string_view example_for(Topic topic, Kind kind);

} // namespace tenon::briefs
