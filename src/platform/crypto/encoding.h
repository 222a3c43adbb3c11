#pragma once

// Bytes as text and back: lower-case hexadecimal for digests, base64url without padding (RFC 4648 §5) for
// tokens and keys. Decoding is strict, so that every value has exactly one spelling.

#include "base/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace tenon {

// Bytes held in an array or a vector, as the text type our functions take.
inline std::string_view as_text(std::span<std::uint8_t const> bytes) {
    return {reinterpret_cast<char const*>(bytes.data()), bytes.size()};
}

std::string to_hex(std::string_view bytes);
inline std::string to_hex(std::span<std::uint8_t const> bytes) { return to_hex(as_text(bytes)); }

// Both cases are read. hex_malformed
Result<std::string> from_hex(std::string_view text);

std::string to_base64url(std::string_view bytes);
inline std::string to_base64url(std::span<std::uint8_t const> bytes) { return to_base64url(as_text(bytes)); }

// Refuses padding, other alphabets, impossible lengths and stray bits at the end. base64url_malformed
Result<std::string> from_base64url(std::string_view text);

} // namespace tenon
