#include "scoring/evaluation.h"

#include "base/text.h"
#include "platform/json/read.h"

namespace tenon::scoring {

namespace {

constexpr std::size_t name_max = 200;

// What the best possible submission would be. Of several classes there are no scores: they would take one
// number for each class and row, and every row has a score of some class anyway.
Predictions perfect(Labels const& labels) {
    Predictions predictions;
    if (labels.task != Task::binary) predictions.class_count = labels.classes.size();
    predictions.class_of_row = labels.class_of_row;
    predictions.sets = labels.sets;
    predictions.numbers = labels.numbers;
    if (labels.task == Task::binary) {
        predictions.score_columns = 1;
        predictions.scores.assign(labels.class_of_row.begin(), labels.class_of_row.end());
    }
    return predictions;
}

Result<void> check_part(Labels const& labels, Predictions const& best, Rows const& rows,
    std::string_view name, ScoreSpec const& spec) {
    if (rows.empty())
        return fail(ErrorKind::invalid, "part_empty",
            "With this share no row falls into the " + std::string(name) +
                " part; upload more rows or choose another share.");
    MetricEntry const& entry = entry_of(spec.metric);
    if (entry.needs != Needs::prediction && labels.task != Task::binary) return {};
    Measured const measured = measure(entry, Sample{labels, best, rows, parameter_of(spec)});
    if (measured.value) return {};
    return fail(ErrorKind::invalid, "part_not_measurable",
        "On the " + std::string(name) + " part not even the best predictions have a score. " + measured.note);
}

// Collects problems of a request.
class Problems {
public:
    void need(bool holds, char const* pointer, char const* code, std::string message) {
        if (!holds) problems_.push_back({pointer, code, std::move(message)});
    }
    Result<void> result() {
        if (problems_.empty()) return {};
        return fail(json::body_invalid(std::move(problems_)));
    }

private:
    std::vector<Problem> problems_;
};

constexpr char deadline_in_past[] = "The deadline must lie ahead.";

std::optional<Interval> interval_of(
    ScoreMetric metric, std::optional<double> const& low, std::optional<double> const& high) {
    auto const method = entry_of(metric).interval;
    if (!low || !high || !method) return std::nullopt;
    return Interval{*low, *high, *method};
}

} // namespace

Result<void> validate(NewEvaluation const& wanted, Timestamp now) {
    Problems problems;
    std::size_t const name = count_code_points(trim(wanted.name));
    problems.need(name > 0 && name <= name_max, "/name", "name_invalid",
        "Give the evaluation a name of at most 200 characters.");
    problems.need(wanted.public_share_bp >= 0 && wanted.public_share_bp <= public_share_bp_max,
        "/public_share_bp", "out_of_range", "The public share is 0 to 9000 basis points; the rest decides.");
    problems.need(
        wanted.tries >= 1 && wanted.tries <= tries_max, "/tries", "out_of_range", "Allow 1 to 1000 tries.");
    ScoreSpec const spec{.metric = wanted.metric, .task = wanted.task, .parameter = wanted.parameter};
    bool const has_positive = wanted.positive_label && !wanted.positive_label->empty();
    bool const wants_positive = has_positive_label(task_of(spec));
    problems.need(!wants_positive || has_positive, "/positive_label", "positive_label_missing",
        "Name the label that counts as positive.");
    problems.need(wants_positive || !wanted.positive_label, "/positive_label", "positive_label_unused",
        "Only a task with two labels has a positive one.");
    if (auto const fits = check(spec); !fits)
        problems.need(false, fits.error().code == "parameter_invalid" ? "/parameter" : "/task",
            fits.error().code == "parameter_invalid" ? "parameter_invalid" : "metric_of_other_task",
            fits.error().message);
    problems.need(
        !wanted.closes_at || *wanted.closes_at > now, "/closes_at", "out_of_range", deadline_in_past);
    return problems.result();
}

Result<void> validate(SetDeadline const& wanted, Timestamp now) {
    Problems problems;
    problems.need(
        !wanted.closes_at || *wanted.closes_at > now, "/closes_at", "out_of_range", deadline_in_past);
    return problems.result();
}

ScoreSpec spec_of(store::EvaluationRow const& row, std::string const& salt) {
    return {.metric = row.metric,
        .task = row.task,
        .positive_label = row.positive_label,
        .parameter = row.parameter,
        .public_share_bp = row.public_share_bp,
        .split_key = salt,
        .with_intervals = true,
        .seed = row.digest.value_or("")};
}

Result<PartCounts> count_parts(Labels const& labels, ScoreSpec const& spec) {
    auto const [public_rows, private_rows] = split_rows(labels, spec);
    Predictions const best = perfect(labels);
    if (spec.public_share_bp > 0) TENON_CHECK(check_part(labels, best, public_rows, "public", spec));
    TENON_CHECK(check_part(labels, best, private_rows, "private", spec));
    return PartCounts{
        static_cast<std::int64_t>(labels.size()), static_cast<std::int64_t>(public_rows.size())};
}

bool is_late(store::EvaluationRow const& row, Timestamp now) {
    return row.closes_at && now >= *row.closes_at;
}

Result<void> check_open(store::EvaluationRow const& row, Timestamp now) {
    if (!row.sealed_at)
        return fail(ErrorKind::conflict, "evaluation_not_sealed",
            "The client has not uploaded the labels yet; there is nothing to score against.");
    if (row.revealed_at)
        return fail(ErrorKind::conflict, "evaluation_revealed",
            "The evaluation is revealed and takes no more submissions.");
    if (is_late(row, now) && row.late_rule == LateRule::refuse)
        return fail(ErrorKind::conflict, "evaluation_closed",
            "The deadline has passed; ask the client for a later one.");
    if (row.used >= row.tries)
        return fail(ErrorKind::limit_reached, "tries_used_up",
            "All " + std::to_string(row.tries) + " tries are used; the scores so far stand.");
    return {};
}

EvaluationState state_of(store::EvaluationRow const& row) {
    if (row.revealed_at) return EvaluationState::revealed;
    return row.sealed_at ? EvaluationState::sealed : EvaluationState::open;
}

EvaluationView view_of(
    store::EvaluationRow const& row, std::vector<store::SubmissionRow> const& submissions) {
    EvaluationState const state = state_of(row);
    bool const is_revealed = state == EvaluationState::revealed;
    EvaluationView view{row.id, row.name, row.metric, {}, row.public_share_bp, row.tries,
        row.tries - row.used, row.criterion, state, row.created_at, row.created_by_name, row.sealed_at,
        row.digest, row.row_count, row.public_row_count, row.revealed_at,
        is_revealed ? row.salt : std::nullopt, {}, {}};
    if (has_positive_label(row.task)) view.positive_label = row.positive_label;
    view.task = row.task;
    if (entry_of(row.metric).parameter) view.parameter = parameter_of(spec_of(row, ""));
    view.closes_at = row.closes_at;
    view.late = row.late_rule;
    view.slices_open = row.slices_open;
    if (row.baseline) view.baseline = Baseline{*row.baseline, row.baseline_name.value_or("")};
    for (store::SubmissionRow const& submission : submissions)
        view.submissions.push_back(view_of(row, submission));
    return view;
}

SubmissionView view_of(store::EvaluationRow const& evaluation, store::SubmissionRow const& row) {
    SubmissionView view{row.id, row.number, row.submitted_at, row.submitted_by_name, row.predictions_sha256,
        row.bytes, row.public_score, row.public_note, {}, {}};
    view.public_interval = interval_of(evaluation.metric, row.public_low, row.public_high);
    view.is_late = row.is_late;
    view.engine = row.engine;
    if (state_of(evaluation) != EvaluationState::revealed) return view;
    view.private_score = row.private_score;
    view.private_note = row.private_note;
    view.private_interval = interval_of(evaluation.metric, row.private_low, row.private_high);
    return view;
}

ScoreInputs inputs_of(store::EvaluationRow const& evaluation, store::SubmissionRow const& submission) {
    ScoreInputs inputs{submission.engine, evaluation.metric, evaluation.task, evaluation.positive_label, {},
        evaluation.public_share_bp, evaluation.digest.value_or(""), submission.predictions_sha256, {}, {}};
    if (entry_of(evaluation.metric).parameter) inputs.parameter = parameter_of(spec_of(evaluation, ""));
    return inputs;
}

CardVerdict verdict_of(store::EvaluationRow const& evaluation, store::SubmissionRow const& submission,
    briefs::Comparison op, double threshold, Timestamp now) {
    ScoreInputs inputs = inputs_of(evaluation, submission);
    inputs.op = std::string(briefs::to_string(op));
    inputs.threshold = threshold;
    return {evaluation.criterion.value_or(""), *inputs.op, threshold, submission.private_score,
        briefs::holds(submission.private_score, op, threshold), digest_of(inputs), submission.engine, now};
}

store::SubmissionRow const* find_best(ScoreMetric metric, std::vector<store::SubmissionRow> const& all) {
    store::SubmissionRow const* best = nullptr;
    for (store::SubmissionRow const& one : all)
        if (!one.is_late && (!best || is_better(metric, one.private_score, best->private_score))) best = &one;
    return best;
}

} // namespace tenon::scoring
