#pragma once

// The inner loop of the CSV reader: which of the next 64 bytes matter, as a bit mask. Most bytes of a table
// are plain, so finding the few that are not by comparing sixteen at a time is what makes reading fast (the
// idea of simdjson: Langdale and Lemire, VLDB Journal 28, 2019). Without SSE2 the same answer is computed
// byte by byte.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace tenon::csv {

// Blocks are read whole: this many bytes after the end of the data must be readable.
inline constexpr std::size_t block_bytes = 64;

#if defined(__SSE2__)

// Bit i is set where block[i] is the delimiter, a quote, a line feed or a carriage return.
inline std::uint64_t special_bytes(char const* block, char delimiter) {
    __m128i const delimiters = _mm_set1_epi8(delimiter);
    __m128i const quotes = _mm_set1_epi8('"');
    __m128i const feeds = _mm_set1_epi8('\n');
    __m128i const returns = _mm_set1_epi8('\r');
    std::uint64_t mask = 0;
    for (unsigned i = 0; i < block_bytes; i += 16) {
        __m128i const bytes = _mm_loadu_si128(reinterpret_cast<__m128i const*>(block + i));
        __m128i const fields = _mm_or_si128(_mm_cmpeq_epi8(bytes, delimiters), _mm_cmpeq_epi8(bytes, quotes));
        __m128i const lines = _mm_or_si128(_mm_cmpeq_epi8(bytes, feeds), _mm_cmpeq_epi8(bytes, returns));
        auto const bits = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_or_si128(fields, lines)));
        mask |= std::uint64_t{bits} << i;
    }
    return mask;
}

#else

inline std::uint64_t special_bytes(char const* block, char delimiter) {
    std::uint64_t mask = 0;
    for (unsigned i = 0; i < block_bytes; ++i) {
        char const byte = block[i];
        bool const special = byte == delimiter || byte == '"' || byte == '\n' || byte == '\r';
        mask |= std::uint64_t{special} << i;
    }
    return mask;
}

#endif

// Whether all bytes are ASCII other than NUL, so that nothing else about them needs checking. Eight at a
// time: a byte that is zero or has its high bit set shows in the high bits of (w - 0x01…) | w.
inline bool is_plain_ascii(std::string_view bytes) {
    constexpr std::uint64_t ones = 0x0101010101010101;
    constexpr std::uint64_t highs = 0x8080808080808080;
    std::uint64_t seen = 0;
    std::size_t i = 0;
    for (; i + 8 <= bytes.size(); i += 8) {
        std::uint64_t word;
        __builtin_memcpy(&word, bytes.data() + i, sizeof word);
        seen |= (word - ones) | word;
    }
    for (; i < bytes.size(); ++i) {
        auto const byte = static_cast<unsigned char>(bytes[i]);
        if (byte == 0 || byte >= 0x80) return false;
    }
    return (seen & highs) == 0;
}

} // namespace tenon::csv
