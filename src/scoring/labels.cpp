#include "scoring/labels.h"

#include "base/text.h"
#include "platform/csv/row_batch.h"
#include "scoring/refusals.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace tenon::scoring {

namespace {

constexpr Refusals::Kind id_empty{"id_empty", "empty id", "empty ids"};
constexpr Refusals::Kind id_repeated{"id_repeated", "repeated id", "repeated ids"};
constexpr Refusals::Kind label_empty{"label_empty", "empty label", "empty labels"};
constexpr Refusals::Kind third_value{
    "label_third_value", "label of a third value", "labels of a third value"};
constexpr Refusals::Kind not_a_number{
    "label_not_a_number", "label that is no number", "labels that are no numbers"};
constexpr Refusals::Kind negative{"label_negative", "label below zero", "labels below zero"};
constexpr Refusals::Kind naive_not_a_number{
    "naive_not_a_number", "naive forecast that is no number", "naive forecasts that are no numbers"};
constexpr Refusals::Kind query_empty{"query_empty", "empty query", "empty queries"};

// The column that a task has behind the label, before the segments.
std::string_view third_column(Task task) {
    if (task == Task::forecasting) return "naive";
    return task == Task::ranking ? "query" : "";
}

class LabelReader {
public:
    LabelReader(Task task, std::string_view positive_label) {
        labels_.task = task;
        labels_.positive_label = positive_label;
        labels_.queries.name = "query";
    }

    Result<void> take_header(std::vector<std::string> const& header) {
        std::string_view const third = third_column(labels_.task);
        segments_begin_ = third.empty() ? 2 : 3;
        if (header.size() < segments_begin_ || header[0] != "id" || header[1] != "label" ||
            (!third.empty() && header[2] != third))
            return fail(ErrorKind::invalid, "labels_header_invalid",
                "The columns of the labels are id, label" + (third.empty() ? "" : ", " + std::string(third)) +
                    " and then any segments.");
        for (std::size_t i = segments_begin_; i < header.size(); ++i)
            labels_.segments.push_back({header[i], {}, {}});
        batch_ = csv::RowBatch(header.size());
        return {};
    }

    Result<void> take(csv::Row const& row) {
        for (Problem const& problem : row.problems)
            refusals_.add(problem);
        if (!row.problems.empty()) return {};
        batch_.add(row.fields);
        lines_.push_back(row.line);
        return batch_.is_full() ? take_batch() : Result<void>();
    }

    Result<Labels> finish() {
        TENON_CHECK(take_batch());
        if (!refusals_.is_empty()) return refusals_.refuse("labels_refused", "labels");
        if (labels_.size() == 0) return fail(ErrorKind::invalid, "labels_empty", "The labels have no rows.");
        if (labels_.task == Task::binary && !positive_seen_)
            return fail(ErrorKind::invalid, "positive_label_absent",
                "No label is " + quoted(labels_.positive_label) +
                    "; check the spelling of the positive label.");
        return std::move(labels_);
    }

private:
    Result<void> take_batch() {
        std::size_t const first = labels_.size();
        take_ids();
        std::size_t row = first;
        each_kept(1, [&](std::string_view label, std::int64_t line) { take_label(row++, label, line); });
        if (segments_begin_ > 2)
            each_kept(2, [&](std::string_view value, std::int64_t line) { take_third(value, line); });
        if (labels_.classes.size() > classes_max) return too_many_classes();
        for (std::size_t i = 0; i < labels_.segments.size(); ++i)
            TENON_CHECK(take_segment(labels_.segments[i], i + segments_begin_));
        batch_.clear();
        lines_.clear();
        return {};
    }

    void take_ids() {
        auto const ids = batch_.column(0);
        std::array<Hash128, csv::RowBatch::rows_max> hashes;
        for (std::size_t i = 0; i < ids.size(); ++i) {
            hashes[i] = hash128(ids[i]);
            labels_.ids.fetch(hashes[i]);
        }
        for (std::size_t i = 0; i < ids.size(); ++i)
            is_kept_[i] = take_id(ids[i], hashes[i], lines_[i]);
    }

    bool take_id(std::string_view id, Hash128 hash, std::int64_t line) {
        if (id.empty()) {
            refusals_.add(id_empty, "The row has no id.", line);
            return false;
        }
        if (labels_.ids.insert(id, hash).is_new) return true;
        refusals_.add(id_repeated, "The id " + quoted(id) + " was labelled before.", line);
        return false;
    }

    // The rows of the batch whose id was new, with their value in that column.
    template <class Visit> void each_kept(std::size_t column, Visit visit) {
        auto const values = batch_.column(column);
        for (std::size_t i = 0; i < values.size(); ++i)
            if (is_kept_[i]) visit(values[i], lines_[i]);
    }

    void take_label(std::size_t row, std::string_view label, std::int64_t line) {
        if (labels_.task == Task::multilabel)
            take_set(row, label);
        else if (label.empty())
            refusals_.add(label_empty, "The row has no label.", line);
        else if (is_numeric(labels_.task))
            take_number(label, line);
        else if (labels_.task == Task::binary)
            take_side(label, line);
        else
            labels_.class_of_row.push_back(class_of(label));
    }

    void take_third(std::string_view value, std::int64_t line) {
        if (labels_.task == Task::forecasting) {
            auto const number = parse_finite(value);
            if (!number)
                refusals_.add(naive_not_a_number,
                    "The naive forecast " + quoted(value) + " is not a finite number.", line);
            labels_.naive.push_back(number.value_or(0));
        } else {
            if (value.empty()) refusals_.add(query_empty, "The row names no query.", line);
            labels_.queries.value_of_row.push_back(labels_.queries.values.insert(value).index);
        }
    }

    std::uint16_t class_of(std::string_view label) {
        return static_cast<std::uint16_t>(labels_.classes.insert(label).index);
    }

    void take_set(std::size_t row, std::string_view cell) {
        set_.clear();
        for (std::string_view const word : words_of(cell))
            set_.push_back(class_of(word));
        labels_.sets.resize(row + 1);
        labels_.sets.put(row, set_);
    }

    void take_number(std::string_view label, std::int64_t line) {
        auto const number = parse_finite(label);
        if (!number)
            refusals_.add(not_a_number, "The label " + quoted(label) + " is not a finite number.", line);
        else if (labels_.task == Task::ranking && *number < 0)
            refusals_.add(negative, "The label " + quoted(label) + " is below zero.", line);
        labels_.numbers.push_back(number.value_or(0));
    }

    void take_side(std::string_view label, std::int64_t line) {
        bool const is_positive = label == labels_.positive_label;
        positive_seen_ |= is_positive;
        if (!is_positive && labels_.negative_label.empty()) labels_.negative_label = label;
        if (!is_positive && label != labels_.negative_label)
            refusals_.add(third_value,
                "The label " + quoted(label) + " is a third value beside " + quoted(labels_.positive_label) +
                    " and " + quoted(labels_.negative_label) + ".",
                line);
        labels_.class_of_row.push_back(is_positive ? positive_class : negative_class);
    }

    Result<void> take_segment(SegmentColumn& segment, std::size_t column) {
        each_kept(column, [&](std::string_view value, std::int64_t) {
            segment.value_of_row.push_back(segment.values.insert(value).index);
        });
        if (segment.values.size() > segment_values_max)
            return fail(ErrorKind::too_large, "too_many_segment_values",
                "The segment column " + quoted(segment.name) + " has more than " +
                    std::to_string(segment_values_max) + " values; group them or leave it out.");
        return {};
    }

    Labels labels_;
    Refusals refusals_;
    csv::RowBatch batch_{0};
    std::vector<std::int64_t> lines_;                     // of the batch
    std::array<bool, csv::RowBatch::rows_max> is_kept_{}; // of its rows
    std::vector<std::uint16_t> set_;
    std::size_t segments_begin_ = 2;
    bool positive_seen_ = false;
};

} // namespace

Result<Labels> read_labels(csv::Source source, Task task, std::string_view positive_label) {
    csv::Reader rows(std::move(source));
    LabelReader reader(task, positive_label);
    TENON_TRY(more, rows.next());
    TENON_CHECK(reader.take_header(rows.header()));
    while (more) {
        TENON_CHECK(reader.take(rows.row()));
        TENON_TRY(another, rows.next());
        more = another;
    }
    return reader.finish();
}

void ClassSets::put(std::size_t row, std::vector<std::uint16_t>& classes) {
    std::sort(classes.begin(), classes.end());
    classes.erase(std::unique(classes.begin(), classes.end()), classes.end());
    places_[row] = {static_cast<std::uint32_t>(members_.size()), static_cast<std::uint32_t>(classes.size())};
    members_.insert(members_.end(), classes.begin(), classes.end());
}

Failure too_many_classes() {
    return fail(ErrorKind::too_large, "too_many_classes",
        "There are more than " + std::to_string(classes_max) + " different classes; group them.");
}

std::vector<std::string_view> words_of(std::string_view cell) {
    std::vector<std::string_view> words;
    for (std::string_view const piece : split(cell, '|'))
        if (std::string_view const word = trim(piece); !word.empty()) words.push_back(word);
    return words;
}

std::optional<double> parse_finite(std::string_view text) {
    text = trim(text);
    double number = 0;
    auto const [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (code != std::errc() || end != text.data() + text.size() || !std::isfinite(number))
        return std::nullopt;
    return number;
}

} // namespace tenon::scoring
