#pragma once

// A contract as one caller sees it: with what their side may do next.

#include "contracts/contract.h"
#include "contracts/contract_wire.h"

namespace tenon::contracts {

ContractView view_of(Contract const& contract, Actor const& actor);

} // namespace tenon::contracts
