#include "insights/situations.h"

#include "contracts/contracts.h"
#include "insights/phrase.h"
#include "people/directory.h"
#include "platform/events/history.h"

#include <algorithm>

namespace tenon::insights {

using engagements::Finding;
using engagements::Phase;

namespace {

constexpr std::int64_t payouts_max = 100;

} // namespace

std::string names_of(Situation const& situation, Party party) {
    auto const role = party == Party::client ? EngagementRole::client : EngagementRole::expert;
    std::vector<std::string> names;
    for (people::MemberView const& participant : situation.participants)
        if (participant.engagement_role == role) names.push_back(participant.name);
    return listed(names);
}

std::vector<Finding> Situations::open_findings(
    sql::Transaction& transaction, Actor const& actor, Situation const& situation) const {
    auto findings = gate_rules_.judge(situation.facts, situation.gate).findings;
    auto const overrides = engagements_.overrides(transaction, actor).overrides;
    std::erase_if(findings, [&](Finding const& finding) {
        return std::any_of(overrides.begin(), overrides.end(), [&](engagements::OverrideView const& row) {
            return row.gate == situation.gate && row.code == finding.code && row.pointer == finding.pointer;
        });
    });
    return findings;
}

void Situations::add_money(sql::Transaction& transaction, Place const& place, Situation& situation) const {
    for (ledger::Pledge const& pledge : ledger_.pledges(transaction, place))
        if (!pledge.is_confirmed)
            situation.pledges.push_back({pledge.id.str(), pledge.amount, pledge.recorded_at});
    for (ledger::Payout const& payout : ledger_.payouts(transaction, place, payouts_max))
        if (!payout.settled_by)
            situation.payouts.push_back(
                {payout.id.str(), payout.amount, payout.requested_at, payout.expires_at});
    for (ledger::Funds const& funds : ledger_.balances(transaction, place))
        if (funds.owed.is_positive()) situation.owed.push_back(funds.owed);
}

Situation Situations::of(sql::Transaction& transaction, Actor const& actor) const {
    Place const place = actor.place();
    Situation situation{engagements_.facts(transaction, place)};
    situation.gate = next_gate(situation.facts.phase);
    situation.open = open_findings(transaction, actor, situation);
    if (auto const page = engagements_.page(transaction, actor)) {
        for (engagements::GateView const& gate : page->gates)
            situation.last_gate_at = std::max(situation.last_gate_at, gate.passed_at);
        situation.participants = page->participants;
    }
    situation.invitations = people::open_invitations(transaction, place, context_.clock.now());
    if (situation.facts.phase == Phase::contract)
        situation.proposed_at = events::last_time(transaction, place, "contract.proposed");
    if (auto contract = contracts::signed_contract(transaction, place))
        situation.terms = std::move(contract->terms);
    situation.evaluations = evaluations_.list(transaction, place)->evaluations;
    add_money(transaction, place, situation);
    return situation;
}

} // namespace tenon::insights
