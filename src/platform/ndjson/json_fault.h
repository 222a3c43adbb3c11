#pragma once

// Where a text stops being JSON (RFC 8259). The fast parser says that something is wrong, and a person wants
// to know where; this one reads byte by byte, and only what was refused or is kept unread.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tenon::ndjson {

struct JsonFault {
    std::size_t at = 0; // bytes before it are fine
    std::string message;
};

// None for one JSON value with white space around it. Deeper than 64 levels is a fault.
std::optional<JsonFault> find_json_fault(std::string_view text);

// -12.5e3 and its kin, nothing before or after.
bool is_json_number(std::string_view text);

} // namespace tenon::ndjson
