#include "datasets/missing_value.h"

#include <algorithm>

namespace tenon::datasets {

std::optional<std::size_t> find_missing_spelling(std::string_view text) {
    if (text.size() > 4) return std::nullopt;
    // Most short values begin otherwise.
    char const first = text.empty() ? '-' : text[0];
    if (first != '-' && first != 'N' && first != 'n' && first != '#' && first != '?') return std::nullopt;
    auto const found = std::find(missing_spellings.begin(), missing_spellings.end(), text);
    if (found == missing_spellings.end()) return std::nullopt;
    return static_cast<std::size_t>(found - missing_spellings.begin());
}

} // namespace tenon::datasets
