#pragma once

// Rows as RFC 4180 text: fields are quoted only where they must be, lines end with LF. Reading the result
// gives the same rows.

#include <span>
#include <string>
#include <string_view>

namespace tenon::csv {

void append_row(std::string& text, std::span<std::string const> fields, char delimiter = ',');
void append_field(std::string& text, std::string_view field, char delimiter = ',');

} // namespace tenon::csv
