#include "platform/sketches/distribution.h"

#include <algorithm>
#include <cmath>

namespace tenon {

Distribution::Distribution(std::vector<WeightedValue> values, double min, double max, double rank_error)
    : values_(std::move(values)), min_(min), max_(max), rank_error_(rank_error) {
    std::sort(values_.begin(), values_.end(),
        [](WeightedValue const& a, WeightedValue const& b) { return a.value < b.value; });
    up_to_.reserve(values_.size());
    for (WeightedValue const& each : values_)
        up_to_.push_back(count_ += each.weight);
}

double Distribution::quantile(double q) const {
    // The tolerance undoes the rounding of a product such as 0.07 · 100, a whole number in truth.
    double const wanted = std::ceil(q * static_cast<double>(count_) * (1 - 1e-12));
    if (wanted <= 1) return min_;
    if (q >= 1) return max_;
    auto const place = std::lower_bound(up_to_.begin(), up_to_.end(), wanted,
        [](std::int64_t seen, double rank) { return static_cast<double>(seen) < rank; });
    return place == up_to_.end() ? max_ : values_[static_cast<std::size_t>(place - up_to_.begin())].value;
}

std::int64_t Distribution::count_below(double limit) const {
    if (count_ == 0 || min_ >= limit) return 0;
    auto const place = std::lower_bound(values_.begin(), values_.end(), limit,
        [](WeightedValue const& each, double value) { return each.value < value; });
    return std::max<std::int64_t>(1, weight_before(place));
}

std::int64_t Distribution::count_above(double limit) const {
    if (count_ == 0 || max_ <= limit) return 0;
    auto const place = std::upper_bound(values_.begin(), values_.end(), limit,
        [](double value, WeightedValue const& each) { return value < each.value; });
    return std::max<std::int64_t>(1, count_ - weight_before(place));
}

std::int64_t Distribution::weight_before(std::vector<WeightedValue>::const_iterator place) const {
    return place == values_.begin() ? 0 : up_to_[static_cast<std::size_t>(place - values_.begin()) - 1];
}

} // namespace tenon
