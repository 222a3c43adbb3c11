#include "scoring/evaluations.h"

#include "base/text.h"
#include "platform/events/events.h"

#include <algorithm>

namespace tenon::scoring {

namespace {

struct SealedEvent {
    std::string digest;
    std::int64_t rows;
};
BOOST_DESCRIBE_STRUCT(SealedEvent, (), (digest, rows))

// Without the private score: everybody in the engagement reads events.
struct ScoredEvent {
    Id<Evaluation> evaluation;
    int number;
    std::optional<double> public_score;
};
BOOST_DESCRIBE_STRUCT(ScoredEvent, (), (evaluation, number, public_score))

Failure unknown() {
    return fail(ErrorKind::not_found, "evaluation_unknown", "The engagement has no such evaluation.");
}

Failure sealed_already() {
    return fail(ErrorKind::conflict, "evaluation_sealed",
        "The labels are sealed and stay as they are; make another evaluation for other labels.");
}

} // namespace

Result<store::EvaluationRow> Evaluations::row(
    sql::Transaction& transaction, Place const& place, Id<Evaluation> const& id) {
    auto found = store::find(transaction, place, id);
    if (!found) return unknown();
    return *std::move(found);
}

Result<EvaluationView> Evaluations::view(
    sql::Transaction& transaction, Place const& place, Id<Evaluation> const& id) {
    TENON_TRY(found, row(transaction, place, id));
    auto shown = view_of(found, store::submissions(transaction, place, id));
    if (found.revealed_at) shown.verdict = verdict(transaction, place, found);
    return shown;
}

Result<EvaluationList> Evaluations::list(sql::Transaction& transaction, Place const& place) {
    EvaluationList list;
    for (auto const& each : store::all(transaction, place)) {
        TENON_TRY(shown, view(transaction, place, each.id));
        list.evaluations.push_back(std::move(shown));
    }
    return list;
}

Result<void> Evaluations::check_criterion(
    sql::Transaction& transaction, Place const& place, std::string const& criterion) {
    TENON_TRY(brief, briefs_.latest(transaction, place));
    for (briefs::Criterion const& each : brief.brief.criteria)
        if (each.id == criterion && each.kind == briefs::CriterionKind::metric) return {};
    return fail(json::body_invalid(
        {{"/criterion", "criterion_unknown", "The brief has no metric criterion of this id."}}));
}

Result<EvaluationView> Evaluations::create(
    sql::Transaction& transaction, Actor const& actor, NewEvaluation const& wanted) {
    TENON_CHECK(validate(wanted));
    Place const place = actor.place();
    if (wanted.criterion) TENON_CHECK(check_criterion(transaction, place, *wanted.criterion));
    Timestamp const now = context_.clock.now();
    auto const id = context_.ids.make<Evaluation>();
    std::int64_t const added = store::insert(transaction, actor,
        {id, std::string(trim(wanted.name)), wanted.metric, wanted.positive_label.value_or(""),
            wanted.public_share_bp, wanted.tries, 0, wanted.criterion, now, actor.name, {}, {}, {}, {}, {},
            {}, {}});
    if (added == 0)
        return fail(ErrorKind::conflict, "criterion_has_evaluation",
            "This criterion has an evaluation already; one criterion is decided by one set of labels.");
    events::record(transaction, actor, now, events::in(place, "evaluation.created", id.str()));
    return view(transaction, place, id);
}

Result<store::EvaluationRow> Evaluations::to_be_sealed(
    sql::Transaction& transaction, Place const& place, Id<Evaluation> const& id) {
    TENON_TRY(found, row(transaction, place, id));
    if (found.sealed_at) return sealed_already();
    return std::move(found);
}

Result<EvaluationView> Evaluations::seal(
    sql::Transaction& transaction, Actor const& actor, SealedLabels const& labels) {
    Place const place = actor.place();
    Timestamp const now = context_.clock.now();
    if (store::seal(transaction, place, labels.evaluation, labels.seal, now) == 0) return sealed_already();
    events::record(transaction, actor, now,
        events::in(place, "evaluation.sealed", labels.evaluation.str(),
            json::to_json(SealedEvent{labels.seal.digest, labels.seal.row_count})));
    return view(transaction, place, labels.evaluation);
}

Result<store::EvaluationRow> Evaluations::taking_submissions(
    sql::Transaction& transaction, Place const& place, Id<Evaluation> const& id) {
    TENON_TRY(found, row(transaction, place, id));
    TENON_CHECK(check_open(found));
    return std::move(found);
}

Result<SubmissionView> Evaluations::submit(
    sql::Transaction& transaction, Actor const& actor, ScoredPredictions const& scored) {
    Place const place = actor.place();
    Id<Evaluation> const& id = scored.evaluation;
    TENON_TRY(before, row(transaction, place, id));
    if (auto const same = store::find_submission(transaction, place, id, scored.blob.sha256))
        return view_of(*same, state_of(before));
    bool const took_a_try = store::take_try(transaction, place, id) > 0;
    TENON_TRY(after, row(transaction, place, id));
    if (!took_a_try) {
        TENON_CHECK(check_open(after));
        return fail(ErrorKind::unavailable, "evaluation_busy", "Submit the file once more.");
    }
    Timestamp const now = context_.clock.now();
    blobs::note(transaction, scored.blob, now);
    store::SubmissionRow const made{context_.ids.make<EvaluationSubmission>(), static_cast<int>(after.used),
        scored.blob.sha256, scored.blob.bytes, scored.score.public_part.score, scored.score.public_part.note,
        scored.score.private_part.score.value(), scored.score.private_part.note, now, actor.name};
    // The error undoes the try.
    if (store::insert_submission(transaction, actor, id, made) == 0)
        return fail(ErrorKind::conflict, "submission_repeated", "The same file is being submitted already.");
    events::record(transaction, actor, now,
        events::in(place, "submission.scored", made.id.str(),
            json::to_json(ScoredEvent{id, made.number, made.public_score})));
    return view_of(made, state_of(after));
}

Result<EvaluationView> Evaluations::reveal(
    sql::Transaction& transaction, Actor const& actor, Id<Evaluation> const& id) {
    Place const place = actor.place();
    TENON_TRY(found, row(transaction, place, id));
    if (!found.sealed_at)
        return fail(ErrorKind::conflict, "evaluation_not_sealed", "There are no labels to reveal yet.");
    Timestamp const now = context_.clock.now();
    if (store::reveal(transaction, place, id, now) == 0)
        return fail(ErrorKind::conflict, "evaluation_revealed", "The evaluation is revealed already.");
    events::record(transaction, actor, now, events::in(place, "evaluation.revealed", id.str()));
    return view(transaction, place, id);
}

std::optional<EvaluationVerdict> Evaluations::verdict(
    sql::Transaction& transaction, Place const& place, store::EvaluationRow const& evaluation) {
    if (!evaluation.criterion) return std::nullopt;
    auto const brief = briefs_.latest(transaction, place);
    if (!brief) return std::nullopt;
    for (briefs::Criterion const& each : brief->brief.criteria) {
        if (each.id != *evaluation.criterion || !each.op || !each.value) continue;
        auto const found = verdict_for(transaction, place, each.id, *each.op, *each.value);
        if (found) return EvaluationVerdict{*each.op, *each.value, found->best.score, found->met};
    }
    return std::nullopt;
}

std::optional<BestPrivate> best_private(
    sql::Transaction& transaction, Place const& place, std::string_view criterion) {
    auto const evaluation = store::find_by_criterion(transaction, place, criterion);
    if (!evaluation) return std::nullopt;
    auto const all = store::submissions(transaction, place, evaluation->id);
    auto const* best = find_best(evaluation->metric, all);
    if (!best) return std::nullopt;
    return BestPrivate{evaluation->id, best->id, evaluation->metric, best->private_score, best->submitted_at,
        evaluation->digest.value(), best->predictions_sha256};
}

std::optional<SealedVerdict> verdict_for(sql::Transaction& transaction, Place const& place,
    std::string_view criterion, briefs::Comparison op, double threshold) {
    auto const best = best_private(transaction, place, criterion);
    if (!best) return std::nullopt;
    return SealedVerdict{*best, briefs::holds(best->score, op, threshold)};
}

} // namespace tenon::scoring
