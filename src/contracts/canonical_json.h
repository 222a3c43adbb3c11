#pragma once

// JSON with one spelling per document (RFC 8785): members sorted by their UTF-16 code units, numbers as
// ECMAScript prints them, no white space. What is signed must be the same bytes on every machine.

#include "platform/json/read.h"
#include "platform/json/write.h"

#include <string>

namespace tenon::contracts {

// Errors: number_not_finite, number_not_exact (a whole number beyond ±2^53), duplicate_key; each names its
// place.
Result<std::string> canonical_json(json::Value const& value);

// A number as ECMAScript prints it: 0.8, 1e+21, -0 as 0. Finite only.
std::string canonical_number(double number);

// A described struct as a document.
template <class T> json::Value to_value(T const& value) {
    // Cannot fail: our own writer wrote it.
    return json::parse_json(json::to_json(value)).value();
}

} // namespace tenon::contracts
