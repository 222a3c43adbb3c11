#pragma once

// Why somebody did what has to be explained: a sentence that stays on record with their name.

#include "base/result.h"

#include <string>
#include <string_view>

namespace tenon::engagements {

// Without the blanks around it. Errors: reason_missing (invalid), at /reason: fewer than ten characters.
Result<std::string> read_reason(std::string_view typed);

} // namespace tenon::engagements
