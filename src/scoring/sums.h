#pragma once

// A compensated sum (Neumaier 1974): ten million rows lose no digits.

#include <cmath>

namespace tenon::scoring {

class Sum {
public:
    void add(double value) {
        double const next = sum_ + value;
        lost_ += std::abs(sum_) >= std::abs(value) ? (sum_ - next) + value : (value - next) + sum_;
        sum_ = next;
    }
    double total() const { return sum_ + lost_; }

private:
    double sum_ = 0;
    double lost_ = 0;
};

} // namespace tenon::scoring
