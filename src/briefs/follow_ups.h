#pragma once

// The questions after the first five. Each has its turn: what a metric or a data sheet lacks is asked as soon
// as there is one, the rest when the first five are answered.

#include "briefs/questions.h"

namespace tenon::briefs {

// Open ones, by group: problem, success, handover, data, plan, money, care.
std::vector<Question> follow_ups(Brief const& brief, Kind kind, bool are_first_answered);

} // namespace tenon::briefs
