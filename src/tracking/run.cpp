#include "tracking/run.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace tenon::tracking {

bool is_later(Point const& one, Point const& other) {
    if (std::tie(one.step, one.at_ms) != std::tie(other.step, other.at_ms))
        return std::tie(one.step, one.at_ms) > std::tie(other.step, other.at_ms);
    if (std::isnan(one.value) || std::isnan(other.value))
        return std::isnan(one.value) && !std::isnan(other.value);
    return one.value > other.value;
}

std::optional<std::string> find_value(std::vector<Pair> const& pairs, std::string_view key) {
    auto const found =
        std::find_if(pairs.begin(), pairs.end(), [&](Pair const& pair) { return pair.key == key; });
    if (found == pairs.end()) return std::nullopt;
    return found->value;
}

std::vector<Pair> each_key_once(std::vector<Pair> const& pairs) {
    std::map<std::string, std::string> values;
    for (Pair const& pair : pairs)
        values.insert_or_assign(pair.key, pair.value);
    std::vector<Pair> once;
    for (auto const& [key, value] : values)
        once.push_back({key, value});
    return once;
}

} // namespace tenon::tracking
