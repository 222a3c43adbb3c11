#pragma once

// Endpoints of the experts module.

#include "experts/experts.h"
#include "platform/api/endpoint.h"

namespace tenon::experts {

std::vector<api::Endpoint> endpoints(Experts& experts);

} // namespace tenon::experts
