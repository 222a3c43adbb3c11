#pragma once

// A uniform sample of the rows of a table of unknown length (Vitter's algorithm R, 1985), small enough to
// keep: a cell is its number, or the hash of its text. The generator is seeded, so the same file gives the
// same rows.

#include "platform/sketches/hash.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace tenon::datasets {

// A number is itself; a text and a missing value are numbers that no file can hold, told apart by their bits.
using SampledCell = double;

bool is_missing(SampledCell cell);
bool is_text(SampledCell cell);
SampledCell make_cell(std::string_view value);

class RowSample {
public:
    static constexpr std::size_t rows_max = 100'000;
    static constexpr std::size_t cells_max = 4'000'000; // 32 MB

    void add(std::span<std::string_view const> fields);

    std::size_t rows() const { return rows_; }
    // Missing where the row was read before the column was known.
    SampledCell at(std::size_t row, std::size_t column) const;

private:
    SplitMix64 chance_{7};
    std::uint64_t seen_ = 0;
    std::ptrdiff_t offset_of(std::size_t row) const { return static_cast<std::ptrdiff_t>(row * columns_); }
    void widen(std::size_t columns);

    std::size_t columns_ = 0;
    std::size_t rows_ = 0;
    std::vector<SampledCell> cells_; // row by row, missing where a row is shorter
};

} // namespace tenon::datasets
