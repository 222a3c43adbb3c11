#pragma once

// The face of sealed evaluations. The client uploads labels once; they lie in a store that no endpoint reads
// from, and only a salted digest is shown. The expert submits predictions; the metric on the public rows is
// told after each try, the one on the private rows decides and stays hidden until the client reveals it.
//
// Every submission is kept with all that was computed about it, and with the verdict it means for the
// criterion as the brief states it at that moment; reveal keeps the verdict of the best once more.
//
// Files are received, checked and scored before the transaction that records them.

#include "base/context.h"
#include "base/turns.h"
#include "briefs/briefs.h"
#include "platform/blobs/blobs.h"
#include "scoring/evaluation.h"
#include "scoring/leaderboard.h"

namespace tenon::scoring {

// Labels that were received, found good and sealed.
struct SealedLabels {
    Id<Evaluation> evaluation;
    store::SealRow seal;
};

// Predictions that were received and scored.
struct ScoredPredictions {
    Id<Evaluation> evaluation;
    blobs::Blob blob;
    Score score;
};

class Evaluations {
public:
    // `sealed` holds labels and nothing else.
    Evaluations(Context context, briefs::Briefs& briefs, blobs::Store& blobs, blobs::Store& sealed)
        : context_(context), briefs_(briefs), blobs_(blobs), sealed_(sealed) {}

    // Errors: body_invalid, criterion_has_evaluation (conflict).
    Result<EvaluationView> create(sql::Transaction&, Actor const&, NewEvaluation const&);
    Result<EvaluationList> list(sql::Transaction&, Place const&);

    // Before the file is received. Errors: evaluation_unknown, evaluation_sealed (conflict).
    Result<store::EvaluationRow> to_be_sealed(sql::Transaction&, Place const&, Id<Evaluation> const&);
    // Outside any transaction. Errors: those of read_labels and count_parts; nothing is kept then.
    Result<SealedLabels> receive_labels(store::EvaluationRow const&, http::BodyReader& body);
    Result<EvaluationView> seal(sql::Transaction&, Actor const&, SealedLabels const&);

    // Before the file is received. Errors: evaluation_unknown and those of check_open.
    Result<store::EvaluationRow> taking_submissions(sql::Transaction&, Place const&, Id<Evaluation> const&);
    // Outside any transaction. Errors: those of read_predictions and score, which cost no try.
    Result<ScoredPredictions> receive_predictions(store::EvaluationRow const&, http::BodyReader& body);
    // Takes a try. The same file again is the same submission and takes none.
    Result<SubmissionView> submit(sql::Transaction&, Actor const&, ScoredPredictions const&);

    // Errors: body_invalid, evaluation_revealed (conflict).
    Result<EvaluationView> set_deadline(
        sql::Transaction&, Actor const&, Id<Evaluation> const&, SetDeadline const&);
    // A name on one of the submissions; it ranks and decides as before. Error: submission_unknown.
    Result<EvaluationView> set_baseline(
        sql::Transaction&, Actor const&, Id<Evaluation> const&, NameBaseline const&);

    Result<Leaderboard> leaderboard(sql::Transaction&, Place const&, Id<Evaluation> const&);
    // With the segments where the reader may see them. Errors: submission_unknown, score_not_kept (gone).
    Result<ScoreCard> card(
        sql::Transaction&, Actor const&, Id<Evaluation> const&, Id<EvaluationSubmission> const&);

    // For ever: no submission is taken afterwards. Errors: evaluation_not_sealed, evaluation_revealed.
    Result<EvaluationView> reveal(sql::Transaction&, Actor const&, Id<Evaluation> const&);

private:
    Result<store::EvaluationRow> row(sql::Transaction&, Place const&, Id<Evaluation> const&);
    Result<EvaluationView> view(sql::Transaction&, Place const&, Id<Evaluation> const&);
    Result<void> check_criterion(sql::Transaction&, Place const&, std::string const& criterion);
    std::optional<EvaluationVerdict> verdict(sql::Transaction&, Place const&, store::EvaluationRow const&);
    // Of the brief, where the evaluation decides a criterion that compares.
    std::optional<briefs::Criterion> criterion_of(
        sql::Transaction&, Place const&, store::EvaluationRow const&);
    void keep_verdict(
        sql::Transaction&, Place const&, store::EvaluationRow const&, store::SubmissionRow const&);
    Result<Labels> open_labels(store::EvaluationRow const&, std::string const& salt);

    Context context_;
    briefs::Briefs& briefs_;
    blobs::Store& blobs_;
    blobs::Store& sealed_;
    Turns turns_{2}; // ten million rows take a gigabyte
};

// For acceptance: the evidence on a criterion, whether or not it is revealed. Never for an answer by itself.
struct BestPrivate {
    Id<Evaluation> evaluation;
    Id<EvaluationSubmission> submission;
    ScoreMetric metric;
    double score;
    Timestamp submitted_at;
    std::string digest;             // of the sealed labels
    std::string predictions_sha256; // of the file that was scored
};
struct SealedVerdict {
    BestPrivate best;
    bool met;
    std::string inputs_sha256; // of all that it was drawn from
    std::string engine;
};
// Nothing where no evaluation names the criterion or nobody has submitted in time.
std::optional<SealedVerdict> verdict_for(
    sql::Transaction&, Place const&, std::string_view criterion, briefs::Comparison op, double threshold);

} // namespace tenon::scoring
