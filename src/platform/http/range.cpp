#include "platform/http/range.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>

namespace tenon::http {

namespace {

std::optional<std::uint64_t> number(std::string_view digits) {
    std::uint64_t value = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

ByteRange last_bytes(std::uint64_t count, std::uint64_t file_size) {
    count = std::min(count, file_size);
    return {file_size - count, count};
}

} // namespace

std::optional<ByteRange> find_range(std::string_view field, std::uint64_t file_size) {
    constexpr std::string_view unit = "bytes=";
    if (!equals_ignoring_case(field.substr(0, unit.size()), unit)) return std::nullopt;
    std::string_view const range = trim(field.substr(unit.size()));
    auto const dash = range.find('-');
    if (dash == range.npos || range.find(',') != range.npos) return std::nullopt;
    auto const first = number(range.substr(0, dash));
    auto const last = number(range.substr(dash + 1));
    bool const open = dash + 1 == range.size();
    if (dash == 0) return last ? std::optional(last_bytes(*last, file_size)) : std::nullopt;
    if (!first || !(last || open) || (last && *last < *first)) return std::nullopt;
    if (*first >= file_size) return ByteRange();
    std::uint64_t const end = last ? std::min(*last, file_size - 1) : file_size - 1;
    return ByteRange{*first, end - *first + 1};
}

} // namespace tenon::http
