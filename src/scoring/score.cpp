#include "scoring/score.h"

#include "scoring/split.h"

#include <array>
#include <utility>

namespace tenon::scoring {

namespace {

using Rows = std::vector<std::uint32_t>;

struct Outcome {
    Measured measured;
    std::optional<Confusion> confusion;
};

// What is scored, together: passed down to each part and segment.
struct Submission {
    Labels const& labels;
    Predictions const& predictions;
    ScoreMetric metric;
};

Confusion count(Submission const& submission, Rows const& rows) {
    Confusion confusion;
    for (std::uint32_t const row : rows)
        confusion.add(submission.labels.is_positive[row] != 0, submission.predictions.is_positive[row] != 0);
    return confusion;
}

Measured measure_area(Submission const& submission, Rows const& rows) {
    std::vector<double> positives, negatives;
    for (std::uint32_t const row : rows)
        (submission.labels.is_positive[row] != 0 ? positives : negatives)
            .push_back(submission.predictions.scores[row]);
    return measure_roc_auc(std::move(positives), std::move(negatives));
}

Outcome measure_rows(Submission const& submission, Rows const& rows) {
    if (submission.labels.task == Task::regression) {
        ErrorSums sums;
        for (std::uint32_t const row : rows)
            sums.add(submission.labels.numbers[row], submission.predictions.numbers[row]);
        return {sums.measure(submission.metric), std::nullopt};
    }
    Confusion const confusion = count(submission, rows);
    if (submission.metric == ScoreMetric::roc_auc) return {measure_area(submission, rows), confusion};
    return {measure(submission.metric, confusion), confusion};
}

std::vector<SegmentScore> measure_segments(
    Submission const& submission, SegmentColumn const& column, Rows const& rows) {
    std::vector<Rows> rows_of_value(column.values.size());
    for (std::uint32_t const row : rows)
        rows_of_value[column.value_of_row[row]].push_back(row);
    std::vector<SegmentScore> scores;
    for (std::uint32_t i = 0; i < column.values.size(); ++i) {
        Rows const& own = rows_of_value[i];
        if (own.empty()) continue;
        Outcome outcome = measure_rows(submission, own);
        scores.push_back({column.name, std::string(column.values[i]), static_cast<std::int64_t>(own.size()),
            outcome.measured.value, std::move(outcome.measured.note), outcome.confusion});
    }
    return scores;
}

PartScore measure_part(Submission const& submission, Rows const& rows) {
    Outcome outcome = measure_rows(submission, rows);
    PartScore part{static_cast<std::int64_t>(rows.size()), outcome.measured.value,
        std::move(outcome.measured.note), outcome.confusion};
    for (SegmentColumn const& column : submission.labels.segments)
        for (SegmentScore& score : measure_segments(submission, column, rows))
            part.segments.push_back(std::move(score));
    return part;
}

std::array<Rows, 2> split(Labels const& labels, ScoreSpec const& spec) {
    Splitter splitter(spec.split_key, spec.public_share_bp);
    std::array<Rows, 2> parts;
    for (std::uint32_t row = 0; row < labels.size(); ++row)
        parts[splitter.is_public(labels.ids[row]) ? 0 : 1].push_back(row);
    return parts;
}

Result<void> check(Labels const& labels, Predictions const& predictions, ScoreSpec const& spec) {
    std::string const name(to_string(spec.metric));
    if (spec.public_share_bp < 0 || spec.public_share_bp > 10'000)
        return fail(
            ErrorKind::invalid, "public_share_invalid", "The public share is 0 to 10000 basis points.");
    if (task_of(spec.metric) != labels.task)
        return fail(ErrorKind::invalid, "metric_of_other_task",
            "The metric " + name + " is for " +
                (labels.task == Task::binary ? "numbers, these labels are classes."
                                             : "classes, these labels are numbers."));
    if (spec.metric == ScoreMetric::roc_auc && predictions.scores.empty())
        return fail(ErrorKind::invalid, "metric_needs_score",
            "The area under the curve needs a third column, score; the predictions have none.");
    return {};
}

} // namespace

Result<Score> score(Labels const& labels, Predictions const& predictions, ScoreSpec const& spec) {
    TENON_CHECK(check(labels, predictions, spec));
    auto const [public_rows, private_rows] = split(labels, spec);
    Submission const submission{labels, predictions, spec.metric};
    Score score{spec.metric, labels.positive_label, static_cast<std::int64_t>(labels.size()),
        spec.public_share_bp, measure_part(submission, public_rows), measure_part(submission, private_rows)};
    PartScore const& deciding = spec.public_share_bp == 10'000 ? score.public_part : score.private_part;
    if (!deciding.score)
        return fail(ErrorKind::invalid, "metric_not_computable",
            "The metric " + std::string(to_string(spec.metric)) + " cannot be computed. " + deciding.note);
    return score;
}

Result<Score> score(csv::Source labels, csv::Source predictions, ScoreSpec const& spec) {
    TENON_TRY(truth, read_labels(std::move(labels), task_of(spec.metric), spec.positive_label));
    TENON_TRY(predicted, read_predictions(std::move(predictions), truth));
    return score(truth, predicted, spec);
}

} // namespace tenon::scoring
