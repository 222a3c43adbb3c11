#include "platform/crypto/encoding.h"

#include "base/hex.h"

#include <array>

namespace tenon {

namespace {

constexpr char hex_digits[] = "0123456789abcdef";
constexpr char base64_digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::uint8_t no_digit = 0xFF;

constexpr std::array<std::uint8_t, 256> base64_values = [] {
    std::array<std::uint8_t, 256> values{};
    values.fill(no_digit);
    for (std::uint8_t i = 0; i < 64; ++i)
        values[static_cast<unsigned char>(base64_digits[i])] = i;
    return values;
}();

Failure malformed_base64url() {
    return fail(ErrorKind::invalid, "base64url_malformed",
        "Base64url text has letters, digits, '-' and '_' only, without padding.");
}

} // namespace

std::string to_hex(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() * 2);
    for (char const byte : bytes) {
        auto const value = static_cast<unsigned char>(byte);
        text += hex_digits[value >> 4];
        text += hex_digits[value & 15];
    }
    return text;
}

Result<std::string> from_hex(std::string_view text) {
    auto refuse = [] {
        return fail(ErrorKind::invalid, "hex_malformed",
            "Hexadecimal text has an even number of digits 0-9 and a-f.");
    };
    if (text.size() % 2 != 0) return refuse();
    std::string bytes;
    bytes.reserve(text.size() / 2);
    for (std::size_t i = 0; i < text.size(); i += 2) {
        auto const byte = hex_byte(text[i], text[i + 1]);
        if (!byte) return refuse();
        bytes += *byte;
    }
    return bytes;
}

std::string to_base64url(std::string_view bytes) {
    std::string text;
    text.reserve((bytes.size() * 4 + 2) / 3);
    std::uint32_t bits = 0;
    int count = 0;
    for (char const byte : bytes) {
        bits = (bits << 8) | static_cast<unsigned char>(byte);
        for (count += 8; count >= 6; count -= 6)
            text += base64_digits[(bits >> (count - 6)) & 63];
    }
    if (count > 0) text += base64_digits[(bits << (6 - count)) & 63];
    return text;
}

Result<std::string> from_base64url(std::string_view text) {
    if (text.size() % 4 == 1) return malformed_base64url();
    std::string bytes;
    bytes.reserve(text.size() * 3 / 4);
    std::uint32_t bits = 0;
    int count = 0;
    for (char const digit : text) {
        std::uint8_t const value = base64_values[static_cast<unsigned char>(digit)];
        if (value == no_digit) return malformed_base64url();
        bits = (bits << 6) | value;
        count += 6;
        if (count >= 8) {
            count -= 8;
            bytes += static_cast<char>((bits >> count) & 0xFF);
        }
    }
    // The bits that fill up the last digit are zero, or two texts would mean the same bytes.
    if ((bits & ((1U << count) - 1)) != 0) return malformed_base64url();
    return bytes;
}

} // namespace tenon
