#pragma once

// How figures and lists are said to people: the one place that decides it for Today and the summary.

#include "base/money.h"

#include <string>
#include <string_view>
#include <vector>

namespace tenon::insights {

// "EUR 9,000", "EUR 450.50": grouped, without decimals that say nothing.
std::string spoken(Money amount);
// To four decimals, or the shortest form where these say nothing of it: "0.84", "9", "1e-06".
std::string spoken(double value);
// Names people typed, cut where they would crowd out the rest of a page.
std::string shortened(std::string_view name);
// “Model”, shortened
std::string in_quotes(std::string_view name);
// "a", "a and b", "a, b and c"
std::string listed(std::vector<std::string> const& pieces);
// With a capital letter at its beginning.
std::string sentence(std::string text);

} // namespace tenon::insights
