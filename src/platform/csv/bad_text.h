#pragma once

// Where bytes stop being text: what a person needs to find the place in their file.

#include <cstddef>
#include <string_view>

namespace tenon::csv {

// The first byte that is not UTF-8; the size where all of it is.
std::size_t find_bad_utf8(std::string_view bytes);

} // namespace tenon::csv
