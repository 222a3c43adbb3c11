#pragma once

// The usual spellings of "there is no value": what spreadsheets, databases, R and Python leave in files.

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace tenon::datasets {

inline constexpr std::array<std::string_view, 12> missing_spellings{
    "", "NA", "N/A", "n/a", "#N/A", "null", "NULL", "None", "nan", "NaN", "-", "?"};

// Which of the spellings the trimmed text is.
std::optional<std::size_t> find_missing_spelling(std::string_view text);

} // namespace tenon::datasets
