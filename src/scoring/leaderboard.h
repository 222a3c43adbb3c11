#pragma once

// Submissions in order: by the public score while private ones are sealed, by the private score afterwards.
// Pure.

#include "scoring/evaluation_store.h"
#include "tracking/reported.h"

namespace tenon::scoring {

// What runs say of themselves stands below, so many at most.
inline constexpr std::int64_t reported_rows_max = 50;

// Equal scores share a rank, the earlier first; late ones have none.
Leaderboard rank(store::EvaluationRow const& evaluation, std::vector<store::SubmissionRow> const& submissions,
    std::vector<tracking::ReportedValue> const& reported);

// What its reader may see of `score`: segments where `has_segments`, the private part once it is revealed.
ScoreCard card_of(store::EvaluationRow const& evaluation, store::SubmissionRow const& submission, Score score,
    std::vector<CardVerdict> verdicts, bool has_segments);

} // namespace tenon::scoring
