#pragma once

// One contract as it stands now.

#include "contracts/contract_state.h"
#include "contracts/frozen.h"
#include "contracts/signature.h"

#include <optional>
#include <vector>

namespace tenon::contracts {

struct Contract {
    Id<Contract> id;
    Standing standing;
    int version;
    int proposal; // how many times it has been proposed
    Frozen frozen;
    ContractTerms terms;
    std::vector<SignatureRecord> signatures; // that count: of the open proposal
};

// A contract in force, as other modules need it.
struct SignedContract {
    Id<Contract> id;
    int version;
    std::string digest;
    Timestamp signed_at; // by the second of both
    ContractTerms terms;
};

} // namespace tenon::contracts
