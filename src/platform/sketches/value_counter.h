#pragma once

// Which values there are and how often: exact while they are few, then the most frequent ones (Misra and
// Gries 1982) with the most that a count may be short, and the number of different values by HyperLogLog.

#include "platform/sketches/hyperloglog.h"
#include "platform/sketches/string_table.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tenon {

struct ValueCount {
    std::string value;
    std::int64_t count = 0;
    bool operator==(ValueCount const&) const = default;
};

class ValueCounter {
public:
    struct Limits {
        std::uint32_t values_max = 10'000;            // counted exactly
        std::size_t bytes_max = std::size_t{4} << 20; // of their texts
        std::uint32_t frequent_max = 256;             // counters kept afterwards
        unsigned precision = 14;                      // of the HyperLogLog: 16 KiB, 0.81 %
    };

    explicit ValueCounter(Limits limits) : limits_(limits) {}

    void add(std::string_view value);

    bool is_exact() const { return !different_; }
    double distinct() const;
    // One standard deviation of distinct(), relative; 0 while exact.
    double distinct_error() const { return different_ ? different_->standard_error() : 0; }
    std::int64_t total() const { return total_; }
    // The count of a value that is among the counters, else 0.
    std::int64_t count_of(std::string_view value) const;
    bool has_repeats() const { return has_repeats_; }

    // The most frequent first, ties by value; once inexact, counts may be short by shortfall_max().
    std::vector<ValueCount> top(std::size_t count) const;
    std::int64_t shortfall_max() const { return shortfall_; }

private:
    bool is_full() const;
    void shrink();

    Limits limits_;
    StringTable values_;
    std::vector<std::int64_t> counts_;
    std::optional<HyperLogLog> different_;
    std::int64_t total_ = 0;
    std::int64_t shortfall_ = 0;
    bool has_repeats_ = false;
};

} // namespace tenon
