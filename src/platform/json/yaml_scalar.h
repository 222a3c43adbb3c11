#pragma once

// What a scalar without quotes says in YAML 1.2's core schema: shared by the reader and the writer, so that
// the writer quotes exactly what the reader would take for something else.

#include "platform/json/value.h"

namespace tenon::json {

Value plain_scalar(std::string const& text);

} // namespace tenon::json
