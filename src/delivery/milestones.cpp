#include "delivery/milestones.h"

#include "base/calendar.h"
#include "base/text.h"
#include "delivery/milestone_jobs.h"
#include "engagements/reason.h"
#include "people/directory.h"
#include "platform/events/events.h"

#include <algorithm>

namespace tenon::delivery {

namespace {

using engagements::Gate;
using engagements::Phase;

// The endpoint table asks the same; this holds for whoever else calls the face.
Result<void> require(Actor const& actor, std::initializer_list<Party> parties) {
    for (Party const party : parties)
        if (actor.acts_for(party)) return {};
    return fail(ErrorKind::forbidden, "party_required",
        parties.size() > 1 ? "Only a party of the engagement can do this."
                           : "Only the " + std::string(to_text(*parties.begin())) + " can do this.");
}

Failure no_such_milestone() {
    return fail(ErrorKind::not_found, "milestone_unknown", "The contract has no such milestone.");
}

contracts::ContractCriterion const* find_criterion(
    contracts::ContractMilestone const& milestone, std::string_view id) {
    auto const found = std::find_if(milestone.criteria.begin(), milestone.criteria.end(),
        [&](contracts::ContractCriterion const& criterion) { return criterion.id == id; });
    return found == milestone.criteria.end() ? nullptr : &*found;
}

Result<void> require_criterion(
    contracts::ContractMilestone const& milestone, std::string_view id, std::string const& pointer) {
    if (find_criterion(milestone, id)) return {};
    std::string const message = "This milestone has no criterion \"" + std::string(id) + "\".";
    return fail(ErrorKind::invalid, "criterion_unknown", message, {{pointer, "criterion_unknown", message}});
}

// The account the contract's expert signs in with.
Result<Id<Account>> expert_of(sql::Transaction& transaction, Place const& place) {
    for (auto const& member : people::participants_of(transaction, place))
        if (member.engagement_role == EngagementRole::expert) return member.account;
    return fail(ErrorKind::conflict, "expert_missing", "Nobody is the expert of this engagement any more.");
}

} // namespace

Result<Milestones::Work> Milestones::open(
    sql::Transaction& transaction, Actor const& actor, std::string const& milestone) {
    Place const place = actor.place();
    engagements_.lock(transaction, place);
    auto const contract = contracts::signed_contract(transaction, place);
    if (!contract)
        return fail(ErrorKind::conflict, "contract_not_signed", "Both parties sign the contract first.");
    auto const& promised = contract->terms.milestones;
    auto const found = std::find_if(promised.begin(), promised.end(),
        [&](contracts::ContractMilestone const& candidate) { return candidate.id == milestone; });
    if (found == promised.end()) return no_such_milestone();
    for (auto const& row : store::milestones(transaction, place))
        if (row.milestone == milestone) return Work{contract->terms, *found, row};
    store::MilestoneRow const row{
        milestone, context_.ids.make<Milestone>(), MilestoneState::planned, 0, {}, {}, {}, {}, {}, {}};
    store::add(transaction, place, row);
    return Work{contract->terms, *found, row};
}

Result<void> Milestones::take(Work& work, MilestoneStep step) const {
    TENON_TRY(next, take_step(work.row.state, step));
    work.row.state = next;
    return {};
}

Result<MilestoneView> Milestones::finish(sql::Transaction& transaction, Actor const& actor, Work const& work,
    MilestoneState before, std::string_view event) {
    Place const place = actor.place();
    if (store::save(transaction, place, work.row, before) != 1)
        return fail(ErrorKind::conflict, "state_race", "Somebody else changed this milestone a moment ago.");
    events::record(transaction, actor, context_.clock.now(), events::in(place, event, work.row.milestone));
    return view_of(transaction, place, work.promised, work.row);
}

Result<MilestoneView> Milestones::fund(sql::Transaction& transaction, Actor const& actor,
    std::string const& milestone, FundMilestone const& order) {
    TENON_CHECK(require(actor, {Party::client}));
    TENON_TRY(work, open(transaction, actor, milestone));
    MilestoneState const before = work.row.state;
    TENON_CHECK(take(work, MilestoneStep::fund));
    if (!work.promised.amount)
        return fail(
            ErrorKind::conflict, "milestone_without_amount", "The contract gives this milestone no amount.");
    TENON_CHECK(ledger_.allocate(transaction, actor, {order.id, work.row.id, *work.promised.amount}));
    work.row.funded_at = context_.clock.now();
    return finish(transaction, actor, work, before, "milestone.funded");
}

Result<MilestoneView> Milestones::start(
    sql::Transaction& transaction, Actor const& actor, std::string const& milestone) {
    TENON_CHECK(require(actor, {Party::client, Party::expert}));
    TENON_TRY(work, open(transaction, actor, milestone));
    MilestoneState const before = work.row.state;
    TENON_CHECK(take(work, MilestoneStep::start));
    if (engagements_.lock(transaction, actor.place()) == Phase::onboarding)
        TENON_CHECK(engagements_.pass_gate(transaction, actor, Gate::start, milestone));
    work.row.started_at = context_.clock.now();
    return finish(transaction, actor, work, before, "milestone.started");
}

Result<MilestoneView> Milestones::link(sql::Transaction& transaction, Actor const& actor,
    std::string const& milestone, LinkEvidence const& link) {
    TENON_CHECK(require(actor, {Party::expert}));
    TENON_TRY(work, open(transaction, actor, milestone));
    TENON_CHECK(require_criterion(work.promised, link.criterion, "/criterion"));
    if (link.run_id.has_value() == link.file_path.has_value())
        return fail(ErrorKind::invalid, "evidence_unclear", "Name a run or a file, and not both.");
    Place const place = actor.place();
    bool const is_there = link.run_id ? tracking_.find_run(transaction, place, *link.run_id).has_value()
                                      : artifacts_.find(transaction, place, *link.file_path).has_value();
    if (!is_there)
        return fail(ErrorKind::invalid, "evidence_unknown",
            "This engagement has no such " + std::string(link.run_id ? "run." : "file."));
    Timestamp const now = context_.clock.now();
    store::EvidenceRow row{milestone, link.criterion, link.run_id, link.file_path};
    auto const verdict =
        standings_.of(transaction, place, *find_criterion(work.promised, link.criterion), &row);
    row.inputs_sha256 = verdict.inputs_sha256;
    row.met = verdict.met;
    row.engine_version = verdict_version;
    store::put_evidence(transaction, actor, row, now);
    events::record(
        transaction, actor, now, events::in(place, "evidence.linked", milestone + "/" + link.criterion));
    return view_of(transaction, place, work.promised, work.row);
}

Result<MilestoneView> Milestones::submit(
    sql::Transaction& transaction, Actor const& actor, std::string const& milestone) {
    TENON_CHECK(require(actor, {Party::expert}));
    TENON_TRY(work, open(transaction, actor, milestone));
    MilestoneState const before = work.row.state;
    TENON_CHECK(take(work, MilestoneStep::submit));
    std::vector<Problem> missing;
    for (auto const& criterion : view_of(transaction, actor.place(), work.promised, work.row).criteria)
        if (criterion.binding && !criterion.resolves && !criterion.waived_by)
            missing.push_back(
                {"/criteria/" + criterion.id, "evidence_missing", criterion.text + ": " + criterion.because});
    if (!missing.empty()) {
        auto const count = static_cast<std::int64_t>(missing.size());
        std::string const message =
            "Evidence is missing for " + count_of(count, "binding criterion.", "binding criteria.");
        return fail(ErrorKind::conflict, "submission_incomplete", message, std::move(missing));
    }
    Timestamp const now = context_.clock.now();
    work.row.round += 1;
    work.row.submitted_at = now;
    work.row.review_until = calendar_of(work.terms.time_zone, work.terms.work_week)
                                .deadline(now, work.terms.acceptance.review_days);
    ask_to_end_review(transaction, context_, actor.place(), milestone, *work.row.review_until);
    return finish(transaction, actor, work, before, "milestone.submitted");
}

Result<MilestoneView> Milestones::request_changes(sql::Transaction& transaction, Actor const& actor,
    std::string const& milestone, RequestChanges const& request) {
    TENON_CHECK(require(actor, {Party::client}));
    TENON_TRY(work, open(transaction, actor, milestone));
    MilestoneState const before = work.row.state;
    TENON_CHECK(take(work, MilestoneStep::request_changes));
    if (request.criteria.empty() || trim(request.observed).empty())
        return fail(ErrorKind::invalid, "rejection_needs_criterion",
            "Name at least one criterion and what you observed; otherwise no work can answer it.",
            {{"/criteria", "rejection_needs_criterion", "Name at least one criterion."}});
    for (std::size_t i = 0; i < request.criteria.size(); ++i)
        TENON_CHECK(require_criterion(work.promised, request.criteria[i], "/criteria/" + std::to_string(i)));
    if (work.row.round > work.terms.acceptance.rounds)
        return fail(ErrorKind::conflict, "rounds_used",
            "The agreed " +
                count_of(work.terms.acceptance.rounds, "round of changes is", "rounds of changes are") +
                " used up: accept, waive what is open, or agree on a change.");
    Timestamp const now = context_.clock.now();
    store::add_rejection(transaction, actor.place(),
        {milestone, work.row.round, json::to_json(request.criteria), std::string(trim(request.observed)), now,
            actor.name});
    work.row.review_until.reset();
    return finish(transaction, actor, work, before, "milestone.changes_requested");
}

Result<MilestoneView> Milestones::waive(sql::Transaction& transaction, Actor const& actor,
    std::string const& milestone, WaiveCriterion const& waiver) {
    TENON_CHECK(require(actor, {Party::client}));
    TENON_TRY(work, open(transaction, actor, milestone));
    TENON_CHECK(require_criterion(work.promised, waiver.criterion, "/criterion"));
    TENON_TRY(reason, engagements::read_reason(waiver.reason));
    Timestamp const now = context_.clock.now();
    Place const place = actor.place();
    if (store::add_waiver(transaction, actor, {milestone, waiver.criterion, reason, actor.name}, now) == 0)
        return fail(ErrorKind::conflict, "already_waived", "This criterion was waived before.");
    events::record(
        transaction, actor, now, events::in(place, "criterion.waived", milestone + "/" + waiver.criterion));
    return view_of(transaction, place, work.promised, work.row);
}

Result<MilestoneView> Milestones::accept(sql::Transaction& transaction, Actor const& actor,
    std::string const& milestone, AcceptMilestone const& order) {
    TENON_CHECK(require(actor, {Party::client}));
    TENON_TRY(work, open(transaction, actor, milestone));
    work.row.accepted_at = context_.clock.now();
    work.row.accepted_by = actor.name;
    return settle(transaction, actor, work, order.id);
}

Result<MilestoneView> Milestones::settle(
    sql::Transaction& transaction, Actor const& actor, Work& work, Id<ledger::Transfer> const& id) {
    MilestoneState const before = work.row.state;
    TENON_CHECK(take(work, MilestoneStep::accept));
    TENON_CHECK(engagements_.pass_gate(transaction, actor, Gate::accept, work.row.milestone));
    TENON_TRY(expert, expert_of(transaction, actor.place()));
    TENON_CHECK(ledger_.earn_and_reserve(
        transaction, actor, {id, work.row.id, expert, *work.promised.amount, work.row.accepted_at}));
    return finish(transaction, actor, work, before, "milestone.accepted");
}

} // namespace tenon::delivery
