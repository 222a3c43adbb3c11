#include "scoring/score.h"

#include "base/text.h"
#include "platform/json/write.h"
#include "scoring/split.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tenon::scoring {

namespace {

// What is scored, together: passed down to each part and segment.
struct Submission {
    Labels const& labels;
    Predictions const& predictions;
    ScoreSpec const& spec;
    MetricEntry const& entry;
};

Sample sample_of(Submission const& submission, Rows const& rows) {
    return {submission.labels, submission.predictions, rows, parameter_of(submission.spec)};
}

struct Outcome {
    Measured measured;
    std::optional<Confusion> confusion;
    std::optional<Interval> interval;
};

// The seed names the rows, so that no two parts or segments are drawn alike.
Outcome measure_rows(Submission const& submission, Rows const& rows, std::string const& name, bool draws) {
    Sample const sample = sample_of(submission, rows);
    Outcome outcome{measure(submission.entry, sample), {}, {}};
    if (submission.labels.task == Task::binary) outcome.confusion = confusion_of(count_classes(sample));
    if (draws && submission.spec.with_intervals)
        outcome.interval =
            interval_of(submission.entry, sample, outcome.measured, submission.spec.seed + "/" + name);
    return outcome;
}

SegmentScore segment_of(Submission const& submission, PartScore const& part, SegmentScore segment,
    Rows const& rows, std::string const& part_name) {
    Outcome outcome = measure_rows(submission, rows, part_name + "/" + segment.column + "=" + segment.value,
        part.segments.size() < segment_intervals_max);
    segment.n = static_cast<std::int64_t>(rows.size());
    segment.score = outcome.measured.value;
    segment.note = std::move(outcome.measured.note);
    segment.confusion = outcome.confusion;
    segment.interval = outcome.interval;
    if (segment.score && part.score) segment.gap = *segment.score - *part.score;
    segment.is_small = segment.n < segment_rows_min;
    return segment;
}

void measure_segments(Submission const& submission, SegmentColumn const& column, Rows const& rows,
    std::string const& part_name, PartScore& part) {
    std::vector<Rows> rows_of_value(column.values.size());
    for (std::uint32_t const row : rows)
        rows_of_value[column.value_of_row[row]].push_back(row);
    for (std::uint32_t i = 0; i < column.values.size(); ++i)
        if (!rows_of_value[i].empty())
            part.segments.push_back(
                segment_of(submission, part, {.column = column.name, .value = std::string(column.values[i])},
                    rows_of_value[i], part_name));
}

void compare_segments(ScoreMetric metric, PartScore& part) {
    for (SegmentScore const& each : part.segments) {
        part.smallest_segment = std::min(part.smallest_segment.value_or(each.n), each.n);
        if (!each.gap || each.is_small || !is_better(metric, 0, *each.gap)) continue;
        if (!part.worst || is_better(metric, part.worst->gap, *each.gap))
            part.worst = WorstSegment{each.column, each.value, each.n, *each.gap};
    }
}

PartScore measure_part(Submission const& submission, Rows const& rows, std::string const& name) {
    Outcome outcome = measure_rows(submission, rows, name, true);
    PartScore part{.n = static_cast<std::int64_t>(rows.size()),
        .score = outcome.measured.value,
        .note = std::move(outcome.measured.note),
        .confusion = outcome.confusion,
        .interval = outcome.interval};
    for (SegmentColumn const& column : submission.labels.segments)
        measure_segments(submission, column, rows, name, part);
    compare_segments(submission.spec.metric, part);
    return part;
}

std::string column_needed(Task task) {
    return task == Task::binary ? "a third column, score" : "columns score:<class>, one for each class";
}

// Each a share, and those of a row one in all.
bool are_probabilities(Labels const& labels, Predictions const& predictions) {
    auto is_share = [](double value) { return value >= 0 && value <= 1; };
    if (!std::all_of(predictions.scores.begin(), predictions.scores.end(), is_share)) return false;
    if (labels.task == Task::binary) return true;
    for (std::size_t row = 0; row < labels.size(); ++row) {
        double sum = 0;
        for (double const one : predictions.scores_of(row))
            sum += one;
        if (std::abs(sum - 1) > 1e-5) return false;
    }
    return true;
}

Result<void> check_scores(Labels const& labels, Predictions const& predictions, MetricEntry const& entry) {
    std::string const name(to_text(entry.metric));
    if (entry.needs == Needs::prediction) return {};
    if (predictions.scores.empty())
        return fail(ErrorKind::invalid, "metric_needs_score",
            "The metric " + name + " needs " + column_needed(labels.task) + "; the predictions have none.");
    if (entry.needs == Needs::probability && !are_probabilities(labels, predictions))
        return fail(ErrorKind::invalid, "metric_needs_probability",
            "The metric " + name + " needs probabilities: each score from 0 to 1" +
                (labels.task == Task::binary ? "." : ", those of a row summing to 1."));
    return {};
}

std::string number_text(double number) {
    std::string text;
    json::write_number(text, number);
    return text;
}

Result<void> check_parameter(ScoreSpec const& spec, MetricEntry const& entry) {
    if (!spec.parameter) return {};
    std::string const name(to_text(entry.metric));
    if (!entry.parameter)
        return fail(ErrorKind::invalid, "parameter_invalid", "The metric " + name + " takes no parameter.");
    Parameter const& known = *entry.parameter;
    bool const is_in_range = *spec.parameter >= known.least && *spec.parameter <= known.most;
    if (is_in_range && (!known.is_whole || *spec.parameter == std::floor(*spec.parameter))) return {};
    return fail(ErrorKind::invalid, "parameter_invalid",
        "The parameter " + known.name + " of " + name + " is a " + (known.is_whole ? "whole " : "") +
            "number from " + number_text(known.least) + " to " + number_text(known.most) + ".");
}

} // namespace

Task task_of(ScoreSpec const& spec) { return spec.task.value_or(entry_of(spec.metric).tasks.front()); }

double parameter_of(ScoreSpec const& spec) {
    auto const& known = entry_of(spec.metric).parameter;
    return spec.parameter.value_or(known ? known->fallback : 0);
}

Result<void> check(ScoreSpec const& spec) {
    MetricEntry const& entry = entry_of(spec.metric);
    if (!fits(entry, task_of(spec))) {
        std::vector<std::string> tasks;
        for (Task const task : entry.tasks)
            tasks.emplace_back(to_text(task));
        return fail(ErrorKind::invalid, "metric_of_other_task",
            "The metric " + std::string(to_text(spec.metric)) + " is for " + join(tasks, " or ") +
                " labels, not for " + std::string(to_text(task_of(spec))) + " ones.");
    }
    return check_parameter(spec, entry);
}

std::array<Rows, 2> split_rows(Labels const& labels, ScoreSpec const& spec) {
    Splitter splitter(spec.split_key, spec.public_share_bp);
    std::array<Rows, 2> parts;
    for (std::uint32_t row = 0; row < labels.size(); ++row) {
        std::string_view const key = labels.task == Task::ranking
                                         ? labels.queries.values[labels.queries.value_of_row[row]]
                                         : labels.ids[row];
        parts[splitter.is_public(key) ? 0 : 1].push_back(row);
    }
    return parts;
}

Result<Score> score(Labels const& labels, Predictions const& predictions, ScoreSpec const& spec) {
    ScoreSpec whole = spec;
    whole.task = labels.task;
    MetricEntry const& entry = entry_of(spec.metric);
    if (spec.public_share_bp < 0 || spec.public_share_bp > 10'000)
        return fail(
            ErrorKind::invalid, "public_share_invalid", "The public share is 0 to 10000 basis points.");
    TENON_CHECK(check(whole));
    TENON_CHECK(check_scores(labels, predictions, entry));
    auto const [public_rows, private_rows] = split_rows(labels, whole);
    Submission const submission{labels, predictions, whole, entry};
    Score score{.metric = spec.metric,
        .task = labels.task,
        .positive_label = labels.positive_label,
        .n = static_cast<std::int64_t>(labels.size()),
        .public_share_bp = spec.public_share_bp,
        .public_part = measure_part(submission, public_rows, "public"),
        .private_part = measure_part(submission, private_rows, "private")};
    if (entry.parameter) score.parameter = parameter_of(whole);
    PartScore const& deciding = spec.public_share_bp == 10'000 ? score.public_part : score.private_part;
    if (!deciding.score)
        return fail(ErrorKind::invalid, "metric_not_computable",
            "The metric " + std::string(to_text(spec.metric)) + " cannot be computed. " + deciding.note);
    return score;
}

Result<Score> score(csv::Source labels, csv::Source predictions, ScoreSpec const& spec) {
    TENON_CHECK(check(spec));
    TENON_TRY(truth, read_labels(std::move(labels), task_of(spec), spec.positive_label));
    TENON_TRY(predicted, read_predictions(std::move(predictions), truth));
    return score(truth, predicted, spec);
}

} // namespace tenon::scoring
