#include "platform/sketches/frequent_values.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <limits>
#include <utility>

namespace tenon {

FrequentValues::FrequentValues(std::size_t slots) : slots_(std::bit_ceil(std::max<std::size_t>(slots, 16))) {}

void FrequentValues::add(std::string_view value, std::uint64_t hash, std::int64_t count) {
    std::size_t place = probe(hash);
    if (slots_[place].count == 0) {
        if (used_ * 10 >= slots_.size() * 7) {
            shrink();
            place = probe(hash);
        }
        slots_[place].hash = hash;
        ++used_;
    }
    Slot& slot = slots_[place];
    constexpr std::int64_t most = std::numeric_limits<std::uint32_t>::max();
    slot.count = static_cast<std::uint32_t>(std::min(most, slot.count + count));
    if (slot.count < 2 || slot.text != no_text) return;
    slot.text = static_cast<std::uint32_t>(texts_.size());
    texts_.emplace_back(value.substr(0, text_bytes_max));
}

std::size_t FrequentValues::probe(std::uint64_t hash) const {
    std::size_t const mask = slots_.size() - 1;
    std::size_t place = hash & mask;
    while (slots_[place].count > 0 && slots_[place].hash != hash)
        place = (place + 1) & mask;
    return place;
}

// What must be taken off every counter so that at most one slot in sixteen stays: the (k+1)-th largest count.
// Each round takes at least k+1 times that from the total, which bounds how much a count can be short.
std::int64_t FrequentValues::excess() const {
    std::size_t const kept_max = slots_.size() / 16;
    std::vector<std::uint32_t> repeated;
    for (Slot const& slot : slots_)
        if (slot.count > 1) repeated.push_back(slot.count);
    if (repeated.size() <= kept_max) return 1;
    auto const rank = repeated.begin() + static_cast<std::ptrdiff_t>(kept_max);
    std::nth_element(repeated.begin(), rank, repeated.end(), std::greater<>());
    return *rank;
}

// In place: from behind a free slot on, whatever stays finds a place among those met before it.
void FrequentValues::shrink() {
    std::int64_t const taken = excess();
    shortfall_ += taken;
    std::vector<std::string> texts = std::exchange(texts_, {});
    std::size_t const mask = slots_.size() - 1;
    std::size_t start = 0;
    while (slots_[start].count > 0)
        ++start;
    used_ = 0;
    for (std::size_t i = 1; i < slots_.size(); ++i) {
        Slot const slot = std::exchange(slots_[(start + i) & mask], {});
        if (slot.count <= taken) continue;
        // It was counted twice at least, so its text is there.
        slots_[probe(slot.hash)] = {slot.hash, static_cast<std::uint32_t>(slot.count - taken),
            static_cast<std::uint32_t>(texts_.size())};
        texts_.push_back(std::move(texts[slot.text]));
        ++used_;
    }
}

std::vector<ValueCount> FrequentValues::top(std::size_t count) const {
    std::vector<ValueCount> result;
    for (Slot const& slot : slots_)
        if (slot.text != no_text) result.push_back({texts_[slot.text], slot.count});
    std::sort(result.begin(), result.end(), [](ValueCount const& a, ValueCount const& b) {
        return a.count != b.count ? a.count > b.count : a.value < b.value;
    });
    if (result.size() > count) result.resize(count);
    return result;
}

} // namespace tenon
