#pragma once

// The usual spellings of "there is no value": what spreadsheets, databases, R and Python leave in files.

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace tenon::datasets {

inline constexpr std::array<std::string_view, 12> missing_spellings{
    "", "NA", "N/A", "n/a", "#N/A", "null", "NULL", "None", "nan", "NaN", "-", "?"};

namespace detail {

inline constexpr std::size_t missing_bytes_max = 4;

inline constexpr auto begins_missing = [] {
    std::array<bool, 256> begins{};
    for (std::string_view const spelling : missing_spellings)
        if (!spelling.empty()) begins[static_cast<unsigned char>(spelling[0])] = true;
    return begins;
}();

std::optional<std::size_t> find_likely_spelling(std::string_view text);

} // namespace detail

// Which of the spellings the trimmed text is. Length and first letter are asked together, because either of
// them alone is hard to foretell for a processor.
inline std::optional<std::size_t> find_missing_spelling(std::string_view text) {
    char const first = text.empty() ? '-' : text[0];
    bool const is_likely = (text.size() <= detail::missing_bytes_max) &
                           detail::begins_missing[static_cast<unsigned char>(first)];
    if (!is_likely) return std::nullopt;
    return detail::find_likely_spelling(text);
}

} // namespace tenon::datasets
