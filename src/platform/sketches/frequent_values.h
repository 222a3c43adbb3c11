#pragma once

// The most frequent values of a stream in fixed memory (Misra and Gries 1982): a count may be short, never
// too long, and by how much is known. Values are told apart by 64 bits of their hash; the text is kept from
// the second time on, so that values which come once cost no copy.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tenon {

struct ValueCount {
    std::string value;
    std::int64_t count = 0;
    bool operator==(ValueCount const&) const = default;
};

class FrequentValues {
public:
    static constexpr std::size_t text_bytes_max = 256; // kept of each value

    // A power of two, at least 16. One slot in sixteen survives when the table is full.
    explicit FrequentValues(std::size_t slots);

    void add(std::string_view value, std::uint64_t hash, std::int64_t count = 1);

    std::int64_t count_of(std::uint64_t hash) const { return slots_[probe(hash)].count; }
    // The most frequent first, ties by value; values that were counted once are left out.
    std::vector<ValueCount> top(std::size_t count) const;
    std::int64_t shortfall_max() const { return shortfall_; }

private:
    static constexpr std::uint32_t no_text = 0xFFFFFFFF;

    struct Slot {
        std::uint64_t hash = 0;
        std::uint32_t count = 0; // 0 is a free slot; it stays at four billion
        std::uint32_t text = no_text;
    };

    std::size_t probe(std::uint64_t hash) const;
    void shrink();
    std::int64_t excess() const;

    std::vector<Slot> slots_;
    std::size_t used_ = 0;
    std::vector<std::string> texts_;
    std::int64_t shortfall_ = 0;
};

} // namespace tenon
