#include "platform/csv/row_batch.h"

#include <algorithm>
#include <cstring>

namespace tenon::csv {

namespace {

// So much fits into a processor's cache; a batch of long rows has fewer of them.
constexpr std::size_t bytes_max = std::size_t{128} << 10;

} // namespace

void RowBatch::add(std::span<std::string_view const> fields) {
    std::size_t needed = used_;
    for (std::string_view const field : fields)
        needed += field.size();
    if (needed > bytes_.size()) bytes_.resize(std::max(needed, bytes_max));
    places_.resize((rows_ + 1) * columns_);
    Place* place = places_.data() + rows_ * columns_;
    for (std::string_view const field : fields) {
        *place++ = {field.data() == nullptr ? nothing : used_, field.size()};
        std::copy(field.begin(), field.end(), bytes_.data() + used_);
        used_ += field.size();
    }
    ++rows_;
}

bool RowBatch::is_full() const { return rows_ == rows_max || used_ >= bytes_max; }

std::span<std::string_view const> RowBatch::column(std::size_t index) {
    Place const* place = places_.data() + index;
    for (std::size_t row = 0; row < rows_; ++row, place += columns_)
        column_[row] = place->begin == nothing ? std::string_view()
                                               : std::string_view(bytes_.data() + place->begin, place->size);
    return {column_.data(), rows_};
}

void RowBatch::clear() {
    rows_ = 0;
    used_ = 0;
    places_.clear();
}

} // namespace tenon::csv
