#include "contracts/contract_view.h"

#include "contracts/lint.h"

namespace tenon::contracts {

namespace {

std::vector<ContractProblem> problems_of(Contract const& contract) {
    std::vector<ContractProblem> problems;
    for (Problem const& problem : lint(contract.terms))
        problems.push_back({"/terms" + problem.pointer, problem.code, problem.message});
    return problems;
}

SigningSheet sheet_for(Contract const& contract, Party party) {
    std::string const& name = contract.terms.parties.of(party).name;
    return {std::string(current_consent().version), std::string(current_consent().text),
        authority_statement(name), signing_statement("[your name]", contract.frozen.digest, name)};
}

} // namespace

ContractView view_of(Contract const& contract, Actor const& actor) {
    ContractView view{contract.id, contract.standing.state, contract.version, contract.frozen.digest,
        contract.terms, problems_of(contract), contract.standing.proposed_by, {}, party_of(actor), {}, {}};
    for (SignatureRecord const& signature : contract.signatures)
        view.signatures.push_back({signature.party, signature.typed_name, signature.signed_at});
    if (!view.your_side) return view;
    for (auto const step : {ContractStep::edit, ContractStep::propose, ContractStep::withdraw,
             ContractStep::decline, ContractStep::sign})
        if (after(contract.standing, step, *view.your_side)) view.you_may.push_back(step);
    if (after(contract.standing, ContractStep::sign, *view.your_side))
        view.signing = sheet_for(contract, *view.your_side);
    return view;
}

} // namespace tenon::contracts
