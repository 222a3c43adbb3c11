#pragma once

// Count, mean, spread and range of numbers in one pass (Welford 1962), mergeable (Chan, Golub, LeVeque 1979).

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <span>

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

    // Many at once, several times faster: exact within the block, then merged.
    void add(std::span<double const> values) {
        if (values.empty()) return;
        Moments block;
        block.count_ = static_cast<std::int64_t>(values.size());
        double sum = 0;
        for (double const value : values) {
            sum += value;
            block.min_ = std::min(block.min_, value);
            block.max_ = std::max(block.max_, value);
        }
        block.mean_ = sum / static_cast<double>(values.size());
        for (double const value : values)
            block.squares_ += (value - block.mean_) * (value - block.mean_);
        merge(block);
    }

    // The same value `count` times.
    void add(double value, std::int64_t count) {
        Moments repeated;
        repeated.count_ = count;
        repeated.mean_ = repeated.min_ = repeated.max_ = value;
        merge(repeated);
    }

    void merge(Moments const& other) {
        if (other.count_ == 0) return;
        if (count_ == 0) {
            *this = other;
            return;
        }
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
