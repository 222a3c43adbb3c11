#pragma once

// How many of many hashes were seen before: exact while they fit into a stated memory, then from a sample
// that is chosen by the hash itself (Gibbons, VLDB 2001). All copies of a row are in the sample or none, so
// the count of repeats in it, times the inverse of its share, is an unbiased estimate.

#include "platform/sketches/hash.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace tenon {

class DuplicateCounter {
public:
    explicit DuplicateCounter(std::size_t bytes_max);

    void add(Hash128 hash);

    // Whether the hash was added; none where it is not among those that are looked at.
    std::optional<bool> find(Hash128 hash) const;

    bool is_exact() const { return level_ == 0; }
    // Hashes that had been seen before: n copies of one are n − 1.
    std::int64_t duplicates() const;
    // The same, perhaps not yet with the newest hash; answers at once.
    std::int64_t duplicates_before() const { return repeats_ << level_; }
    // One of so many different hashes is looked at; 1 while exact.
    std::int64_t one_in() const { return std::int64_t{1} << level_; }

private:
    struct Slot {
        Hash128 hash;
        std::uint32_t count = 0; // 0 is a free slot
    };

    bool is_sampled(Hash128 hash) const { return (hash.high & ((std::uint64_t{1} << level_) - 1)) == 0; }
    void settle();
    std::size_t probe(Hash128 hash) const;
    void make_room();
    void rebuild(std::size_t slots);

    std::size_t slots_max_;
    std::vector<Slot> slots_;
    std::size_t used_ = 0;
    unsigned level_ = 0;
    std::int64_t repeats_ = 0;
    std::optional<Hash128> waiting_; // its slot is being fetched from memory meanwhile
};

} // namespace tenon
