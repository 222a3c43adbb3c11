#include "platform/sketches/string_table.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <stdexcept>
#include <utility>

namespace tenon {

namespace {

constexpr std::size_t block_bytes_min = std::size_t{16} << 10;
constexpr std::size_t block_bytes_max = std::size_t{1} << 20;
constexpr std::size_t length_bytes = sizeof(std::uint32_t);
constexpr unsigned bits_min = 6;

std::uint32_t tag_of(Hash128 hash) { return static_cast<std::uint32_t>(hash.low >> 32); }

// At most seven slots of ten are taken; linear probing stays short below that.
bool is_full(std::size_t count, std::size_t slots) { return count * 10 >= slots * 7; }

} // namespace

StringTable::Entry StringTable::insert(std::string_view text, Hash128 hash) {
    if (is_full(texts_.size() + 1, slots_.size()))
        grow_to(slots_.empty() ? bits_min : static_cast<unsigned>(std::bit_width(slots_.size())));
    std::uint32_t const tag = tag_of(hash);
    std::size_t const place = probe(tag, text);
    if (slots_[place].index != absent) return {slots_[place].index, false};
    std::uint32_t const index = size();
    texts_.push_back(keep(text));
    slots_[place] = {tag, index};
    return {index, true};
}

std::uint32_t StringTable::find(std::string_view text) const {
    if (slots_.empty()) return absent;
    return slots_[probe(tag_of(hash128(text)), text)].index;
}

void StringTable::fetch(Hash128 hash) const {
    if (!slots_.empty()) __builtin_prefetch(&slots_[place_of(tag_of(hash))], 1);
}

void StringTable::find_all(std::span<std::string_view const> texts, std::uint32_t* numbers) const {
    constexpr std::size_t together = 64; // so many fetches are under way before the first is needed
    std::array<std::uint32_t, together> tags;
    for (; !texts.empty(); texts = texts.subspan(std::min(together, texts.size()))) {
        std::size_t const count = std::min(together, texts.size());
        if (slots_.empty()) {
            numbers = std::fill_n(numbers, count, absent);
            continue;
        }
        for (std::size_t i = 0; i < count; ++i) {
            tags[i] = tag_of(hash128(texts[i]));
            __builtin_prefetch(&slots_[place_of(tags[i])]);
        }
        std::array<std::uint32_t, together> likely;
        for (std::size_t i = 0; i < count; ++i) {
            likely[i] = likely_index(tags[i]);
            if (likely[i] != absent) __builtin_prefetch(&texts_[likely[i]]);
        }
        for (std::size_t i = 0; i < count; ++i)
            if (likely[i] != absent) __builtin_prefetch(texts_[likely[i]]);
        for (std::size_t i = 0; i < count; ++i)
            *numbers++ = slots_[probe(tags[i], texts[i])].index;
    }
}

std::uint32_t StringTable::likely_index(std::uint32_t tag) const {
    std::size_t const mask = slots_.size() - 1;
    std::size_t place = place_of(tag);
    while (slots_[place].index != absent && slots_[place].tag != tag)
        place = (place + 1) & mask;
    return slots_[place].index;
}

std::string_view StringTable::operator[](std::uint32_t index) const {
    char const* const text = texts_[index];
    std::uint32_t length;
    std::memcpy(&length, text, length_bytes);
    return {text + length_bytes, length};
}

void StringTable::reserve(std::size_t count) {
    unsigned bits = bits_min;
    while (is_full(count + 1, std::size_t{1} << bits))
        ++bits;
    if ((std::size_t{1} << bits) > slots_.size()) grow_to(bits);
    texts_.reserve(count);
}

void StringTable::clear() { *this = StringTable(); }

std::size_t StringTable::probe(std::uint32_t tag, std::string_view text) const {
    std::size_t const mask = slots_.size() - 1;
    for (std::size_t place = place_of(tag);; place = (place + 1) & mask) {
        Slot const& slot = slots_[place];
        if (slot.index == absent || (slot.tag == tag && (*this)[slot.index] == text)) return place;
    }
}

void StringTable::grow_to(unsigned bits) {
    if (bits > 32) throw std::length_error("a table holds at most three billion texts");
    std::vector<Slot> const before = std::exchange(slots_, std::vector<Slot>(std::size_t{1} << bits));
    shift_ = 32 - bits;
    std::size_t const mask = slots_.size() - 1;
    for (Slot const& slot : before) {
        if (slot.index == absent) continue;
        std::size_t place = place_of(slot.tag);
        while (slots_[place].index != absent)
            place = (place + 1) & mask;
        slots_[place] = slot;
    }
}

char const* StringTable::keep(std::string_view text) {
    if (text.size() > 0xFFFFFFFF) throw std::length_error("a text in a table is at most 4 GiB long");
    std::size_t const needed = length_bytes + text.size();
    if (needed > block_left_) {
        // Small tables stay small: blocks double from 16 KiB to 1 MiB.
        std::size_t const usual =
            std::min(block_bytes_min << std::min<std::size_t>(blocks_.size(), 10), block_bytes_max);
        block_left_ = std::max(needed, usual);
        block_at_ = blocks_.emplace_back(std::make_unique_for_overwrite<char[]>(block_left_)).get();
    }
    char* const at = block_at_;
    auto const length = static_cast<std::uint32_t>(text.size());
    std::memcpy(at, &length, length_bytes);
    std::copy(text.begin(), text.end(), at + length_bytes);
    block_at_ += needed;
    block_left_ -= needed;
    text_bytes_ += text.size();
    return at;
}

} // namespace tenon
