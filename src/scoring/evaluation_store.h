#pragma once

// Rows of evaluations and submissions. No rules here.

#include "base/actor.h"
#include "platform/sql/transaction.h"
#include "scoring/evaluation_wire.h"
#include "scoring/score_card.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tenon::scoring::store {

struct EvaluationRow {
    Id<Evaluation> id;
    std::string name;
    ScoreMetric metric;
    std::string positive_label;
    std::int64_t public_share_bp;
    std::int64_t tries;
    std::int64_t used;
    std::optional<std::string> criterion;
    Timestamp created_at;
    std::string created_by_name;
    std::optional<std::string> salt; // hexadecimal
    std::optional<std::string> digest;
    std::optional<std::string> labels_sha256;
    std::optional<std::int64_t> row_count;
    std::optional<std::int64_t> public_row_count;
    std::optional<Timestamp> sealed_at;
    std::optional<Timestamp> revealed_at;
    Task task;
    std::optional<double> parameter;
    bool slices_open;
    std::optional<Timestamp> closes_at;
    LateRule late_rule;
    std::optional<Id<EvaluationSubmission>> baseline;
    std::optional<std::string> baseline_name;
};
BOOST_DESCRIBE_STRUCT(EvaluationRow, (),
    (id, name, metric, positive_label, public_share_bp, tries, used, criterion, created_at, created_by_name,
        salt, digest, labels_sha256, row_count, public_row_count, sealed_at, revealed_at, task, parameter,
        slices_open, closes_at, late_rule, baseline, baseline_name))

// How many rows were added: 0 where the criterion has an evaluation already.
std::int64_t insert(sql::Transaction&, Actor const&, EvaluationRow const&);
std::optional<EvaluationRow> find(sql::Transaction&, Place const&, Id<Evaluation> const&);
std::optional<EvaluationRow> find_by_criterion(sql::Transaction&, Place const&, std::string_view criterion);
std::vector<EvaluationRow> all(sql::Transaction&, Place const&);

struct SealRow {
    std::string salt;
    std::string digest;
    std::string labels_sha256;
    std::int64_t row_count;
    std::int64_t public_row_count;
};
// How many rows changed: 0 where it was sealed meanwhile.
std::int64_t seal(sql::Transaction&, Place const&, Id<Evaluation> const&, SealRow const&, Timestamp now);
// How many rows changed: 0 where no try is left, or it does not take submissions now.
std::int64_t take_try(sql::Transaction&, Place const&, Id<Evaluation> const&, Timestamp now);
// How many rows changed: 0 where it is not sealed, or revealed already.
std::int64_t reveal(sql::Transaction&, Place const&, Id<Evaluation> const&, Timestamp now);

// How many rows changed: 0 where it is revealed.
std::int64_t set_deadline(sql::Transaction&, Place const&, Id<Evaluation> const&, SetDeadline const&);
void set_baseline(sql::Transaction&, Place const&, Id<Evaluation> const&, NameBaseline const&);

struct SubmissionRow {
    Id<EvaluationSubmission> id;
    int number;
    std::string predictions_sha256;
    std::int64_t bytes;
    std::optional<double> public_score;
    std::string public_note;
    double private_score;
    std::string private_note;
    Timestamp submitted_at;
    std::string submitted_by_name;
    bool is_late;
    std::optional<double> public_low; // the bounds of the intervals
    std::optional<double> public_high;
    std::optional<double> private_low;
    std::optional<double> private_high;
    std::string engine;
};
BOOST_DESCRIBE_STRUCT(SubmissionRow, (),
    (id, number, predictions_sha256, bytes, public_score, public_note, private_score, private_note,
        submitted_at, submitted_by_name, is_late, public_low, public_high, private_low, private_high, engine))

// `score` is all that was computed, as JSON. How many rows were added: 0 where the same file was submitted
// before.
std::int64_t insert_submission(
    sql::Transaction&, Actor const&, Id<Evaluation> const&, SubmissionRow const&, std::string const& score);
// Nothing where it was scored before this was kept, or is unknown.
std::optional<std::string> find_score(
    sql::Transaction&, Place const&, Id<Evaluation> const&, Id<EvaluationSubmission> const&);
std::optional<SubmissionRow> find_submission(
    sql::Transaction&, Place const&, Id<Evaluation> const&, std::string_view sha256);
// By number.
std::vector<SubmissionRow> submissions(sql::Transaction&, Place const&, Id<Evaluation> const&);

// The same verdict again changes nothing.
void insert_verdict(sql::Transaction&, Place const&, Id<Evaluation> const&, Id<EvaluationSubmission> const&,
    CardVerdict const&);
// Oldest first.
std::vector<CardVerdict> verdicts(
    sql::Transaction&, Place const&, Id<Evaluation> const&, Id<EvaluationSubmission> const&);

} // namespace tenon::scoring::store
