#include "platform/sketches/duplicate_counter.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <utility>

namespace tenon {

namespace {

constexpr std::size_t slots_min = 64;
// Only hashes made to collide get this far; what does not fit then is left out of the sample.
constexpr unsigned level_max = 40;

} // namespace

DuplicateCounter::DuplicateCounter(std::size_t bytes_max)
    : slots_max_(std::bit_floor(std::max(bytes_max / sizeof(Slot), slots_min))), slots_(slots_min) {}

// A large table is seldom in the processor's cache: the slot is asked for now and looked at when the next
// hash comes.
void DuplicateCounter::add(Hash128 hash) {
    if (waiting_) settle();
    if (!is_sampled(hash)) return;
    waiting_ = hash;
    __builtin_prefetch(&slots_[hash.low & (slots_.size() - 1)], 1);
}

void DuplicateCounter::settle() {
    Hash128 const hash = *std::exchange(waiting_, std::nullopt);
    if (!is_sampled(hash)) return; // no longer
    Slot& slot = slots_[probe(hash)];
    if (slot.count > 0) {
        ++repeats_;
        if (slot.count < std::numeric_limits<std::uint32_t>::max()) ++slot.count;
        return;
    }
    if (used_ + 1 == slots_.size()) return;
    slot = {hash, 1};
    ++used_;
    if (used_ * 10 > slots_.size() * 7) make_room();
}

std::int64_t DuplicateCounter::duplicates() const {
    bool const repeats = waiting_ && is_sampled(*waiting_) && slots_[probe(*waiting_)].count > 0;
    return (repeats_ + (repeats ? 1 : 0)) << level_;
}

std::optional<bool> DuplicateCounter::find(Hash128 hash) const {
    if (!is_sampled(hash)) return std::nullopt;
    return hash == waiting_ || slots_[probe(hash)].count > 0;
}

std::size_t DuplicateCounter::probe(Hash128 hash) const {
    std::size_t const mask = slots_.size() - 1;
    std::size_t place = hash.low & mask;
    while (slots_[place].count > 0 && slots_[place].hash != hash)
        place = (place + 1) & mask;
    return place;
}

void DuplicateCounter::make_room() {
    if (slots_.size() < slots_max_) {
        rebuild(slots_.size() * 2);
        return;
    }
    while (used_ * 10 > slots_.size() * 5 && level_ < level_max) {
        ++level_;
        rebuild(slots_.size());
    }
}

// Keeps what is still in the sample, and with it the repeats that were counted for it.
void DuplicateCounter::rebuild(std::size_t slots) {
    std::vector<Slot> const before = std::exchange(slots_, std::vector<Slot>(slots));
    used_ = 0;
    repeats_ = 0;
    for (Slot const& slot : before) {
        if (slot.count == 0 || !is_sampled(slot.hash)) continue;
        slots_[probe(slot.hash)] = slot;
        ++used_;
        repeats_ += slot.count - 1;
    }
}

} // namespace tenon
