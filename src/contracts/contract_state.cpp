#include "contracts/contract_state.h"

namespace tenon::contracts {

namespace {

Failure refuse(char const* code, char const* message) { return fail(ErrorKind::conflict, code, message); }

Result<void> require_draft(Standing const& standing) {
    if (standing.state == ContractState::active)
        return refuse(
            "contract_is_active", "Both have signed; this contract is changed by an amendment only.");
    if (standing.state != ContractState::draft)
        return refuse("contract_not_a_draft", "The contract is proposed; withdraw or decline it to edit it.");
    return {};
}

Result<void> require_proposal(Standing const& standing) {
    if (standing.state == ContractState::active)
        return refuse("contract_is_active", "Both have signed; this contract is in force.");
    if (standing.state == ContractState::draft)
        return refuse("contract_not_proposed", "The contract is a draft; propose it first.");
    return {};
}

Result<Standing> sign(Standing standing, Party by) {
    if (standing.has_signed(by))
        return refuse("already_signed", "Your side has signed this contract already.");
    TENON_CHECK(require_proposal(standing));
    (by == Party::client ? standing.client_signed : standing.expert_signed) = true;
    bool const both = standing.client_signed && standing.expert_signed;
    standing.state = both ? ContractState::active : ContractState::signing;
    return standing;
}

} // namespace

Result<Standing> after(Standing standing, ContractStep step, Party by) {
    switch (step) {
    case ContractStep::edit: TENON_CHECK(require_draft(standing)); return standing;
    case ContractStep::propose:
        TENON_CHECK(require_draft(standing));
        return Standing{ContractState::proposed, by};
    case ContractStep::withdraw:
        TENON_CHECK(require_proposal(standing));
        if (standing.proposed_by != by)
            return refuse("withdraw_by_proposer_only", "The other side proposed this; decline it instead.");
        return Standing{};
    case ContractStep::decline:
        TENON_CHECK(require_proposal(standing));
        if (standing.proposed_by == by)
            return refuse("decline_by_other_side_only", "Your side proposed this; withdraw it instead.");
        return Standing{};
    case ContractStep::sign: return sign(standing, by);
    }
    return standing;
}

} // namespace tenon::contracts
