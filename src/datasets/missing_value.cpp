#include "datasets/missing_value.h"

#include <algorithm>

namespace tenon::datasets::detail {

std::optional<std::size_t> find_likely_spelling(std::string_view text) {
    auto const found = std::find(missing_spellings.begin(), missing_spellings.end(), text);
    if (found == missing_spellings.end()) return std::nullopt;
    return static_cast<std::size_t>(found - missing_spellings.begin());
}

} // namespace tenon::datasets::detail
