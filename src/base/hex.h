#pragma once

// Hexadecimal digits, in either case.

#include <optional>

namespace tenon {

// What a digit stands for; -1 where it is none.
constexpr int hex_value(char digit) {
    if (digit >= '0' && digit <= '9') return digit - '0';
    if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
    if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
    return -1;
}

// The byte that two digits stand for.
constexpr std::optional<char> hex_byte(char high, char low) {
    if (hex_value(high) < 0 || hex_value(low) < 0) return std::nullopt;
    return static_cast<char>(hex_value(high) * 16 + hex_value(low));
}

} // namespace tenon
