#pragma once

// Columns that nearly determine the label. A model learns nothing else from such a table, and where the
// column is written only after the label is known, nothing at all. Judged on a sample; columns that name the
// row are passed over, because a name predicts nothing for the next row.

#include "datasets/profile.h"
#include "datasets/row_sample.h"

#include <optional>
#include <vector>

namespace tenon::datasets {

// None where the sample is too small or the label too even to say anything. `label` is its column.
std::optional<LeakageCheck> check_leakage(
    RowSample const& sample, std::vector<ColumnProfile> const& columns, std::size_t label, bool is_number);

} // namespace tenon::datasets
