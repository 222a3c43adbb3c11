#pragma once

// What the column that a model should learn looks like: its classes and how evenly they are filled, or that
// it is a number.

#include "datasets/profile.h"
#include "platform/sketches/value_counter.h"

namespace tenon::datasets {

LabelProfile profile_label(ColumnProfile const& column, ValueCounter const& values, bool is_guessed);

} // namespace tenon::datasets
