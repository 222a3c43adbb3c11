#pragma once

// The rules of a sealed evaluation: what may be asked for, what may be sealed, when it takes submissions, and
// what each party sees of it. Pure.

#include "scoring/evaluation_store.h"
#include "scoring/labels.h"
#include "scoring/score.h"

namespace tenon::scoring {

inline constexpr std::int64_t public_share_bp_max = 9'000; // something must stay that nobody has seen
inline constexpr std::int64_t tries_max = 1'000;

// All problems at once, as body_invalid.
Result<void> validate(NewEvaluation const& wanted, Timestamp now);
Result<void> validate(SetDeadline const& wanted, Timestamp now);

// How the metric of the evaluation is computed and its rows are split, once it has its salt.
ScoreSpec spec_of(store::EvaluationRow const& row, std::string const& salt);

struct PartCounts {
    std::int64_t all = 0;
    std::int64_t public_rows = 0;
};
// Refuses labels on which not even a perfect submission could be scored: part_empty, part_not_measurable.
Result<PartCounts> count_parts(Labels const& labels, ScoreSpec const& spec);

// Whether it takes one more submission: evaluation_not_sealed, evaluation_revealed, evaluation_closed
// (conflict), tries_used_up (limit_reached).
Result<void> check_open(store::EvaluationRow const& row, Timestamp now);
bool is_late(store::EvaluationRow const& row, Timestamp now);

EvaluationState state_of(store::EvaluationRow const& row);
// Salt, private scores and verdict only once it is revealed.
EvaluationView view_of(store::EvaluationRow const& row, std::vector<store::SubmissionRow> const& submissions);
SubmissionView view_of(store::EvaluationRow const& evaluation, store::SubmissionRow const& row);

// What a submission came to, as it is stored and shown.
ScoreInputs inputs_of(store::EvaluationRow const& evaluation, store::SubmissionRow const& submission);
CardVerdict verdict_of(store::EvaluationRow const& evaluation, store::SubmissionRow const& submission,
    briefs::Comparison op, double threshold, Timestamp now);

// By the private score; of two equal ones the earlier. Late ones decide nothing. Null where there is none.
store::SubmissionRow const* find_best(ScoreMetric metric, std::vector<store::SubmissionRow> const& all);

} // namespace tenon::scoring
