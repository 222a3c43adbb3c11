#include "platform/sketches/hash.h"

#include <bit>
#include <cstring>

namespace tenon {

namespace {

constexpr std::uint64_t c1 = 0x87c37b91114253d5;
constexpr std::uint64_t c2 = 0x4cf5ad432745937f;

template <class Word> std::uint64_t load(char const* bytes) {
    Word word;
    std::memcpy(&word, bytes, sizeof word); // little-endian, as on every machine we build for
    return word;
}

// The last one to eight bytes: with two loads of fixed size that may overlap, because copying a number of
// bytes that is not known costs more than the hash itself.
std::uint64_t load_tail(char const* bytes, std::size_t count) {
    if (count >= 4)
        return load<std::uint32_t>(bytes) | load<std::uint32_t>(bytes + count - 4) << (8 * (count - 4));
    std::uint64_t word = load<std::uint8_t>(bytes);
    if (count > 1) word |= load<std::uint16_t>(bytes + count - 2) << (8 * (count - 2));
    return word;
}

std::uint64_t spread_low(std::uint64_t k) { return std::rotl(k * c1, 31) * c2; }
std::uint64_t spread_high(std::uint64_t k) { return std::rotl(k * c2, 33) * c1; }

std::uint64_t finish(std::uint64_t k) {
    k = (k ^ (k >> 33)) * 0xff51afd7ed558ccd;
    k = (k ^ (k >> 33)) * 0xc4ceb9fe1a85ec53;
    return k ^ (k >> 33);
}

} // namespace

std::uint64_t hash64(std::string_view bytes) {
    std::uint64_t hash = 0xcbf29ce484222325;
    for (char const byte : bytes)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
    return mix64(hash);
}

Hash128 hash128(std::string_view bytes, std::uint32_t seed) {
    std::uint64_t low = seed;
    std::uint64_t high = seed;
    char const* at = bytes.data();
    std::size_t left = bytes.size();
    for (; left >= 16; at += 16, left -= 16) {
        low = (std::rotl(low ^ spread_low(load<std::uint64_t>(at)), 27) + high) * 5 + 0x52dce729;
        high = (std::rotl(high ^ spread_high(load<std::uint64_t>(at + 8)), 31) + low) * 5 + 0x38495ab5;
    }
    if (left > 8) high ^= spread_high(load_tail(at + 8, left - 8));
    if (left > 0) low ^= spread_low(load_tail(at, left < 8 ? left : 8));
    low ^= bytes.size();
    high ^= bytes.size();
    low += high;
    high += low;
    low = finish(low);
    high = finish(high);
    low += high;
    high += low;
    return {low, high};
}

} // namespace tenon
