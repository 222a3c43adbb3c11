#pragma once

// The truth of a test set: labels.csv with the columns `id,label` and any further columns as segments. Every
// id once, every label present; for a binary task two label values, one of them named positive by the client;
// for a regression finite numbers.
//
//   errors: labels_header_invalid labels_empty labels_refused positive_label_absent too_many_segment_values
//   problems: id_empty id_repeated label_empty label_third_value label_not_a_number and those of the CSV
//   reader

#include "base/result.h"
#include "platform/csv/reader.h"
#include "platform/sketches/string_table.h"
#include "scoring/metric.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tenon::scoring {

struct SegmentColumn {
    std::string name;
    StringTable values;
    std::vector<std::uint32_t> value_of_row;
};

struct Labels {
    Task task = Task::binary;
    std::string positive_label;
    std::string negative_label;            // empty where only the positive one occurs
    StringTable ids;                       // row numbers are the ids' numbers
    std::vector<std::uint8_t> is_positive; // binary
    std::vector<double> numbers;           // regression
    std::vector<SegmentColumn> segments;

    std::size_t size() const { return ids.size(); }
};

// Of one segment column; more would be an id, not a segment.
inline constexpr std::uint32_t segment_values_max = 1'000;

// `positive_label` is read for a binary task only.
Result<Labels> read_labels(csv::Source source, Task task, std::string_view positive_label = {});

// A finite decimal number that fills the whole text; white space around it is allowed.
std::optional<double> parse_finite(std::string_view text);

} // namespace tenon::scoring
