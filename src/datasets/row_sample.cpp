#include "datasets/row_sample.h"

#include "base/text.h"
#include "datasets/missing_value.h"
#include "datasets/value_reading.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace tenon::datasets {

namespace {

// Quiet NaNs with a payload: 51 bits of a hash for a text, a payload of zero for what is missing.
constexpr std::uint64_t quiet_nan = 0x7FF8000000000000;
constexpr std::uint64_t payload = 0x0007FFFFFFFFFFFF;
constexpr SampledCell missing_cell = std::bit_cast<double>(quiet_nan);

} // namespace

bool is_missing(SampledCell cell) { return std::bit_cast<std::uint64_t>(cell) == quiet_nan; }
bool is_text(SampledCell cell) { return std::isnan(cell) && !is_missing(cell); }

SampledCell make_cell(std::string_view value) {
    std::string_view const text = trim(value);
    if (find_missing_spelling(text)) return missing_cell;
    NumberReading const number = read_number(text);
    if (number.kind != NumberKind::none) return number.value;
    return std::bit_cast<double>(quiet_nan | std::max<std::uint64_t>(1, hash128(text).low & payload));
}

void RowSample::add(std::span<std::string_view const> fields) {
    // A short row takes as much room as the longest, or one long row would make the sample very large.
    std::size_t const width = std::max<std::size_t>(1, std::max(columns_, fields.size()));
    std::size_t const room = std::clamp<std::size_t>(cells_max / width, 1, rows_max);
    // Where columns were added, fewer rows have room.
    for (; rows_ > room; --rows_) {
        auto const row = [this](std::size_t index) { return cells_.begin() + offset_of(index); };
        std::swap_ranges(row(rows_ - 1), row(rows_), row(chance_.next() % rows_));
    }
    if (fields.size() > columns_) widen(fields.size());
    ++seen_;
    std::size_t place = rows_;
    if (place < room)
        cells_.resize(++rows_ * columns_);
    else if (place = chance_.next() % seen_; place >= rows_)
        return;
    auto const begin = cells_.begin() + offset_of(place);
    auto const end = std::transform(fields.begin(), fields.end(), begin, make_cell);
    std::fill(end, begin + offset_of(1), missing_cell);
}

SampledCell RowSample::at(std::size_t row, std::size_t column) const {
    return column < columns_ ? cells_[row * columns_ + column] : missing_cell;
}

void RowSample::widen(std::size_t columns) {
    std::vector<SampledCell> wider(rows_ * columns, missing_cell);
    for (std::size_t row = 0; row < rows_; ++row)
        std::copy_n(cells_.begin() + offset_of(row), columns_,
            wider.begin() + static_cast<std::ptrdiff_t>(row * columns));
    cells_ = std::move(wider);
    columns_ = columns;
}

} // namespace tenon::datasets
