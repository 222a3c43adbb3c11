#pragma once

// Endpoints of the scoring module.

#include "platform/api/endpoint.h"
#include "scoring/evaluations.h"

namespace tenon::scoring {

std::vector<api::Endpoint> endpoints(Evaluations& evaluations);

} // namespace tenon::scoring
