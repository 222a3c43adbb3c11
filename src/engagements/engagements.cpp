#include "engagements/engagements.h"

#include "base/text.h"
#include "engagements/overrides.h"
#include "engagements/reason.h"
#include "people/directory.h"
#include "platform/crypto/digest.h"
#include "platform/crypto/encoding.h"
#include "platform/events/events.h"

#include <algorithm>

namespace tenon::engagements {

namespace {

// "support-chatbot-9f3c21": readable, unique on the server, never reused. The tail is the random end of the
// id.
std::string make_handle(std::string_view title, Id<Engagement> const& id) {
    std::string const name = slug(title, 40);
    std::string const text = id.str();
    return (name.empty() ? "engagement" : name) + "-" + text.substr(text.size() - 6);
}

Failure blocked(Gate gate, std::vector<Finding> const& open) {
    std::vector<Problem> problems;
    for (Finding const& finding : open)
        problems.push_back({finding.pointer, finding.code, finding.read + " " + finding.fix});
    return fail(ErrorKind::conflict, "gate_blocked",
        count_of(static_cast<std::int64_t>(open.size()), "finding blocks", "findings block") + " the gate " +
            std::string(to_text(gate)) + ". Mend them, or override each with a reason.",
        std::move(problems));
}

Result<void> check_phase(Phase phase, Gate gate) {
    // Their modules do not exist yet; their checks do.
    if (gate == Gate::deploy || gate == Gate::close)
        return fail(ErrorKind::conflict, "gate_not_yet",
            "The gate " + std::string(to_text(gate)) + " cannot be passed with this version of Tenon yet.");
    if (stands_before(phase, gate)) return {};
    return fail(ErrorKind::conflict, "gate_not_now",
        "The engagement is in the phase " + std::string(to_text(phase)) +
            " and does not stand before the gate " + std::string(to_text(gate)) + ".");
}

} // namespace

Place Engagements::open(sql::Transaction& transaction, Actor const& actor, std::string_view title) {
    Timestamp const now = context_.clock.now();
    Place const place{*actor.workspace, context_.ids.make<Engagement>()};
    store::insert(transaction,
        {place.workspace, place.engagement, make_handle(title, place.engagement), std::string(title),
            Phase::brief},
        now);
    people::give_role(transaction, place, *actor.account, EngagementRole::client, now);
    events::record(transaction, actor, now, events::in(place, "engagement.opened", place.engagement.str()));
    return place;
}

void Engagements::rename(sql::Transaction& transaction, Place const& place, std::string_view title) {
    store::set_title(transaction, place, title);
}

Facts Engagements::facts(sql::Transaction& transaction, Place const& place, std::string_view subject) {
    Facts facts;
    facts.at = context_.clock.now();
    facts.phase = store::find(transaction, place.engagement).value().phase;
    if (auto const workspace = people::find_workspace(transaction, place.workspace)) {
        facts.time_zone = workspace->time_zone;
        facts.work_week = workspace->work_week;
    }
    facts.today = calendar_of(facts.time_zone, facts.work_week).zone.day_of(facts.at);
    for (FactSource* source : sources_)
        source->fill(transaction, place, facts);
    for (MilestoneFacts& milestone : facts.milestones)
        milestone.is_judged = milestone.id == subject;
    return facts;
}

Result<Facts> Engagements::open_gate(
    sql::Transaction& transaction, Actor const& actor, Gate gate, std::string_view subject) {
    Place const place = actor.place();
    TENON_CHECK(check_phase(store::lock(transaction, place).phase, gate));
    Facts seen = facts(transaction, place, subject);
    auto const open = blocking(rules_.judge(seen, gate), gate, store::overrides(transaction, place));
    if (!open.empty()) return blocked(gate, open);
    return seen;
}

Result<void> Engagements::judge_gate(
    sql::Transaction& transaction, Actor const& actor, Gate gate, std::string_view subject) {
    TENON_CHECK(open_gate(transaction, actor, gate, subject));
    return {};
}

Result<void> Engagements::pass_gate(
    sql::Transaction& transaction, Actor const& actor, Gate gate, std::string_view subject) {
    TENON_TRY(seen, open_gate(transaction, actor, gate, subject));
    Place const place = actor.place();
    Timestamp const now = context_.clock.now();
    std::string const json = json::to_json(seen);
    store::insert_decision(transaction, actor,
        {context_.ids.next(), gate, std::string(subject), json, to_hex(sha256(json)), rules_.version()}, now);
    store::set_phase(transaction, place, phase_after(gate, seen.phase));
    events::record(transaction, actor, now, events::in(place, "gate.passed", std::string(to_text(gate))));
    return {};
}

Result<OverrideView> Engagements::override_finding(
    sql::Transaction& transaction, Actor const& actor, Gate gate, OverrideFinding const& wanted) {
    TENON_TRY(reason, read_reason(wanted.reason));
    Place const place = actor.place();
    store::lock(transaction, place);
    auto const open =
        blocking(rules_.judge(facts(transaction, place), gate), gate, store::overrides(transaction, place));
    auto const finding = std::find_if(open.begin(), open.end(), [&](Finding const& candidate) {
        return candidate.code == wanted.code && candidate.pointer == wanted.pointer;
    });
    if (finding == open.end())
        return fail(ErrorKind::conflict, "finding_not_blocking",
            "No such finding blocks the gate " + std::string(to_text(gate)) + " now.");
    OverrideView const row{Id<GateOverride>(context_.ids.next()), gate, wanted.code, wanted.pointer,
        finding->read, reason, context_.clock.now(), actor.name};
    store::insert_override(transaction, actor, row);
    events::record(
        transaction, actor, row.overridden_at, events::in(place, "finding.overridden", wanted.code));
    return row;
}

OverrideList Engagements::overrides(sql::Transaction& transaction, Actor const& actor) {
    return {store::overrides(transaction, actor.place())};
}

Result<EngagementPage> Engagements::page(sql::Transaction& transaction, Actor const& actor) {
    Place const place = actor.place();
    auto const row = store::find(transaction, place.engagement);
    if (!row) return fail(ErrorKind::not_found, "not_found", "There is no such engagement.");
    EngagementPage page{
        {row->id, row->workspace_id, row->handle, row->title, row->phase, actor.engagement_role}, {}, {}};
    auto const decisions = store::decisions(transaction, place);
    for (Gate const gate :
        {Gate::publish, Gate::offer, Gate::sign, Gate::start, Gate::accept, Gate::deploy, Gate::close}) {
        GateView view{gate, stands_before(row->phase, gate) ? GateState::next : GateState::later, {}, {}};
        for (auto const& decision : decisions) {
            if (decision.gate != gate) continue;
            // accept is passed once per milestone and stays open.
            if (gate != Gate::accept) view.state = GateState::passed;
            view.passed_at = decision.decided_at;
            view.passed_by = decision.name;
            break; // the newest
        }
        page.gates.push_back(std::move(view));
    }
    page.participants = people::participants_of(transaction, place);
    return page;
}

EngagementList Engagements::list(sql::Transaction& transaction, Actor const& actor) {
    if (actor.workspace)
        return {
            store::of_workspace(transaction, *actor.workspace, *actor.account, actor.manages_workspace())};
    auto engagements = store::of_account(transaction, *actor.account);
    // A token reaches one engagement; the others of its account are none of its business.
    if (actor.kind == Actor::Kind::token)
        std::erase_if(engagements,
            [&](EngagementView const& engagement) { return actor.visible != std::vector{engagement.id}; });
    return {std::move(engagements)};
}

Result<Me> Engagements::me(sql::Transaction& transaction, Actor const& actor) {
    auto const account = people::find_account(transaction, *actor.account);
    if (!account) return fail(ErrorKind::not_found, "not_found", "This account is gone.");
    Me me{*account, people::workspaces_of(transaction, account->id), list(transaction, actor).engagements};
    if (actor.kind == Actor::Kind::token)
        std::erase_if(me.workspaces, [&](people::WorkspaceView const& workspace) {
            return me.engagements.empty() || me.engagements.front().workspace != workspace.id;
        });
    return me;
}

} // namespace tenon::engagements
