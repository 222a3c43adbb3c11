#include "contracts/contract_reading.h"

#include "contracts/contracts.h"

#include <algorithm>

namespace tenon::contracts {

namespace {

// The terms we froze ourselves; others cannot come out of the store.
ContractTerms terms_of(Frozen const& frozen) { return read_terms(frozen.params).value(); }

std::optional<Contract> assemble(
    sql::Transaction& transaction, Place const& place, std::optional<store::ContractRow> const& row) {
    if (!row) return std::nullopt;
    Frozen const frozen = store::version(transaction, place, *row);
    Contract contract{
        row->id, {row->state, row->proposed_by}, row->version, row->proposal, frozen, terms_of(frozen), {}};
    if (row->state == ContractState::draft) return contract;
    for (SignatureRecord& signature : store::signatures(transaction, place, row->id)) {
        if (signature.proposal != row->proposal) continue;
        (signature.party == Party::client ? contract.standing.client_signed
                                          : contract.standing.expert_signed) = true;
        contract.signatures.push_back(std::move(signature));
    }
    return contract;
}

std::optional<Timestamp> signed_at(Contract const& contract, Party party) {
    for (SignatureRecord const& signature : contract.signatures)
        if (signature.party == party) return signature.signed_at;
    return std::nullopt;
}

engagements::PromiseFacts promise_of(ContractMilestone const& milestone) {
    engagements::PromiseFacts facts;
    facts.name = milestone.name;
    facts.stage = milestone.stage ? to_text(*milestone.stage) : "";
    facts.is_paid = milestone.amount && milestone.amount->is_positive();
    for (ContractCriterion const& criterion : milestone.criteria)
        if (criterion.binding)
            ++(criterion.kind == briefs::CriterionKind::metric ? facts.binding_metrics
                                                               : facts.binding_others);
    return facts;
}

} // namespace

std::optional<Contract> read_contract(sql::Transaction& transaction, Place const& place) {
    return assemble(transaction, place, store::find(transaction, place));
}

std::optional<Contract> read_contract_for_change(sql::Transaction& transaction, Place const& place) {
    return assemble(transaction, place, store::find_for_change(transaction, place));
}

store::ContractRow row_of(Contract const& contract) {
    return {contract.id, contract.standing.state, contract.version, contract.proposal,
        contract.standing.proposed_by};
}

std::optional<engagements::ContractFacts> contract_facts(sql::Transaction& transaction, Place const& place) {
    auto const contract = read_contract(transaction, place);
    if (!contract) return std::nullopt;
    ContractTerms const& terms = contract->terms;
    engagements::ContractFacts facts;
    facts.state = to_text(contract->standing.state);
    facts.has_exclusions = !terms.exclusions.empty();
    facts.has_revision_rounds = terms.acceptance.rounds > 0;
    facts.has_change_rule = terms.changes.has_value();
    facts.has_completion = !terms.completion.empty();
    facts.pricing = terms.pricing.model ? to_text(*terms.pricing.model) : "";
    facts.undecided_assets = undecided_assets(terms.ownership);
    facts.has_confidentiality = terms.confidentiality.has_value();
    facts.has_data_use = terms.data_use.has_value();
    facts.has_kill_switch = terms.kill_switch && !terms.kill_switch->reasons.empty();
    facts.has_liability_cap = terms.liability && terms.liability->cap;
    facts.compute_payer = to_text(terms.compute.owner);
    facts.has_compute_cap = terms.compute.cap.has_value();
    facts.compute_alerts = static_cast<int>(terms.compute.alerts_bp.size());
    facts.has_data_delay = !terms.data_access.empty();
    facts.has_processing = terms.processing && !terms.processing->purposes.empty();
    facts.has_aftercare = terms.aftercare.has_value();
    for (ContractMilestone const& milestone : terms.milestones)
        facts.promises.push_back(promise_of(milestone));
    facts.client_signed_at = signed_at(*contract, Party::client);
    facts.expert_signed_at = signed_at(*contract, Party::expert);
    return facts;
}

void Contracts::fill(sql::Transaction& transaction, Place const& place, engagements::Facts& facts) {
    auto contract = contract_facts(transaction, place);
    // What another module knows of the time before the signature stays.
    if (contract && facts.contract) contract->expert_saw_data_at = facts.contract->expert_saw_data_at;
    if (contract) facts.contract = std::move(contract);
}

std::optional<ContractTerms> current_terms(sql::Transaction& transaction, Place const& place) {
    auto contract = read_contract(transaction, place);
    if (!contract) return std::nullopt;
    return std::move(contract->terms);
}

std::optional<SignedContract> signed_contract(sql::Transaction& transaction, Place const& place) {
    auto const contract = read_contract(transaction, place);
    if (!contract || contract->standing.state != ContractState::active) return std::nullopt;
    return SignedContract{contract->id, contract->version, contract->frozen.digest,
        std::max(*signed_at(*contract, Party::client), *signed_at(*contract, Party::expert)),
        contract->terms};
}

} // namespace tenon::contracts
