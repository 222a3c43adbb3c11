#pragma once

// The truth of a test set: labels.csv. Every id once, every label present.
//
//   binary       id,label         two label values, one of them named positive by the client
//   multiclass   id,label         any word, at most a thousand different ones
//   multilabel   id,label         words separated by |; an empty cell for none
//   regression   id,label         finite numbers
//   forecasting  id,label,naive   finite numbers; `naive` is what the naive forecast says, as last season's
//   value ranking      id,label,query   how relevant the row is to its query, from 0
//
// Further columns are segments.
//
//   errors: labels_header_invalid labels_empty labels_refused positive_label_absent too_many_segment_values
//           too_many_classes
//   problems: id_empty id_repeated label_empty label_third_value label_not_a_number label_negative
//   naive_not_a_number query_empty and those of the CSV reader

#include "base/result.h"
#include "platform/csv/reader.h"
#include "platform/sketches/string_table.h"
#include "scoring/metric.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tenon::scoring {

struct SegmentColumn {
    std::string name;
    StringTable values;
    std::vector<std::uint32_t> value_of_row;
};

// A set of classes for each row.
class ClassSets {
public:
    void resize(std::size_t rows) { places_.resize(rows); }
    // Sorts them and leaves out what repeats.
    void put(std::size_t row, std::vector<std::uint16_t>& classes);
    std::span<std::uint16_t const> of(std::size_t row) const {
        return std::span(members_).subspan(places_[row].begin, places_[row].count);
    }

private:
    struct Place {
        std::uint32_t begin = 0;
        std::uint32_t count = 0;
    };

    std::vector<Place> places_;
    std::vector<std::uint16_t> members_;
};

// Of a binary task.
inline constexpr std::uint16_t negative_class = 0;
inline constexpr std::uint16_t positive_class = 1;

struct Labels {
    Task task = Task::binary;
    std::string positive_label;
    std::string negative_label;              // empty where only the positive one occurs
    StringTable ids;                         // row numbers are the ids' numbers
    StringTable classes;                     // multiclass and multilabel
    std::vector<std::uint16_t> class_of_row; // binary and multiclass
    ClassSets sets;                          // multilabel
    std::vector<double> numbers;             // regression, forecasting and ranking
    std::vector<double> naive;               // forecasting
    SegmentColumn queries;                   // ranking
    std::vector<SegmentColumn> segments;

    std::size_t size() const { return ids.size(); }
};

// Of one segment column; more would be an id, not a segment.
inline constexpr std::uint32_t segment_values_max = 1'000;
inline constexpr std::uint32_t classes_max = 1'000;
Failure too_many_classes();

// `positive_label` is read for a binary task only.
Result<Labels> read_labels(csv::Source source, Task task, std::string_view positive_label = {});

// A finite decimal number that fills the whole text; white space around it is allowed.
std::optional<double> parse_finite(std::string_view text);

// The words of a multilabel cell, which | separates; none of an empty cell.
std::vector<std::string_view> words_of(std::string_view cell);

} // namespace tenon::scoring
