#pragma once

// JSON that a person reviews and a tool diffs: two spaces per level, one member a line.

#include "platform/json/value.h"

namespace tenon::json {

std::string to_pretty_json(Value const& document); // with a line break at its end

} // namespace tenon::json
