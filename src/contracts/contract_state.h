#pragma once

// The states of a contract and who may take which step. Pure; the face (contracts.h) stores what comes out.
//
//   draft ─propose▶ proposed ─sign▶ signing ─sign by the other side▶ active
//   proposed, signing ─withdraw by who proposed, decline by the other side▶ draft
//
// A contract is edited in draft only. What was signed before a withdrawal is void and kept as evidence.

#include "base/actor.h"
#include "base/enum.h"
#include "base/result.h"

#include <optional>

namespace tenon::contracts {

BOOST_DEFINE_ENUM_CLASS(ContractState, draft, proposed, signing, active)
BOOST_DEFINE_ENUM_CLASS(ContractStep, edit, propose, withdraw, decline, sign)

struct Standing {
    ContractState state = ContractState::draft;
    std::optional<Party> proposed_by; // of the proposal that is open
    bool client_signed = false;       // that proposal
    bool expert_signed = false;

    bool has_signed(Party party) const { return party == Party::client ? client_signed : expert_signed; }
    bool operator==(Standing const&) const = default;
};

// Where the step leads, or why it cannot be taken: contract_is_active, contract_not_a_draft,
// contract_not_proposed, withdraw_by_proposer_only, decline_by_other_side_only, already_signed.
Result<Standing> after(Standing standing, ContractStep step, Party by);

} // namespace tenon::contracts
