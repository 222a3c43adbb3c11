#include "platform/sketches/value_counter.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace tenon {

namespace {

constexpr std::size_t places_min = 64;

} // namespace

void ValueCounter::add(std::string_view value, Hash128 hash) {
    add(std::span(&value, 1), std::span(&hash, 1));
}

std::size_t ValueCounter::add_while_exact(
    std::span<std::string_view const> values, std::span<Hash128 const> hashes) {
    if (!places_.empty())
        for (Hash128 const& hash : hashes)
            __builtin_prefetch(&places_[hash.low & (places_.size() - 1)]);
    std::size_t taken = 0;
    for (; taken < values.size() && !is_full(); ++taken)
        count(values[taken], hashes[taken]);
    total_ += static_cast<std::int64_t>(taken);
    return taken;
}

void ValueCounter::add(std::span<std::string_view const> values, std::span<Hash128 const> hashes) {
    std::size_t const taken = is_exact() ? add_while_exact(values, hashes) : 0;
    if (taken == values.size()) return;
    if (is_exact()) become_inexact();
    total_ += static_cast<std::int64_t>(values.size() - taken);
    for (std::size_t i = taken; i < values.size(); ++i)
        different_->add(hashes[i].high);
    for (std::size_t i = taken; i < values.size(); ++i)
        frequent_->add(values[i], hashes[i].low);
}

void ValueCounter::count(std::string_view value, Hash128 hash) {
    if (counts_.size() * 2 >= places_.size()) make_room();
    Place& place = place_of(hash);
    if (place.index != StringTable::absent) {
        ++counts_[place.index];
        has_repeats_ = true;
        return;
    }
    place = {hash.low, static_cast<std::uint32_t>(hash.high), values_.insert(value, hash).index};
    counts_.push_back(1);
}

ValueCounter::Place& ValueCounter::place_of(Hash128 hash) {
    auto const high = static_cast<std::uint32_t>(hash.high);
    std::size_t const mask = places_.size() - 1;
    std::size_t at = hash.low & mask;
    while (
        places_[at].index != StringTable::absent && (places_[at].low != hash.low || places_[at].high != high))
        at = (at + 1) & mask;
    return places_[at];
}

void ValueCounter::make_room() {
    auto const before = std::exchange(places_, std::vector<Place>(std::max(places_min, places_.size() * 2)));
    for (Place const& place : before)
        if (place.index != StringTable::absent) place_of({place.low, place.high}) = place;
}

void ValueCounter::become_inexact() {
    different_.emplace(limits_.precision);
    frequent_.emplace(limits_.frequent_slots);
    each([this](std::string_view value, std::int64_t count) {
        Hash128 const hash = hash128(value);
        different_->add(hash.high);
        frequent_->add(value, hash.low, count);
    });
    values_.clear();
    places_ = {};
    counts_ = {};
}

double ValueCounter::distinct() const {
    return different_ ? different_->estimate() : static_cast<double>(values_.size());
}

std::int64_t ValueCounter::count_of(std::string_view value) const {
    if (frequent_) return frequent_->count_of(hash128(value).low);
    auto const index = values_.find(value);
    return index == StringTable::absent ? 0 : counts_[index];
}

std::vector<ValueCount> ValueCounter::top(std::size_t count) const {
    if (frequent_) return frequent_->top(count);
    std::vector<std::uint32_t> order(values_.size());
    std::iota(order.begin(), order.end(), 0U);
    count = std::min(count, order.size());
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count), order.end(),
        [this](std::uint32_t a, std::uint32_t b) {
            return counts_[a] != counts_[b] ? counts_[a] > counts_[b] : values_[a] < values_[b];
        });
    std::vector<ValueCount> result;
    for (std::size_t i = 0; i < count; ++i)
        result.push_back({std::string(values_[order[i]]), counts_[order[i]]});
    return result;
}

} // namespace tenon
