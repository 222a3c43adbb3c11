#pragma once

// Endpoints of the engagements module.

#include "engagements/engagements.h"
#include "platform/api/endpoint.h"

namespace tenon::engagements {

std::vector<api::Endpoint> endpoints(Engagements& engagements);

} // namespace tenon::engagements
