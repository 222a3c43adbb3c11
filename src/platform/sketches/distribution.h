#pragma once

// How numbers are spread, as values with weights: all of them where they are known, or what a sketch kept.
// The smallest and the largest are always exact.

#include <cstdint>
#include <vector>

namespace tenon {

struct WeightedValue {
    double value;
    std::int64_t weight;
};

class Distribution {
public:
    // In any order; none of them means that nothing was counted.
    Distribution(std::vector<WeightedValue> values, double min, double max, double rank_error);

    std::int64_t count() const { return count_; }
    bool is_exact() const { return rank_error_ == 0; }
    // The share of values that may lie between an answer and the truth, at 99 % confidence; 0 is exact.
    double rank_error() const { return rank_error_; }
    double min() const { return min_; }
    double max() const { return max_; }

    // The smallest value with at least the share q of all values at or below it; q in [0, 1], count() > 0.
    double quantile(double q) const;
    // How many values lie below the limit. Where something does it is never 0, for the smallest is known.
    std::int64_t count_below(double limit) const;
    std::int64_t count_above(double limit) const;

private:
    std::int64_t weight_before(std::vector<WeightedValue>::const_iterator place) const;

    std::vector<WeightedValue> values_; // ascending
    std::vector<std::int64_t> up_to_;   // weights up to and including each
    double min_;
    double max_;
    double rank_error_;
    std::int64_t count_ = 0;
};

} // namespace tenon
