#pragma once

// Lists of texts and numbers travel to SQL as one JSON argument, which both engines take apart: one statement
// for a hundred parameters instead of a hundred round trips.

#include "tracking/run.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace tenon::tracking {

// [["key","value"],…]
std::string json_pairs(std::vector<Pair> const& pairs);

// ["a","b"]; [1,2]
std::string json_texts(std::span<std::string const> texts);
std::string json_numbers(std::span<std::int64_t const> numbers);

} // namespace tenon::tracking
