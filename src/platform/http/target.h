#pragma once

// The address of a request: from the bytes of the request line to a path and a query.

#include "base/result.h"
#include "platform/http/message.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tenon::http {

// Undoes percent-encoding. Nothing where an escape is malformed or the result is not UTF-8 or holds NUL.
std::optional<std::string> percent_decode(std::string_view text);

// One segment of Request::path, in which %2F and %25 are still encoded: "a%2Fb" stays one segment until here.
std::string decode_segment(std::string_view segment);

// Fills path and query from target; "http://host/path" counts as "/path". false: the target is malformed.
bool read_target(Request& request);

} // namespace tenon::http
