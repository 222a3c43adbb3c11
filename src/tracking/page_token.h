#pragma once

// The place of a page: the values its last row is sorted by, as base64url of a JSON list. Opaque to clients;
// one that does not fit the order it is used with is refused.

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tenon::tracking {

using Mark = std::variant<std::int64_t, double, std::string>;

std::string make_page_token(std::vector<Mark> const& marks);

// `shape` has a mark of the right type for every value. Error: page_token_invalid.
Result<std::vector<Mark>> read_page_token(std::string_view token, std::vector<Mark> shape);

} // namespace tenon::tracking
