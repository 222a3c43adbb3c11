#include "platform/sketches/duplicate_counter.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <memory>
#include <utility>

#include <sys/mman.h>

namespace tenon {

namespace {

constexpr std::size_t slots_min = 64;
constexpr std::size_t slots_limit = std::size_t{1} << 32; // what the kept part of a hash can tell apart
// Only hashes made to collide get this far; what does not fit then is left out of the sample.
constexpr unsigned level_max = 40;
// Slots are met at random, a page each: in large pages finding the place costs less than half. A hint, no
// more.
void ask_for_large_pages(void* memory, std::size_t bytes) {
#if defined(MADV_HUGEPAGE)
    constexpr std::size_t page = std::size_t{2} << 20;
    if (std::align(page, page, memory, bytes)) ::madvise(memory, bytes / page * page, MADV_HUGEPAGE);
#else
    (void)memory;
    (void)bytes;
#endif
}

// So many slots are asked of the memory before the first is looked at, so that the waits overlap.
constexpr std::size_t fetched_together = 64;

} // namespace

DuplicateCounter::DuplicateCounter(std::size_t bytes_max)
    : slots_max_(std::bit_floor(std::clamp(bytes_max / sizeof(Slot), slots_min, slots_limit))) {
    // The system gives memory when it is first written to; so the table grows in its place.
    slots_.reserve(slots_max_);
    ask_for_large_pages(slots_.data(), slots_max_ * sizeof(Slot));
    slots_.resize(slots_min);
}

void DuplicateCounter::add(std::span<Hash128 const> hashes) {
    while (!hashes.empty()) {
        auto const together = hashes.first(std::min(hashes.size(), fetched_together));
        for (Hash128 const& hash : together)
            if (is_sampled(hash.high)) __builtin_prefetch(&slots_[hash.low & (slots_.size() - 1)], 1);
        for (Hash128 const& hash : together)
            add(hash);
        hashes = hashes.subspan(together.size());
    }
}

void DuplicateCounter::add(Hash128 hash) {
    if (!is_sampled(hash.high)) return;
    auto const low = static_cast<std::uint32_t>(hash.low);
    Slot& slot = slots_[probe(hash.high, low)];
    if (slot.count > 0) {
        ++repeats_;
        if (slot.count < std::numeric_limits<std::uint32_t>::max()) ++slot.count;
        return;
    }
    if (used_ + 1 == slots_.size()) return;
    slot = {hash.high, low, 1};
    ++used_;
    if (used_ * 10 > slots_.size() * 7) make_room();
}

std::optional<bool> DuplicateCounter::find(Hash128 hash) const {
    if (!is_sampled(hash.high)) return std::nullopt;
    return slots_[probe(hash.high, static_cast<std::uint32_t>(hash.low))].count > 0;
}

std::size_t DuplicateCounter::probe(std::uint64_t high, std::uint32_t low) const {
    std::size_t const mask = slots_.size() - 1;
    std::size_t place = low & mask;
    while (slots_[place].count > 0 && (slots_[place].high != high || slots_[place].low != low))
        place = (place + 1) & mask;
    return place;
}

void DuplicateCounter::make_room() {
    if (slots_.size() < slots_max_) {
        std::size_t const before = slots_.size();
        slots_.resize(before * 2);
        place_again(before);
        return;
    }
    while (used_ * 10 > slots_.size() * 5 && level_ < level_max) {
        ++level_;
        place_again(slots_.size());
    }
}

// Places every hash anew, within the same memory, without those that have left the sample and the repeats
// counted for them. From behind a free slot on, hashes are met in the order of their places in the smaller
// table, which is that in either half of the larger one; so each finds a place among those met before it.
void DuplicateCounter::place_again(std::size_t slots_before) {
    std::size_t const mask = slots_before - 1;
    std::size_t start = 0;
    while (slots_[start].count > 0)
        ++start;
    for (std::size_t i = 1; i < slots_before; ++i) {
        Slot const slot = std::exchange(slots_[(start + i) & mask], {});
        if (slot.count == 0) continue;
        if (is_sampled(slot.high)) {
            slots_[probe(slot.high, slot.low)] = slot;
        } else {
            --used_;
            repeats_ -= slot.count - 1;
        }
    }
}

} // namespace tenon
