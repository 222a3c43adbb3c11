#include "scoring/leaderboard.h"

#include "scoring/evaluation.h"

#include <algorithm>

namespace tenon::scoring {

namespace {

LeaderboardRow row_of(store::EvaluationRow const& evaluation, store::SubmissionRow const& submission) {
    SubmissionView const view = view_of(evaluation, submission);
    bool const is_revealed = state_of(evaluation) == EvaluationState::revealed;
    bool const is_baseline = evaluation.baseline == submission.id;
    return {.kind = ScoreKind::server_scored,
        .rank = {},
        .name =
            is_baseline ? evaluation.baseline_name.value_or("") : "try " + std::to_string(submission.number),
        .by = view.submitted_by,
        .at = view.submitted_at,
        .score = is_revealed ? view.private_score : view.public_score,
        .interval = is_revealed ? view.private_interval : view.public_interval,
        .submission = view.id,
        .run_id = {},
        .is_late = view.is_late,
        .is_baseline = is_baseline};
}

// Clients may log any time they like; one that no calendar has is none.
std::optional<Timestamp> time_of(tracking::ReportedValue const& value) {
    constexpr std::int64_t ms_max = 253'402'300'799'999; // the end of the year 9999
    if (value.at_ms < 0 || value.at_ms > ms_max) return std::nullopt;
    return Timestamp(std::chrono::milliseconds(value.at_ms));
}

void give_ranks(std::vector<LeaderboardRow>& rows) {
    std::int64_t place = 0;
    LeaderboardRow const* before = nullptr;
    for (LeaderboardRow& row : rows) {
        if (row.is_late || !row.score) continue;
        ++place;
        row.rank = before && before->score == row.score ? *before->rank : place;
        before = &row;
    }
}

} // namespace

Leaderboard rank(store::EvaluationRow const& evaluation, std::vector<store::SubmissionRow> const& submissions,
    std::vector<tracking::ReportedValue> const& reported) {
    bool const is_revealed = state_of(evaluation) == EvaluationState::revealed;
    Leaderboard board{evaluation.id, evaluation.metric, entry_of(evaluation.metric).better,
        is_revealed ? RankedBy::private_score : RankedBy::public_score, {}};
    for (store::SubmissionRow const& each : submissions)
        board.rows.push_back(row_of(evaluation, each));
    // Submissions come by number, so the earlier of equal ones stays first.
    std::stable_sort(
        board.rows.begin(), board.rows.end(), [&](LeaderboardRow const& one, LeaderboardRow const& other) {
            if (one.score.has_value() != other.score.has_value()) return one.score.has_value();
            return one.score && is_better(evaluation.metric, *one.score, *other.score);
        });
    give_ranks(board.rows);
    for (tracking::ReportedValue const& each : reported)
        board.rows.push_back({.kind = ScoreKind::self_reported,
            .rank = {},
            .name = each.run_name,
            .by = each.user_id,
            .at = time_of(each),
            .score = each.value,
            .interval = {},
            .submission = {},
            .run_id = each.run_id});
    return board;
}

ScoreCard card_of(store::EvaluationRow const& evaluation, store::SubmissionRow const& submission, Score score,
    std::vector<CardVerdict> verdicts, bool has_segments) {
    bool const is_revealed = state_of(evaluation) == EvaluationState::revealed;
    auto shown = [&](PartScore part) { return has_segments ? part : without_segments(std::move(part)); };
    ScoreCard card{CardKind::score_card, evaluation.id.str(), evaluation.name, submission.number,
        submission.submitted_by_name, submission.submitted_at, inputs_of(evaluation, submission),
        is_revealed ? evaluation.salt : std::nullopt, has_segments, shown(std::move(score.public_part)), {},
        std::move(verdicts)};
    if (is_revealed) card.private_part = shown(std::move(score.private_part));
    return card;
}

} // namespace tenon::scoring
