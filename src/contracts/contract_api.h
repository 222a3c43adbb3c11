#pragma once

// The contract's endpoints.

#include "contracts/contracts.h"
#include "platform/api/endpoint.h"

#include <vector>

namespace tenon::contracts {

std::vector<api::Endpoint> endpoints(Contracts& contracts);

} // namespace tenon::contracts
