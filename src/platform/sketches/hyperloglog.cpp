#include "platform/sketches/hyperloglog.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace tenon {

namespace {

// Ertl's σ and τ: the contribution of empty and of saturated registers.
double sigma(double x) {
    if (x == 1) return std::numeric_limits<double>::infinity();
    double y = 1;
    double z = x;
    for (double before = -1; z != before; y += y) {
        x *= x;
        before = z;
        z += x * y;
    }
    return z;
}

double tau(double x) {
    if (x == 0 || x == 1) return 0;
    double y = 1;
    double z = 1 - x;
    for (double before = -1; z != before;) {
        x = std::sqrt(x);
        before = z;
        y *= 0.5;
        z -= (1 - x) * (1 - x) * y;
    }
    return z / 3;
}

} // namespace

HyperLogLog::HyperLogLog(unsigned precision)
    : precision_(precision), registers_(std::size_t{1} << precision) {
    if (precision < 4 || precision > 16)
        throw std::invalid_argument("the precision of a HyperLogLog is 4 to 16");
}

void HyperLogLog::merge(HyperLogLog const& other) {
    if (other.precision_ != precision_)
        throw std::invalid_argument("only summaries of one precision can be merged");
    for (std::size_t i = 0; i < registers_.size(); ++i)
        registers_[i] = std::max(registers_[i], other.registers_[i]);
}

double HyperLogLog::estimate() const {
    unsigned const q = 64 - precision_;
    std::vector<double> counts(q + 2);
    for (std::uint8_t const value : registers_)
        ++counts[value];
    auto const m = static_cast<double>(registers_.size());
    double z = m * tau(1 - counts[q + 1] / m);
    for (unsigned k = q; k >= 1; --k)
        z = 0.5 * (z + counts[k]);
    z += m * sigma(counts[0] / m);
    return std::isinf(z) ? 0 : m * m / (2 * std::log(2.0) * z);
}

double HyperLogLog::standard_error() const {
    return 1.04 / std::sqrt(static_cast<double>(registers_.size()));
}

} // namespace tenon
