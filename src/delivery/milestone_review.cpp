// The end of a review window without an answer: silence accepts, or both parties decide.

#include "delivery/milestones.h"
#include "delivery/silence.h"
#include "platform/events/events.h"

#include <algorithm>

namespace tenon::delivery {

namespace {

// A refusal as running text.
std::string in_words(Error const& error) {
    std::string text = error.message;
    for (Problem const& problem : error.problems)
        text += " " + problem.message;
    return text;
}

} // namespace

Result<Milestones::Work> Milestones::open_after_review(
    sql::Transaction& transaction, Actor const& actor, std::string const& milestone) {
    TENON_TRY(work, open(transaction, actor, milestone));
    store::MilestoneRow const& row = work.row;
    bool const is_over = row.state == MilestoneState::submitted && row.review_until &&
                         *row.review_until < context_.clock.now();
    auto const seen = store::escalations(transaction, actor.place());
    bool const was_seen = std::any_of(seen.begin(), seen.end(), [&](store::EscalationRow const& escalation) {
        return escalation.milestone == milestone && escalation.round == row.round;
    });
    if (is_over && !was_seen) return std::move(work);
    return fail(ErrorKind::conflict, "review_not_over",
        "No review of this milestone has ended without an answer, or its end was recorded before.");
}

Result<MilestoneView> Milestones::accept_by_silence(
    sql::Transaction& transaction, Actor const& actor, std::string const& milestone) {
    TENON_TRY(work, open_after_review(transaction, actor, milestone));
    auto const view = view_of(transaction, actor.place(), work.promised, work.row);
    TENON_CHECK(may_accept(work.terms.acceptance.silence, view.criteria));
    work.row.accepted_at = work.row.review_until;
    return settle(transaction, actor, work, context_.ids.make<ledger::Transfer>());
}

Result<MilestoneView> Milestones::escalate(
    sql::Transaction& transaction, Actor const& actor, std::string const& milestone, Error const& because) {
    TENON_TRY(work, open_after_review(transaction, actor, milestone));
    Place const place = actor.place();
    Timestamp const now = context_.clock.now();
    store::add_escalation(transaction, place, {milestone, work.row.round, in_words(because), now});
    events::record(transaction, actor, now, events::in(place, "milestone.escalated", milestone));
    return view_of(transaction, place, work.promised, work.row);
}

} // namespace tenon::delivery
