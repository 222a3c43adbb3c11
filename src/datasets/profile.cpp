#include "datasets/profile.h"

namespace tenon::datasets {

Profile without_values(Profile profile) {
    for (ColumnProfile& column : profile.columns) {
        if (column.sensitivity == ColumnSensitivity::none_found) continue;
        column.top_values.clear();
        column.numbers.reset();
        column.dates.reset();
        if (!profile.label || profile.label->column != column.name) continue;
        for (ClassCount& each : profile.label->classes)
            each.value.clear();
    }
    return profile;
}

} // namespace tenon::datasets
