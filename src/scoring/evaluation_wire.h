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

struct NewEvaluation {
    std::string name;
    ScoreMetric metric;
    std::optional<std::string> positive_label; // of a metric over two classes
    std::int64_t public_share_bp;              // of the rows whose score is shown after each try
    std::int64_t tries;
    std::optional<std::string> criterion; // of the brief, which the private score decides
};
BOOST_DESCRIBE_STRUCT(NewEvaluation, (), (name, metric, positive_label, public_share_bp, tries, criterion))

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
};
BOOST_DESCRIBE_STRUCT(SubmissionView, (),
    (id, number, submitted_at, submitted_by, sha256, bytes, public_score, public_note, private_score,
        private_note))

// What the best private score means for the criterion as the brief states it.
struct EvaluationVerdict {
    briefs::Comparison op;
    double value;
    double score;
    bool met;
};
BOOST_DESCRIBE_STRUCT(EvaluationVerdict, (), (op, value, score, met))

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
};
BOOST_DESCRIBE_STRUCT(EvaluationView, (),
    (id, name, metric, positive_label, public_share_bp, tries, tries_left, criterion, state, created_at,
        created_by, sealed_at, digest, rows, public_rows, revealed_at, salt, submissions, verdict))

struct EvaluationList {
    std::vector<EvaluationView> evaluations; // oldest first
};
BOOST_DESCRIBE_STRUCT(EvaluationList, (), (evaluations))

} // namespace tenon::scoring
