#include "scoring/evaluation_api.h"

namespace tenon::scoring {

namespace {

using api::Call;
using api::Proof;
using api::Who;

// About twenty million rows.
constexpr std::uint64_t file_bytes_max = std::uint64_t{512} << 20;

} // namespace

std::vector<api::Endpoint> endpoints(Evaluations& evaluations) {
    return {
        api::get("/api/v1/engagements/{engagement}/evaluations", Who::participant,
            "Lists sealed evaluations and their submissions; private scores once they are revealed.",
            [&](Call& call) {
                return call.unit.read([&](sql::Transaction& transaction) {
                    return evaluations.list(transaction, call.actor.place());
                });
            }),
        api::post("/api/v1/engagements/{engagement}/evaluations", Who::client,
            "Prepares a sealed evaluation: metric, public share and number of tries.",
            [&](Call& call, NewEvaluation const& body) {
                return call.unit.write([&](sql::Transaction& transaction) {
                    return evaluations.create(transaction, call.actor, body);
                });
            }),
        api::put("/api/v1/engagements/{engagement}/evaluations/{evaluation}/labels", Who::client,
            "Takes the labels as CSV, once, and seals them: both see the digest, nobody the labels.",
            [&](Call& call) -> Result<EvaluationView> {
                TENON_TRY(id, call.id<Evaluation>("evaluation"));
                TENON_TRY(evaluation, call.unit.read([&](sql::Transaction& transaction) {
                    return evaluations.to_be_sealed(transaction, call.actor.place(), id);
                }));
                TENON_TRY(labels, evaluations.receive_labels(evaluation, *call.request.stream));
                return call.unit.write([&](sql::Transaction& transaction) {
                    return evaluations.seal(transaction, call.actor, labels);
                });
            })
            .streaming(file_bytes_max),
        api::post("/api/v1/engagements/{engagement}/evaluations/{evaluation}/submissions", Who::expert,
            "Takes predictions as CSV and scores them; a file that is refused costs no try.",
            [&](Call& call) -> Result<SubmissionView> {
                TENON_TRY(id, call.id<Evaluation>("evaluation"));
                TENON_TRY(evaluation, call.unit.read([&](sql::Transaction& transaction) {
                    return evaluations.taking_submissions(transaction, call.actor.place(), id);
                }));
                TENON_TRY(scored, evaluations.receive_predictions(evaluation, *call.request.stream));
                return call.unit.write([&](sql::Transaction& transaction) {
                    return evaluations.submit(transaction, call.actor, scored);
                });
            })
            .streaming(file_bytes_max),
        api::post("/api/v1/engagements/{engagement}/evaluations/{evaluation}/reveal", Who::client,
            "Opens salt and private scores to both parties and ends the submissions, for ever.",
            [&](Call& call) -> Result<EvaluationView> {
                TENON_TRY(id, call.id<Evaluation>("evaluation"));
                return call.unit.write([&](sql::Transaction& transaction) {
                    return evaluations.reveal(transaction, call.actor, id);
                });
            })
            .with(Proof::session),
    };
}

} // namespace tenon::scoring
