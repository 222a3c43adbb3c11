#pragma once

// What the contracts module asks of its neighbours, and the one action that needs three of them at once:
// drawing up a contract from the brief for the expert who was invited.

#include "briefs/briefs.h"
#include "contracts/contracts.h"
#include "engagements/engagements.h"
#include "platform/api/endpoint.h"

namespace tenon::app {

// The engagement's gates, as contracts asks for them.
class ContractGates final : public contracts::Gates {
public:
    explicit ContractGates(engagements::Engagements& engagements) : engagements_(engagements) {}
    Result<void> judge(sql::Transaction&, Actor const&, engagements::Gate) override;
    Result<void> pass(sql::Transaction&, Actor const&, engagements::Gate) override;

private:
    engagements::Engagements& engagements_;
};

// Signers are accounts. Their e-mail counts as unproven until something proves it; the record says so.
class AccountSigners final : public contracts::Signers {
public:
    Result<contracts::SignerIdentity> identity(sql::Transaction&, Actor const&) override;
};

// POST /api/v1/engagements/{engagement}/contract: passes the gate offer. Errors: expert_missing,
// gate_blocked, contract_exists.
api::Endpoint offer_endpoint(
    engagements::Engagements& engagements, briefs::Briefs& briefs, contracts::Contracts& contracts);

} // namespace tenon::app
