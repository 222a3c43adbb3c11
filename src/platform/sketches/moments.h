#pragma once

// Count, mean, spread and range of numbers in one pass (Welford 1962), mergeable (Chan, Golub, LeVeque 1979).

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace tenon {

class Moments {
public:
    void add(double value) {
        ++count_;
        double const delta = value - mean_;
        mean_ += delta / static_cast<double>(count_);
        squares_ += delta * (value - mean_);
        min_ = std::min(min_, value);
        max_ = std::max(max_, value);
    }

    void merge(Moments const& other) {
        if (other.count_ == 0) return;
        auto const mine = static_cast<double>(count_);
        auto const theirs = static_cast<double>(other.count_);
        double const delta = other.mean_ - mean_;
        mean_ += delta * theirs / (mine + theirs);
        squares_ += other.squares_ + delta * delta * mine * theirs / (mine + theirs);
        count_ += other.count_;
        min_ = std::min(min_, other.min_);
        max_ = std::max(max_, other.max_);
    }

    std::int64_t count() const { return count_; }
    double mean() const { return mean_; }
    // Sum of squared distances from the mean.
    double squares() const { return squares_; }
    // Of the sample (n − 1); 0 for fewer than two numbers.
    double standard_deviation() const {
        return count_ < 2 ? 0 : std::sqrt(squares_ / static_cast<double>(count_ - 1));
    }
    // Meaningful once something was added.
    double min() const { return min_; }
    double max() const { return max_; }

private:
    std::int64_t count_ = 0;
    double mean_ = 0;
    double squares_ = 0;
    double min_ = std::numeric_limits<double>::infinity();
    double max_ = -std::numeric_limits<double>::infinity();
};

} // namespace tenon
