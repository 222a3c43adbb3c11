#pragma once

// Parts of a whole, as numbers and as a reader sees them.

#include <cstdint>
#include <string>

namespace tenon::datasets {

// 0 of nothing is 0.
double share_of(std::int64_t part, std::int64_t whole);

// "12.3 %", and never "0.0 %" for something that is there.
std::string percent(double share);

} // namespace tenon::datasets
