#pragma once

// Which part of a file a Range field asks for (RFC 9110 §14). One range is answered; several at once, and
// what is malformed, get the whole file, as the RFC allows.

#include <cstdint>
#include <optional>
#include <string_view>

namespace tenon::http {

struct ByteRange {
    std::uint64_t first = 0;
    std::uint64_t size = 0; // 0: the range lies outside the file

    bool operator==(ByteRange const&) const = default;
};

// "bytes=0-99", "bytes=100-", "bytes=-50". Nothing: send the whole.
std::optional<ByteRange> find_range(std::string_view field, std::uint64_t file_size);

} // namespace tenon::http
