#pragma once

// How many different values there were, in a few kilobytes (Flajolet et al. 2007), with the estimator of Ertl
// (arXiv 1702.01284, algorithm 6), which needs no tables and is unbiased from small counts to large.

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace tenon {

class HyperLogLog {
public:
    // 2^precision bytes; precision 4 to 16. 12 gives a standard error of 1.63 %, 14 of 0.81 %.
    explicit HyperLogLog(unsigned precision = 12);

    // The hash must be good in all 64 bits; hash64() is what summaries that are merged use.
    void add(std::uint64_t hash) {
        std::uint8_t& seen = registers_[hash >> (64 - precision_)];
        int const zeros = std::min(std::countl_zero(hash << precision_), static_cast<int>(64 - precision_));
        if (zeros >= seen) seen = static_cast<std::uint8_t>(zeros + 1); // which is seldom
    }
    // Both of the same precision: exactly as if all values had come here.
    void merge(HyperLogLog const& other);

    double estimate() const;
    // One standard deviation, relative; two of three estimates are within, 99.7 % within three of it.
    double standard_error() const;

    bool operator==(HyperLogLog const&) const = default;

private:
    unsigned precision_;
    std::vector<std::uint8_t> registers_;
};

} // namespace tenon
