#pragma once

// How one value can be read: as yes or no, as a number. The text is trimmed and not missing.

#include <string_view>

namespace tenon::datasets {

// true false yes no y n t f on off, and in German wahr falsch ja nein j; in any case.
bool is_boolean_word(std::string_view text);

enum class NumberKind {
    none,
    integer,  // at most 18 digits; no leading zeros, because 01067 is a postcode
    decimal,  // with a point or an exponent
    comma,    // with a decimal comma
    infinite, // inf, -Infinity
};

struct NumberReading {
    NumberKind kind = NumberKind::none;
    double value = 0;
};

NumberReading read_number(std::string_view text);

} // namespace tenon::datasets
