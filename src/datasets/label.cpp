#include "datasets/label.h"

#include <limits>

namespace tenon::datasets {

namespace {

// A number with more different values than this is a quantity, not the number of a class.
constexpr std::int64_t numbered_classes_max = 20;
constexpr std::size_t classes_shown = 20;

bool is_quantity(ColumnProfile const& column) {
    bool const is_numeric = column.type == ColumnType::integer || column.type == ColumnType::decimal;
    return is_numeric && column.distinct > numbered_classes_max;
}

} // namespace

LabelProfile profile_label(ColumnProfile const& column, ValueCounter const& values, bool is_guessed) {
    LabelProfile label;
    label.column = column.name;
    label.is_guessed = is_guessed;
    label.is_number = is_quantity(column);
    label.missing = column.missing;
    if (label.is_number || column.present == 0) return label;
    label.classes_count = column.distinct;
    auto const counts = values.top(std::numeric_limits<std::size_t>::max());
    auto const present = static_cast<double>(column.present);
    for (ValueCount const& each : counts) {
        if (label.classes.size() == classes_shown) break;
        label.classes.push_back({each.value, each.count, static_cast<double>(each.count) / present});
    }
    // Beyond the exact count the rarest class is not known; with so many, one row is the honest floor.
    label.minority_count = values.is_exact() ? counts.back().count : 1;
    label.minority_share = static_cast<double>(label.minority_count) / present;
    return label;
}

} // namespace tenon::datasets
