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

} // namespace

bool is_missing(SampledCell cell) { return std::bit_cast<std::uint64_t>(cell) == quiet_nan; }
bool is_text(SampledCell cell) { return std::isnan(cell) && !is_missing(cell); }

SampledCell make_cell(std::string_view value) {
    std::string_view const text = trim(value);
    if (find_missing_spelling(text)) return std::bit_cast<double>(quiet_nan);
    NumberReading const number = read_number(text);
    if (number.kind != NumberKind::none) return number.value;
    return std::bit_cast<double>(quiet_nan | std::max<std::uint64_t>(1, hash128(text).low & payload));
}

void RowSample::add(std::span<std::string_view const> fields) {
    std::size_t const room =
        std::clamp<std::size_t>(cells_max / std::max<std::size_t>(1, fields.size()), 1, rows_max);
    // Where columns were added, fewer rows have room.
    while (rows_.size() > room) {
        std::swap(rows_[chance_.next() % rows_.size()], rows_.back());
        rows_.pop_back();
    }
    ++seen_;
    std::size_t place = rows_.size();
    if (place < room)
        rows_.emplace_back();
    else if (place = chance_.next() % seen_; place >= rows_.size())
        return;
    rows_[place].resize(fields.size());
    std::transform(fields.begin(), fields.end(), rows_[place].begin(), make_cell);
}

SampledCell RowSample::at(std::size_t row, std::size_t column) const {
    return column < rows_[row].size() ? rows_[row][column] : std::bit_cast<double>(quiet_nan);
}

} // namespace tenon::datasets
