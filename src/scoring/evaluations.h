#pragma once

// The face of sealed evaluations. The client uploads labels once; they lie in a store that no endpoint reads
// from, and only a salted digest is shown. The expert submits predictions; the metric on the public rows is
// told after each try, the one on the private rows decides and stays hidden until the client reveals it.
//
// Files are received, checked and scored before the transaction that records them.

#include "base/context.h"
#include "base/turns.h"
#include "briefs/briefs.h"
#include "platform/blobs/blobs.h"
#include "scoring/evaluation.h"

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

    // For ever: no submission is taken afterwards. Errors: evaluation_not_sealed, evaluation_revealed.
    Result<EvaluationView> reveal(sql::Transaction&, Actor const&, Id<Evaluation> const&);

private:
    Result<store::EvaluationRow> row(sql::Transaction&, Place const&, Id<Evaluation> const&);
    Result<EvaluationView> view(sql::Transaction&, Place const&, Id<Evaluation> const&);
    Result<void> check_criterion(sql::Transaction&, Place const&, std::string const& criterion);
    std::optional<EvaluationVerdict> verdict(sql::Transaction&, Place const&, store::EvaluationRow const&);
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
// Nothing where no evaluation names the criterion or nobody has submitted.
std::optional<BestPrivate> best_private(sql::Transaction&, Place const&, std::string_view criterion);

struct SealedVerdict {
    BestPrivate best;
    bool met;
};
std::optional<SealedVerdict> verdict_for(
    sql::Transaction&, Place const&, std::string_view criterion, briefs::Comparison op, double threshold);

} // namespace tenon::scoring
