#pragma once

// How many of many hashes were seen before: exact while they fit into a stated memory, then from a sample
// that is chosen by the hash itself (Gibbons, VLDB 2001). All copies of a row are in the sample or none, so
// the count of repeats in it, times the inverse of its share, is an unbiased estimate.

#include "platform/sketches/hash.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace tenon {

class DuplicateCounter {
public:
    // Never takes more than that, nor while it grows.
    explicit DuplicateCounter(std::size_t bytes_max);

    void add(Hash128 hash);
    // Many at once, several times faster where the table is larger than the processor's cache.
    void add(std::span<Hash128 const> hashes);

    // Whether the hash was added; none where it is not among those that are looked at.
    std::optional<bool> find(Hash128 hash) const;

    bool is_exact() const { return level_ == 0; }
    // Hashes that had been seen before: n copies of one are n − 1.
    std::int64_t duplicates() const { return repeats_ << level_; }
    // One of so many different hashes is looked at; 1 while exact.
    std::int64_t one_in() const { return std::int64_t{1} << level_; }

private:
    // 96 bits of a hash: two different rows among a billion share them with a chance of 10^-11.
    struct Slot {
        std::uint64_t high = 0;
        std::uint32_t low = 0;
        std::uint32_t count = 0; // 0 is a free slot
    };

    bool is_sampled(std::uint64_t high) const { return (high & ((std::uint64_t{1} << level_) - 1)) == 0; }
    std::size_t probe(std::uint64_t high, std::uint32_t low) const;
    void make_room();
    void place_again(std::size_t slots_before);

    std::size_t slots_max_;
    std::vector<Slot> slots_;
    std::size_t used_ = 0;
    unsigned level_ = 0;
    std::int64_t repeats_ = 0;
};

} // namespace tenon
