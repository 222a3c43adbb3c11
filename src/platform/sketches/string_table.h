#pragma once

// Texts numbered 0, 1, 2 … in the order they first came: what joining ten million ids needs, at about 20
// bytes beside each text. Open addressing with linear probing; the texts lie one after another in large
// blocks and never move.

#include "platform/sketches/hash.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace tenon {

class StringTable {
public:
    static constexpr std::uint32_t absent = 0xFFFFFFFF;

    struct Entry {
        std::uint32_t index;
        bool is_new;
    };

    // Throws std::length_error beyond three billion texts or for one longer than 4 GiB.
    Entry insert(std::string_view text) { return insert(text, hash128(text)); }
    // Where the text's hash128 is known already.
    Entry insert(std::string_view text, Hash128 hash);
    // The text's number, or `absent`.
    std::uint32_t find(std::string_view text) const;
    // The same of many, in their order. Of a table that is larger than the processor's caches, what each step
    // needs of all of them is fetched together: several times as fast.
    void find_all(std::span<std::string_view const> texts, std::uint32_t* numbers) const;
    // Has the place fetched at which a text of that hash will be inserted or found.
    void fetch(Hash128 hash) const;

    std::string_view operator[](std::uint32_t index) const;
    std::uint32_t size() const { return static_cast<std::uint32_t>(texts_.size()); }
    // What the texts themselves take.
    std::size_t text_bytes() const { return text_bytes_; }
    void reserve(std::size_t count);
    void clear();

private:
    struct Slot {
        std::uint32_t tag = 0; // 32 bits of the hash: its place, and a quick way to see a difference
        std::uint32_t index = absent;
    };

    std::size_t place_of(std::uint32_t tag) const { return tag >> shift_; }
    // Of the first text with that tag, which is nearly always the one.
    std::uint32_t likely_index(std::uint32_t tag) const;
    // The slot that holds the text, or the free slot where it belongs.
    std::size_t probe(std::uint32_t tag, std::string_view text) const;
    void grow_to(unsigned bits);
    char const* keep(std::string_view text);

    std::vector<Slot> slots_;
    unsigned shift_ = 32;
    std::vector<char const*> texts_; // four bytes of length, then the text
    std::vector<std::unique_ptr<char[]>> blocks_;
    char* block_at_ = nullptr;
    std::size_t block_left_ = 0;
    std::size_t text_bytes_ = 0;
};

} // namespace tenon
