#pragma once

// Signing at a terminal: the same ceremony as on the page, with times that are true.

#include "app/client.h"
#include "contracts/contract_wire.h"

namespace tenon::app {

// Shows text, digest and consent, asks for the typed name and a yes, and sends the signature. `api` is the
// engagement's.
Result<contracts::ContractView> sign_at_terminal(Client& api);

} // namespace tenon::app
