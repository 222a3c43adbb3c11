#pragma once

// The ledger's rows of the endpoint table.

#include "ledger/ledger.h"
#include "platform/api/endpoint.h"

#include <vector>

namespace tenon::ledger {

// Face and clock must outlive the rows.
std::vector<api::Endpoint> endpoints(Ledger const& ledger, Clock const& clock);

} // namespace tenon::ledger
