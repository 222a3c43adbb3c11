#pragma once

// What travels between the contract page and the server.

#include "contracts/contract_state.h"
#include "contracts/signature.h"
#include "contracts/terms.h"

#include <optional>
#include <string>
#include <vector>

namespace tenon::contracts {

struct SaveContract {
    int based_on; // the version that was edited
    ContractTerms terms;
};
BOOST_DESCRIBE_STRUCT(SaveContract, (), (based_on, terms))

struct ProposeContract {
    int version;
};
BOOST_DESCRIBE_STRUCT(ProposeContract, (), (version))

struct DeclineContract {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(DeclineContract, (), (reason))

struct SignContract {
    std::string digest; // of the contract as the page showed it
    std::string typed_name;
    bool has_authority;
    std::string consent; // version of the consent text
    Timestamp opened_at;
    Timestamp read_to_end_at;
    Timestamp closed_at;
    std::string time_zone;
};
BOOST_DESCRIBE_STRUCT(SignContract, (),
    (digest, typed_name, has_authority, consent, opened_at, read_to_end_at, closed_at, time_zone))

struct ContractProblem {
    std::string pointer; // into this view
    std::string code;
    std::string message;
};
BOOST_DESCRIBE_STRUCT(ContractProblem, (), (pointer, code, message))

struct ContractSignature {
    Party party;
    std::string name;
    Timestamp signed_at;
};
BOOST_DESCRIBE_STRUCT(ContractSignature, (), (party, name, signed_at))

// What a signer must be shown; there where the caller's side may sign.
struct SigningSheet {
    std::string consent;
    std::string consent_text;
    std::string authority_statement;
    std::string statement; // with [your name] where theirs comes
};
BOOST_DESCRIBE_STRUCT(SigningSheet, (), (consent, consent_text, authority_statement, statement))

struct ContractView {
    Id<Contract> id;
    ContractState state;
    int version;
    std::string digest;
    ContractTerms terms;
    std::vector<ContractProblem> problems; // that stand in the way of a proposal
    std::optional<Party> proposed_by;
    std::vector<ContractSignature> signatures; // that count
    std::optional<Party> your_side;
    std::vector<ContractStep> you_may;
    std::optional<SigningSheet> signing;
};
BOOST_DESCRIBE_STRUCT(ContractView, (),
    (id, state, version, digest, terms, problems, proposed_by, signatures, your_side, you_may, signing))

} // namespace tenon::contracts
