#pragma once

// Requests and answers of the scoring module. No shape here has a place for a label, and private scores and
// the salt have none to fill before the evaluation is revealed.

#include "base/enum.h"
#include "base/id.h"
#include "base/time.h"
#include "briefs/brief.h"
#include "scoring/metric.h"

#include <optional>
#include <string>
#include <vector>

namespace tenon::scoring {

struct Evaluation;
struct EvaluationSubmission;

// open: waits for its labels. sealed: takes submissions. revealed: salt and private scores are open to both.
BOOST_DEFINE_ENUM_CLASS(EvaluationState, open, sealed, revealed)

// What becomes of a submission after the deadline. Marked: it is scored and shown, and decides nothing.
BOOST_DEFINE_ENUM_CLASS(LateRule, refuse, mark)

struct NewEvaluation {
    std::string name;
    ScoreMetric metric;
    std::optional<std::string> positive_label; // of a metric over two classes
    std::int64_t public_share_bp;              // of the rows whose score is shown after each try
    std::int64_t tries;
    std::optional<std::string> criterion; // of the brief, which the private score decides
    std::optional<Task> task = {};        // the metric's first where none is named
    std::optional<double> parameter = {}; // the metric's own where none is named
    std::optional<Timestamp> closes_at = {};
    std::optional<LateRule> late = {};    // refuse where none is named
    std::optional<bool> slices_open = {}; // whether the expert sees the segments after the reveal
};
BOOST_DESCRIBE_STRUCT(NewEvaluation, (),
    (name, metric, positive_label, public_share_bp, tries, criterion, task, parameter, closes_at, late,
        slices_open))

struct SetDeadline {
    std::optional<Timestamp> closes_at; // none: no deadline
    LateRule late;
};
BOOST_DESCRIBE_STRUCT(SetDeadline, (), (closes_at, late))

struct NameBaseline {
    std::optional<Id<EvaluationSubmission>> submission; // none: no baseline
    std::string name;                                   // "today's rule"
};
BOOST_DESCRIBE_STRUCT(NameBaseline, (), (submission, name))

struct SubmissionView {
    Id<EvaluationSubmission> id;
    int number;
    Timestamp submitted_at;
    std::string submitted_by;
    std::string sha256; // of the predictions
    std::int64_t bytes;
    std::optional<double> public_score;
    std::string public_note; // the convention behind the score, or why there is none
    std::optional<double> private_score;
    std::optional<std::string> private_note;
    std::optional<Interval> public_interval = {};
    std::optional<Interval> private_interval = {};
    bool is_late = false;
    std::string engine = {}; // the arithmetic that scored it
};
BOOST_DESCRIBE_STRUCT(SubmissionView, (),
    (id, number, submitted_at, submitted_by, sha256, bytes, public_score, public_note, private_score,
        private_note, public_interval, private_interval, is_late, engine))

struct Baseline {
    Id<EvaluationSubmission> submission;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Baseline, (), (submission, name))

// What the best private score means for the criterion as the brief states it.
struct EvaluationVerdict {
    briefs::Comparison op;
    double value;
    double score;
    bool met;
    std::string inputs_sha256; // of all that it was drawn from: see ScoreInputs
    std::string engine;
};
BOOST_DESCRIBE_STRUCT(EvaluationVerdict, (), (op, value, score, met, inputs_sha256, engine))

struct EvaluationView {
    Id<Evaluation> id;
    std::string name;
    ScoreMetric metric;
    std::optional<std::string> positive_label;
    std::int64_t public_share_bp;
    std::int64_t tries;
    std::int64_t tries_left;
    std::optional<std::string> criterion;
    EvaluationState state;
    Timestamp created_at;
    std::string created_by;
    std::optional<Timestamp> sealed_at;
    std::optional<std::string> digest; // SHA-256(salt, file)
    std::optional<std::int64_t> rows;
    std::optional<std::int64_t> public_rows;
    std::optional<Timestamp> revealed_at;
    std::optional<std::string> salt; // with it and the file, anybody can check the digest
    std::vector<SubmissionView> submissions;
    std::optional<EvaluationVerdict> verdict;
    Task task = Task::binary;
    std::optional<double> parameter = {};
    std::optional<Timestamp> closes_at = {};
    LateRule late = LateRule::refuse;
    bool slices_open = false;
    std::optional<Baseline> baseline = {};
};
BOOST_DESCRIBE_STRUCT(EvaluationView, (),
    (id, name, metric, positive_label, public_share_bp, tries, tries_left, criterion, state, created_at,
        created_by, sealed_at, digest, rows, public_rows, revealed_at, salt, submissions, verdict, task,
        parameter, closes_at, late, slices_open, baseline))

// What the server computed on sealed labels, and what a run says of itself. Only the first has a rank.
BOOST_DEFINE_ENUM_CLASS(ScoreKind, server_scored, self_reported)
BOOST_DEFINE_ENUM_CLASS(RankedBy, public_score, private_score)

struct LeaderboardRow {
    ScoreKind kind;
    std::optional<std::int64_t> rank; // equal scores share it; none where late
    std::string name;                 // "try 3", the name of the baseline or of the run
    std::string by;
    std::optional<Timestamp> at;
    std::optional<double> score;
    std::optional<Interval> interval;
    std::optional<Id<EvaluationSubmission>> submission;
    std::optional<std::string> run_id;
    bool is_late = false;
    bool is_baseline = false;
};
BOOST_DESCRIBE_STRUCT(
    LeaderboardRow, (), (kind, rank, name, by, at, score, interval, submission, run_id, is_late, is_baseline))

struct Leaderboard {
    Id<Evaluation> evaluation;
    ScoreMetric metric;
    Direction better;
    RankedBy ranked_by;               // private once it is revealed
    std::vector<LeaderboardRow> rows; // best first, the earlier of equal ones; then what runs say
};
BOOST_DESCRIBE_STRUCT(Leaderboard, (), (evaluation, metric, better, ranked_by, rows))

// A row of the catalogue.
struct MetricView {
    ScoreMetric metric;
    std::string title;
    std::vector<Task> tasks;
    Direction better;
    std::optional<double> lowest;
    std::optional<double> highest;
    Needs needs;
    std::optional<IntervalMethod> interval;
    std::optional<Parameter> parameter;
    std::string formula;
    std::string meaning;
};
BOOST_DESCRIBE_STRUCT(MetricView, (),
    (metric, title, tasks, better, lowest, highest, needs, interval, parameter, formula, meaning))

struct MetricList {
    std::vector<MetricView> metrics;
};
BOOST_DESCRIBE_STRUCT(MetricList, (), (metrics))
MetricList list_metrics();

struct EvaluationList {
    std::vector<EvaluationView> evaluations; // oldest first
};
BOOST_DESCRIBE_STRUCT(EvaluationList, (), (evaluations))

} // namespace tenon::scoring
