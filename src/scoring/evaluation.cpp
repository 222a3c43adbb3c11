#include "scoring/evaluation.h"

#include "base/text.h"
#include "platform/json/read.h"
#include "scoring/split.h"

#include <array>

namespace tenon::scoring {

namespace {

constexpr std::size_t name_max = 200;

// Of one part of the labels.
struct Part {
    std::int64_t rows = 0;
    std::int64_t positives = 0;
};

Result<void> check_part(Part const& part, std::string_view name, ScoreMetric metric) {
    if (part.rows == 0)
        return fail(ErrorKind::invalid, "part_empty",
            "With this share no row falls into the " + std::string(name) +
                " part; upload more rows or choose another share.");
    if (metric == ScoreMetric::roc_auc && (part.positives == 0 || part.positives == part.rows))
        return fail(ErrorKind::invalid, "part_of_one_class",
            "All rows of the " + std::string(name) +
                " part are of one class; the area under the curve needs both.");
    return {};
}

bool is_better(ScoreMetric metric, double one, double other) {
    return task_of(metric) == Task::regression ? one < other : one > other; // errors are better when small
}

} // namespace

Result<void> validate(NewEvaluation const& wanted) {
    std::vector<Problem> problems;
    auto need = [&](bool holds, char const* pointer, char const* code, std::string message) {
        if (!holds) problems.push_back({pointer, code, std::move(message)});
    };
    std::size_t const name = count_code_points(trim(wanted.name));
    need(name > 0 && name <= name_max, "/name", "name_invalid",
        "Give the evaluation a name of at most 200 characters.");
    need(wanted.public_share_bp >= 0 && wanted.public_share_bp <= public_share_bp_max, "/public_share_bp",
        "out_of_range", "The public share is 0 to 9000 basis points; the rest decides.");
    need(wanted.tries >= 1 && wanted.tries <= tries_max, "/tries", "out_of_range", "Allow 1 to 1000 tries.");
    bool const is_binary = task_of(wanted.metric) == Task::binary;
    bool const has_positive = wanted.positive_label && !wanted.positive_label->empty();
    need(!is_binary || has_positive, "/positive_label", "positive_label_missing",
        "Name the label that counts as positive.");
    need(is_binary || !wanted.positive_label, "/positive_label", "positive_label_unused",
        "This metric compares numbers; it has no positive label.");
    if (problems.empty()) return {};
    return fail(json::body_invalid(std::move(problems)));
}

ScoreSpec spec_of(store::EvaluationRow const& row, std::string const& salt) {
    return {row.metric, row.positive_label, row.public_share_bp, salt};
}

Result<PartCounts> count_parts(Labels const& labels, ScoreSpec const& spec) {
    Splitter splitter(spec.split_key, spec.public_share_bp);
    std::array<Part, 2> parts;
    for (std::uint32_t row = 0; row < labels.size(); ++row) {
        Part& part = parts[splitter.is_public(labels.ids[row]) ? 0 : 1];
        ++part.rows;
        if (labels.task == Task::binary) part.positives += labels.is_positive[row];
    }
    if (spec.public_share_bp > 0) TENON_CHECK(check_part(parts[0], "public", spec.metric));
    TENON_CHECK(check_part(parts[1], "private", spec.metric));
    return PartCounts{parts[0].rows + parts[1].rows, parts[0].rows};
}

Result<void> check_open(store::EvaluationRow const& row) {
    if (!row.sealed_at)
        return fail(ErrorKind::conflict, "evaluation_not_sealed",
            "The client has not uploaded the labels yet; there is nothing to score against.");
    if (row.revealed_at)
        return fail(ErrorKind::conflict, "evaluation_revealed",
            "The evaluation is revealed and takes no more submissions.");
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
    if (task_of(row.metric) == Task::binary) view.positive_label = row.positive_label;
    for (store::SubmissionRow const& submission : submissions)
        view.submissions.push_back(view_of(submission, state));
    return view;
}

SubmissionView view_of(store::SubmissionRow const& row, EvaluationState state) {
    SubmissionView view{row.id, row.number, row.submitted_at, row.submitted_by_name, row.predictions_sha256,
        row.bytes, row.public_score, row.public_note, {}, {}};
    if (state != EvaluationState::revealed) return view;
    view.private_score = row.private_score;
    view.private_note = row.private_note;
    return view;
}

store::SubmissionRow const* find_best(ScoreMetric metric, std::vector<store::SubmissionRow> const& all) {
    store::SubmissionRow const* best = nullptr;
    for (store::SubmissionRow const& one : all)
        if (!best || is_better(metric, one.private_score, best->private_score)) best = &one;
    return best;
}

} // namespace tenon::scoring
