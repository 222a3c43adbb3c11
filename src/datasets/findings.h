#pragma once

// What is wrong or noteworthy about a table, as plain sentences with stable codes. No sentence holds a value.

#include "datasets/profile.h"

#include <vector>

namespace tenon::datasets {

std::vector<DataFinding> find_problems(Profile const& profile);

// How values are spelt: white space at their ends, decimal commas.
void add_spelling_findings(ColumnProfile const& column, std::int64_t padded, std::int64_t decimal_commas,
    std::vector<DataFinding>& findings);

} // namespace tenon::datasets
