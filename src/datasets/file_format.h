#pragma once

// Which format a file has, from how it begins.

#include "datasets/profile.h"
#include "platform/csv/reader.h"

#include <optional>

namespace tenon::datasets {

struct FormattedFile {
    FileFormat format;
    csv::Source source; // the whole file: what was looked at comes again
};

// `told` decides; otherwise an object as the first thing makes it NDJSON, and anything else CSV.
// Error: json_list, because a list has to be read whole before it means anything.
Result<FormattedFile> find_format(csv::Source source, std::optional<FileFormat> told);

} // namespace tenon::datasets
