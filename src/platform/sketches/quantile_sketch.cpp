#include "platform/sketches/quantile_sketch.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace tenon {

namespace {

constexpr std::size_t capacity_min = 8;

} // namespace

QuantileSketch::QuantileSketch(std::size_t k, std::uint64_t seed)
    : k_(std::max(k, capacity_min)), chance_(seed) {
    add_level();
}

void QuantileSketch::add(std::span<double const> values) {
    count_ += static_cast<std::int64_t>(values.size());
    for (double const value : values) {
        min_ = std::min(min_, value);
        max_ = std::max(max_, value);
    }
    while (!values.empty()) {
        // One more than there is room for, then room is made.
        auto const taken = values.first(std::min(values.size(), capacity_ + 1 - size_));
        levels_[0].insert(levels_[0].end(), taken.begin(), taken.end());
        size_ += taken.size();
        values = values.subspan(taken.size());
        while (size_ > capacity_)
            compress();
    }
}

void QuantileSketch::merge(QuantileSketch const& other) {
    count_ += other.count_;
    min_ = std::min(min_, other.min_);
    max_ = std::max(max_, other.max_);
    while (levels_.size() < other.levels_.size())
        add_level();
    for (std::size_t level = 0; level < other.levels_.size(); ++level)
        levels_[level].insert(levels_[level].end(), other.levels_[level].begin(), other.levels_[level].end());
    size_ += other.size_;
    while (size_ > capacity_)
        compress();
}

double QuantileSketch::rank_error() const {
    return is_exact() ? 0 : 2.296 / std::pow(static_cast<double>(k_), 0.9723);
}

std::vector<double> QuantileSketch::quantiles(std::vector<double> const& shares) const {
    Distribution const all = distribution();
    std::vector<double> answers;
    for (double const share : shares)
        answers.push_back(all.quantile(share));
    return answers;
}

Distribution QuantileSketch::distribution() const {
    std::vector<WeightedValue> values;
    values.reserve(size_);
    for (std::size_t level = 0; level < levels_.size(); ++level)
        for (double const value : levels_[level])
            values.push_back({value, std::int64_t{1} << level});
    return Distribution(std::move(values), min_, max_, rank_error());
}

// Compacts the lowest level that is over its share; below the limit of all levels together nothing has to
// move.
void QuantileSketch::compress() {
    for (std::size_t level = 0; level < levels_.size(); ++level) {
        bool const is_top = level + 1 == levels_.size();
        std::size_t const capacity = capacities_[level];
        if (levels_[level].size() > capacity || (is_top && levels_[level].size() >= capacity)) {
            compact(level);
            return;
        }
    }
}

void QuantileSketch::compact(std::size_t level) {
    if (level + 1 == levels_.size()) add_level();
    std::vector<double>& values = levels_[level];
    std::vector<double>& above = levels_[level + 1];
    sorter_.sort(values);
    bool const is_odd = values.size() % 2 != 0;
    // Where the count is odd one value stays behind, from either end, so that the weights still add up.
    bool const keeps_smallest = is_odd && (chance_.next() & 1) != 0;
    std::size_t const first = keeps_smallest ? 1 : 0;
    std::size_t const last = values.size() - (is_odd && !keeps_smallest ? 1 : 0);
    for (std::size_t i = first + (chance_.next() & 1); i < last; i += 2)
        above.push_back(values[i]);
    size_ -= (last - first) / 2;
    if (is_odd) values[0] = keeps_smallest ? values[0] : values[last];
    values.resize(is_odd ? 1 : 0);
}

void QuantileSketch::add_level() {
    levels_.emplace_back();
    capacities_.resize(levels_.size());
    double share = 1;
    for (std::size_t level = levels_.size(); level-- > 0; share *= 2.0 / 3.0) {
        auto const wanted = static_cast<std::size_t>(std::ceil(static_cast<double>(k_) * share));
        capacities_[level] = std::max(capacity_min, wanted);
    }
    capacity_ = std::accumulate(capacities_.begin(), capacities_.end(), std::size_t{0});
}

} // namespace tenon
