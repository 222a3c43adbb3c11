#pragma once

// Puts a contract together from its rows.

#include "contracts/contract.h"
#include "contracts/contract_store.h"

namespace tenon::contracts {

std::optional<Contract> read_contract(sql::Transaction& transaction, Place const& place);
// The same, its row locked for a change.
std::optional<Contract> read_contract_for_change(sql::Transaction& transaction, Place const& place);

store::ContractRow row_of(Contract const& contract);

} // namespace tenon::contracts
