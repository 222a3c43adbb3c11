#pragma once

// Which values there are and how often: exact while they are few, then the most frequent ones (Misra and
// Gries 1982) with the most that a count may be short, and the number of different values by HyperLogLog.

#include "platform/sketches/frequent_values.h"
#include "platform/sketches/hyperloglog.h"
#include "platform/sketches/string_table.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tenon {

class ValueCounter {
public:
    struct Limits {
        std::uint32_t values_max = 10'000;            // counted exactly
        std::size_t bytes_max = std::size_t{4} << 20; // of their texts
        std::size_t frequent_slots = 1'024;           // of the table that is kept afterwards
        unsigned precision = 14;                      // of the HyperLogLog: 16 KiB, 0.81 %
    };

    explicit ValueCounter(Limits limits) : limits_(limits) {}

    void add(std::string_view value) { add(value, hash128(value)); }
    void add(std::string_view value, Hash128 hash);
    // Many at once, of an exact counter: answers how many of them it took before it was full.
    std::size_t add_while_exact(std::span<std::string_view const> values, std::span<Hash128 const> hashes);
    // Many at once, whether it stays exact or not.
    void add(std::span<std::string_view const> values, std::span<Hash128 const> hashes);

    bool is_exact() const { return !different_; }
    // Exact still, but not after the next value: the time to look at all of them.
    bool is_full() const {
        return is_exact() &&
               (values_.size() > limits_.values_max || values_.text_bytes() > limits_.bytes_max);
    }
    // Of an exact counter every value with its count.
    template <class Visit> void each(Visit visit) const {
        for (std::uint32_t i = 0; i < values_.size(); ++i)
            visit(values_[i], counts_[i]);
    }

    double distinct() const;
    // One standard deviation of distinct(), relative; 0 while exact.
    double distinct_error() const { return different_ ? different_->standard_error() : 0; }
    std::int64_t total() const { return total_; }
    // The count of a value that is among the counters, else 0.
    std::int64_t count_of(std::string_view value) const;
    bool has_repeats() const { return has_repeats_; }

    // The most frequent first, ties by value; once inexact, counts may be short by shortfall_max() and texts
    // are cut to 256 bytes.
    std::vector<ValueCount> top(std::size_t count) const;
    std::int64_t shortfall_max() const { return frequent_ ? frequent_->shortfall_max() : 0; }

private:
    // 96 bits of a value's hash tell it from ten thousand others, and spare comparing its text each time.
    struct Place {
        std::uint64_t low = 0;
        std::uint32_t high = 0;
        std::uint32_t index = StringTable::absent;
    };

    Place& place_of(Hash128 hash);
    void make_room();
    void count(std::string_view value, Hash128 hash);
    void become_inexact();

    Limits limits_;
    StringTable values_;
    std::vector<Place> places_;
    std::vector<std::int64_t> counts_;
    std::optional<HyperLogLog> different_;
    std::optional<FrequentValues> frequent_;
    std::int64_t total_ = 0;
    bool has_repeats_ = false;
};

} // namespace tenon
