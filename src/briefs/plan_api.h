#pragma once

// Endpoints about plans.

#include "briefs/plans.h"
#include "platform/api/endpoint.h"

namespace tenon::briefs {

std::vector<api::Endpoint> endpoints(Plans& plans, Clock const& clock);

} // namespace tenon::briefs
