#include "scoring/labels.h"

#include "base/text.h"
#include "scoring/refusals.h"

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

class LabelReader {
public:
    LabelReader(Task task, std::string_view positive_label) {
        labels_.task = task;
        labels_.positive_label = positive_label;
    }

    Result<void> take_header(std::vector<std::string> const& header) {
        if (header.size() < 2 || header[0] != "id" || header[1] != "label")
            return fail(ErrorKind::invalid, "labels_header_invalid",
                "The columns of the labels are id, label and then any segments.");
        for (std::size_t i = 2; i < header.size(); ++i)
            labels_.segments.push_back({header[i], {}, {}});
        return {};
    }

    Result<void> take(csv::Row const& row) {
        for (Problem const& problem : row.problems)
            refusals_.add(problem);
        if (!row.problems.empty() || !take_id(row)) return {};
        take_label(row);
        return take_segments(row);
    }

    Result<Labels> finish() {
        if (!refusals_.is_empty()) return refusals_.refuse("labels_refused", "labels");
        if (labels_.size() == 0) return fail(ErrorKind::invalid, "labels_empty", "The labels have no rows.");
        if (labels_.task == Task::binary && !positive_seen_)
            return fail(ErrorKind::invalid, "positive_label_absent",
                "No label is " + quoted(labels_.positive_label) +
                    "; check the spelling of the positive label.");
        return std::move(labels_);
    }

private:
    bool take_id(csv::Row const& row) {
        if (row.fields[0].empty()) {
            refusals_.add(id_empty, "The row has no id.", row.line);
            return false;
        }
        if (labels_.ids.insert(row.fields[0]).is_new) return true;
        refusals_.add(id_repeated, "The id " + quoted(row.fields[0]) + " was labelled before.", row.line);
        return false;
    }

    void take_label(csv::Row const& row) {
        std::string_view const label = row.fields[1];
        if (label.empty())
            refusals_.add(label_empty, "The row has no label.", row.line);
        else if (labels_.task == Task::regression)
            take_number(label, row.line);
        else
            take_class(label, row.line);
    }

    void take_number(std::string_view label, std::int64_t line) {
        auto const number = parse_finite(label);
        if (!number)
            refusals_.add(not_a_number, "The label " + quoted(label) + " is not a finite number.", line);
        labels_.numbers.push_back(number.value_or(0));
    }

    void take_class(std::string_view label, std::int64_t line) {
        bool const is_positive = label == labels_.positive_label;
        positive_seen_ |= is_positive;
        if (!is_positive && labels_.negative_label.empty()) labels_.negative_label = label;
        if (!is_positive && label != labels_.negative_label)
            refusals_.add(third_value,
                "The label " + quoted(label) + " is a third value beside " + quoted(labels_.positive_label) +
                    " and " + quoted(labels_.negative_label) + ".",
                line);
        labels_.is_positive.push_back(is_positive ? 1 : 0);
    }

    Result<void> take_segments(csv::Row const& row) {
        for (std::size_t i = 0; i < labels_.segments.size(); ++i) {
            SegmentColumn& segment = labels_.segments[i];
            segment.value_of_row.push_back(segment.values.insert(row.fields[i + 2]).index);
            if (segment.values.size() > segment_values_max)
                return fail(ErrorKind::too_large, "too_many_segment_values",
                    "The segment column " + quoted(segment.name) + " has more than " +
                        std::to_string(segment_values_max) + " values; group them or leave it out.");
        }
        return {};
    }

    Labels labels_;
    Refusals refusals_;
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

std::optional<double> parse_finite(std::string_view text) {
    text = trim(text);
    double number = 0;
    auto const [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (code != std::errc() || end != text.data() + text.size() || !std::isfinite(number))
        return std::nullopt;
    return number;
}

} // namespace tenon::scoring
