#include "scoring/evaluations.h"

#include "base/text.h"
#include "platform/events/events.h"
#include "tracking/reported.h"

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

store::SubmissionRow make_row(Id<EvaluationSubmission> const& id, std::string const& by,
    ScoredPredictions const& scored, store::EvaluationRow const& evaluation, Timestamp now) {
    auto low = [](PartScore const& part) {
        return part.interval ? std::optional(part.interval->low) : std::nullopt;
    };
    auto high = [](PartScore const& part) {
        return part.interval ? std::optional(part.interval->high) : std::nullopt;
    };
    PartScore const& open = scored.score.public_part;
    PartScore const& hidden = scored.score.private_part;
    return {id, static_cast<int>(evaluation.used), scored.blob.sha256, scored.blob.bytes, open.score,
        open.note, hidden.score.value(), hidden.note, now, by, is_late(evaluation, now), low(open),
        high(open), low(hidden), high(hidden), scored.score.engine};
}

Failure submission_unknown() {
    return fail(ErrorKind::not_found, "submission_unknown", "The evaluation has no such submission.");
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
    Timestamp const now = context_.clock.now();
    TENON_CHECK(validate(wanted, now));
    Place const place = actor.place();
    if (wanted.criterion) TENON_CHECK(check_criterion(transaction, place, *wanted.criterion));
    auto const id = context_.ids.make<Evaluation>();
    std::int64_t const added = store::insert(transaction, actor,
        {id, std::string(trim(wanted.name)), wanted.metric, wanted.positive_label.value_or(""),
            wanted.public_share_bp, wanted.tries, 0, wanted.criterion, now, actor.name, {}, {}, {}, {}, {},
            {}, {}, task_of(ScoreSpec{.metric = wanted.metric, .task = wanted.task}), wanted.parameter,
            wanted.slices_open.value_or(false), wanted.closes_at, wanted.late.value_or(LateRule::refuse), {},
            {}});
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
    TENON_CHECK(check_open(found, context_.clock.now()));
    return std::move(found);
}

Result<SubmissionView> Evaluations::submit(
    sql::Transaction& transaction, Actor const& actor, ScoredPredictions const& scored) {
    Place const place = actor.place();
    Id<Evaluation> const& id = scored.evaluation;
    TENON_TRY(before, row(transaction, place, id));
    if (auto const same = store::find_submission(transaction, place, id, scored.blob.sha256))
        return view_of(before, *same);
    Timestamp const now = context_.clock.now();
    bool const took_a_try = store::take_try(transaction, place, id, now) > 0;
    TENON_TRY(after, row(transaction, place, id));
    if (!took_a_try) {
        TENON_CHECK(check_open(after, now));
        return fail(ErrorKind::unavailable, "evaluation_busy", "Submit the file once more.");
    }
    blobs::note(transaction, scored.blob, now);
    auto const made = make_row(context_.ids.make<EvaluationSubmission>(), actor.name, scored, after, now);
    // The error undoes the try.
    if (store::insert_submission(transaction, actor, id, made, json::to_json(scored.score)) == 0)
        return fail(ErrorKind::conflict, "submission_repeated", "The same file is being submitted already.");
    keep_verdict(transaction, place, after, made);
    events::record(transaction, actor, now,
        events::in(place, "submission.scored", made.id.str(),
            json::to_json(ScoredEvent{id, made.number, made.public_score})));
    return view_of(after, made);
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
    auto const all = store::submissions(transaction, place, id);
    if (auto const* best = find_best(found.metric, all)) keep_verdict(transaction, place, found, *best);
    events::record(transaction, actor, now, events::in(place, "evaluation.revealed", id.str()));
    return view(transaction, place, id);
}

Result<EvaluationView> Evaluations::set_deadline(
    sql::Transaction& transaction, Actor const& actor, Id<Evaluation> const& id, SetDeadline const& wanted) {
    Place const place = actor.place();
    Timestamp const now = context_.clock.now();
    TENON_CHECK(validate(wanted, now));
    TENON_CHECK(row(transaction, place, id));
    if (store::set_deadline(transaction, place, id, wanted) == 0)
        return fail(ErrorKind::conflict, "evaluation_revealed",
            "The evaluation is revealed and takes no more submissions.");
    events::record(transaction, actor, now,
        events::in(place, "evaluation.deadline_set", id.str(), json::to_json(wanted)));
    return view(transaction, place, id);
}

Result<EvaluationView> Evaluations::set_baseline(
    sql::Transaction& transaction, Actor const& actor, Id<Evaluation> const& id, NameBaseline const& wanted) {
    Place const place = actor.place();
    TENON_CHECK(row(transaction, place, id));
    auto const all = store::submissions(transaction, place, id);
    auto const is_wanted = [&](store::SubmissionRow const& each) { return each.id == *wanted.submission; };
    if (wanted.submission && std::none_of(all.begin(), all.end(), is_wanted)) return submission_unknown();
    if (wanted.submission && trim(wanted.name).empty())
        return fail(json::body_invalid({{"/name", "name_invalid", "Say what the baseline is."}}));
    store::set_baseline(transaction, place, id, wanted);
    events::record(transaction, actor, context_.clock.now(),
        events::in(place, "evaluation.baseline_set", id.str(), json::to_json(wanted)));
    return view(transaction, place, id);
}

Result<Leaderboard> Evaluations::leaderboard(
    sql::Transaction& transaction, Place const& place, Id<Evaluation> const& id) {
    TENON_TRY(found, row(transaction, place, id));
    return rank(found, store::submissions(transaction, place, id),
        tracking::reported_values(transaction, place, to_text(found.metric), reported_rows_max));
}

Result<ScoreCard> Evaluations::card(sql::Transaction& transaction, Actor const& actor,
    Id<Evaluation> const& id, Id<EvaluationSubmission> const& wanted) {
    Place const place = actor.place();
    TENON_TRY(found, row(transaction, place, id));
    for (store::SubmissionRow const& submission : store::submissions(transaction, place, id)) {
        if (submission.id != wanted) continue;
        auto const kept = store::find_score(transaction, place, id, wanted);
        if (!kept)
            return fail(ErrorKind::gone, "score_not_kept",
                "It was scored before whole scores were kept; tenon score computes it again.");
        bool const is_open = state_of(found) == EvaluationState::revealed;
        return card_of(found, submission, json::read_json<Score>(*kept).value(),
            is_open ? store::verdicts(transaction, place, id, wanted) : std::vector<CardVerdict>(),
            actor.acts_for(Party::client) || (is_open && found.slices_open));
    }
    return submission_unknown();
}

std::optional<briefs::Criterion> Evaluations::criterion_of(
    sql::Transaction& transaction, Place const& place, store::EvaluationRow const& evaluation) {
    if (!evaluation.criterion) return std::nullopt;
    auto const brief = briefs_.latest(transaction, place);
    if (!brief) return std::nullopt;
    for (briefs::Criterion const& each : brief->brief.criteria)
        if (each.id == *evaluation.criterion && each.op && each.value) return each;
    return std::nullopt;
}

void Evaluations::keep_verdict(sql::Transaction& transaction, Place const& place,
    store::EvaluationRow const& evaluation, store::SubmissionRow const& submission) {
    auto const criterion = criterion_of(transaction, place, evaluation);
    if (!criterion || submission.is_late) return;
    store::insert_verdict(transaction, place, evaluation.id, submission.id,
        verdict_of(evaluation, submission, *criterion->op, *criterion->value, context_.clock.now()));
}

std::optional<EvaluationVerdict> Evaluations::verdict(
    sql::Transaction& transaction, Place const& place, store::EvaluationRow const& evaluation) {
    auto const criterion = criterion_of(transaction, place, evaluation);
    if (!criterion) return std::nullopt;
    auto const found = verdict_for(transaction, place, criterion->id, *criterion->op, *criterion->value);
    if (!found) return std::nullopt;
    return EvaluationVerdict{*criterion->op, *criterion->value, found->best.score, found->met,
        found->inputs_sha256, found->engine};
}

std::optional<SealedVerdict> verdict_for(sql::Transaction& transaction, Place const& place,
    std::string_view criterion, briefs::Comparison op, double threshold) {
    auto const evaluation = store::find_by_criterion(transaction, place, criterion);
    if (!evaluation) return std::nullopt;
    auto const all = store::submissions(transaction, place, evaluation->id);
    auto const* best = find_best(evaluation->metric, all);
    if (!best) return std::nullopt;
    CardVerdict const verdict = verdict_of(*evaluation, *best, op, threshold, best->submitted_at);
    return SealedVerdict{{evaluation->id, best->id, evaluation->metric, best->private_score,
                             best->submitted_at, evaluation->digest.value(), best->predictions_sha256},
        verdict.met, verdict.inputs_sha256, verdict.engine};
}

} // namespace tenon::scoring
