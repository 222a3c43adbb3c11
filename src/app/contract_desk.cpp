#include "app/contract_desk.h"

#include "contracts/contract_view.h"
#include "people/directory.h"

#include <algorithm>

namespace tenon::app {

namespace {

using engagements::Gate;

Result<contracts::ContractParty> expert_of(sql::Transaction& transaction, Place const& place) {
    auto const participants = people::participants_of(transaction, place);
    auto const expert = std::find_if(participants.begin(), participants.end(),
        [](people::MemberView const& member) { return member.engagement_role == EngagementRole::expert; });
    if (expert == participants.end())
        return fail(ErrorKind::conflict, "expert_missing",
            "Nobody is the expert of this engagement yet: invite one, and wait until they have accepted.");
    return contracts::ContractParty{expert->name, expert->email};
}

Result<contracts::ContractParty> client_of(sql::Transaction& transaction, Actor const& actor) {
    auto const workspace = people::find_workspace(transaction, *actor.workspace);
    auto const account = people::find_account(transaction, *actor.account);
    if (!workspace || !account) return fail(ErrorKind::not_found, "not_found", "This account is gone.");
    return contracts::ContractParty{workspace->name, account->email};
}

// Days are counted where the client works.
Calendar calendar_of(sql::Transaction& transaction, Id<Workspace> const& id) {
    auto const workspace = people::find_workspace(transaction, id);
    return workspace ? tenon::calendar_of(workspace->time_zone, workspace->work_week) : Calendar();
}

} // namespace

Result<void> ContractGates::judge(sql::Transaction& transaction, Actor const& actor, Gate gate) {
    return engagements_.judge_gate(transaction, actor, gate);
}

Result<void> ContractGates::pass(sql::Transaction& transaction, Actor const& actor, Gate gate) {
    return engagements_.pass_gate(transaction, actor, gate);
}

Result<contracts::SignerIdentity> AccountSigners::identity(
    sql::Transaction& transaction, Actor const& actor) {
    auto const account = people::find_account(transaction, *actor.account);
    if (!account) return fail(ErrorKind::not_found, "not_found", "This account is gone.");
    return contracts::SignerIdentity{account->email, std::nullopt};
}

api::Endpoint offer_endpoint(
    engagements::Engagements& engagements, briefs::Briefs& briefs, contracts::Contracts& contracts) {
    return api::post("/api/v1/engagements/{engagement}/contract", api::Who::client,
        "Draws up the contract from the brief for the invited expert: passes the gate offer.",
        [&](api::Call& call) {
            return call.unit.write([&](sql::Transaction& transaction) -> Result<contracts::ContractView> {
                TENON_TRY(client, client_of(transaction, call.actor));
                TENON_TRY(expert, expert_of(transaction, call.actor.place()));
                TENON_TRY(brief, briefs.latest(transaction, call.actor.place()));
                TENON_CHECK(engagements.pass_gate(transaction, call.actor, Gate::offer));
                TENON_TRY(contract, contracts.draft(transaction, call.actor, {brief.brief, brief.version},
                                        {client, expert}, calendar_of(transaction, *call.actor.workspace)));
                return contracts::view_of(contract, call.actor);
            });
        })
        .with(api::Proof::session);
}

} // namespace tenon::app
