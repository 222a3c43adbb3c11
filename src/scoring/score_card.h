#pragma once

// All that was computed about one submission, with all that it takes to compute it again: the file that
// `tenon verify` holds against labels and predictions. Until the reveal it has no salt and no private part.
// Segments are words of the labels: it has them where the evaluation opens them, and for the client.

#include "base/id.h"
#include "base/time.h"
#include "briefs/brief.h"
#include "scoring/score.h"

namespace tenon::scoring {

// Their SHA-256, as JSON in this order, names what a verdict was drawn from.
struct ScoreInputs {
    std::string engine;
    ScoreMetric metric;
    Task task;
    std::string positive_label; // empty where the task has none
    std::optional<double> parameter;
    std::int64_t public_share_bp;
    std::string labels_seal; // SHA-256(salt, labels)
    std::string predictions_sha256;
    std::optional<std::string> op; // with the threshold: of a verdict
    std::optional<double> threshold;
};
BOOST_DESCRIBE_STRUCT(ScoreInputs, (),
    (engine, metric, task, positive_label, parameter, public_share_bp, labels_seal, predictions_sha256, op,
        threshold))
std::string digest_of(ScoreInputs const& inputs);

struct CardVerdict {
    std::string criterion;
    std::string op; // ">="
    double threshold;
    double score;
    bool met;
    std::string inputs_sha256;
    std::string engine;
    Timestamp decided_at;
};
BOOST_DESCRIBE_STRUCT(
    CardVerdict, (), (criterion, op, threshold, score, met, inputs_sha256, engine, decided_at))

BOOST_DEFINE_ENUM_CLASS(CardKind, score_card)

struct ScoreCard {
    CardKind kind;
    std::string evaluation;
    std::string name;
    std::int64_t number; // of the submission
    std::string submitted_by;
    Timestamp submitted_at;
    ScoreInputs inputs;
    std::optional<std::string> salt;
    bool has_segments;
    PartScore public_part;
    std::optional<PartScore> private_part;
    std::vector<CardVerdict> verdicts; // oldest first
};
BOOST_DESCRIBE_STRUCT(ScoreCard, (),
    (kind, evaluation, name, number, submitted_by, submitted_at, inputs, salt, has_segments, public_part,
        private_part, verdicts))

struct CardFinding {
    std::string what;
    bool agrees;
    std::string detail;
};
BOOST_DESCRIBE_STRUCT(CardFinding, (), (what, agrees, detail))

struct CardReport {
    bool agrees; // in everything
    std::vector<CardFinding> findings;
};
BOOST_DESCRIBE_STRUCT(CardReport, (), (agrees, findings))

// Computes it all again. `labels_seal` and `predictions_sha256` are those of the files. Errors: those of
// reading and scoring.
struct CardFiles {
    csv::Source labels;
    csv::Source predictions;
    std::string salt; // bytes
    std::string labels_seal;
    std::string predictions_sha256;
};
Result<CardReport> verify(ScoreCard const& card, CardFiles files);

// Without what names or counts segments.
PartScore without_segments(PartScore part);

} // namespace tenon::scoring
