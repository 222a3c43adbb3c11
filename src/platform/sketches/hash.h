#pragma once

// Hashes and chance for counting, not for secrets: equal on every machine, so that results can be compared
// and summaries from several machines merged.

#include <cstdint>
#include <string_view>

namespace tenon {

// Spreads the bits of a number: the finaliser of SplitMix64 (Steele, Lea, Flood 2014).
constexpr std::uint64_t mix64(std::uint64_t z) {
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
}

// mix64 of FNV-1a: the hash that Tenon's mergeable summaries agree on. hash64("pytorch") is
// 0x69f41084a90bf822.
std::uint64_t hash64(std::string_view bytes);

struct Hash128 {
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    bool operator==(Hash128 const&) const = default;
};

// MurmurHash3 x64 128 (Austin Appleby, public domain), several bytes per cycle. Two different rows among a
// billion share a hash with a chance of 10^-21.
Hash128 hash128(std::string_view bytes, std::uint32_t seed = 0);

// SplitMix64: a small generator whose sequence is fixed by its seed.
class SplitMix64 {
public:
    explicit constexpr SplitMix64(std::uint64_t seed) : state_(seed) {}
    constexpr std::uint64_t next() { return mix64(state_ += 0x9E3779B97F4A7C15); }
    // Uniform in [0, 1), 53 bits.
    constexpr double uniform() { return static_cast<double>(next() >> 11) * 0x1p-53; }

private:
    std::uint64_t state_;
};

} // namespace tenon
