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
        api::get("/api/v1/metrics", Who::signed_in,
            "The metrics that the server computes: tasks, direction, range, formula and meaning.",
            [](Call&) -> Result<MetricList> { return list_metrics(); }),
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
        api::get("/api/v1/engagements/{engagement}/evaluations/{evaluation}/leaderboard", Who::participant,
            "Ranks what the server scored: by public scores, once revealed by private ones; beside it what "
            "runs report of themselves.",
            [&](Call& call) -> Result<Leaderboard> {
                TENON_TRY(id, call.id<Evaluation>("evaluation"));
                return call.unit.read([&](sql::Transaction& transaction) {
                    return evaluations.leaderboard(transaction, call.actor.place(), id);
                });
            }),
        api::get("/api/v1/engagements/{engagement}/evaluations/{evaluation}/submissions/{submission}/card",
            Who::party,
            "All that was computed about a submission, for tenon verify; the private part once it is "
            "revealed.",
            [&](Call& call) -> Result<ScoreCard> {
                TENON_TRY(id, call.id<Evaluation>("evaluation"));
                TENON_TRY(submission, call.id<EvaluationSubmission>("submission"));
                return call.unit.read([&](sql::Transaction& transaction) {
                    return evaluations.card(transaction, call.actor, id, submission);
                });
            }),
        api::put("/api/v1/engagements/{engagement}/evaluations/{evaluation}/deadline", Who::client,
            "Sets until when submissions are taken, and whether later ones are refused or marked.",
            [&](Call& call, SetDeadline const& body) -> Result<EvaluationView> {
                TENON_TRY(id, call.id<Evaluation>("evaluation"));
                return call.unit.write([&](sql::Transaction& transaction) {
                    return evaluations.set_deadline(transaction, call.actor, id, body);
                });
            }),
        api::put("/api/v1/engagements/{engagement}/evaluations/{evaluation}/baseline", Who::party,
            "Names the submission that the others are compared with.",
            [&](Call& call, NameBaseline const& body) -> Result<EvaluationView> {
                TENON_TRY(id, call.id<Evaluation>("evaluation"));
                return call.unit.write([&](sql::Transaction& transaction) {
                    return evaluations.set_baseline(transaction, call.actor, id, body);
                });
            }),
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
