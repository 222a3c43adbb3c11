#pragma once

// Endpoints of the delivery module.

#include "delivery/milestones.h"
#include "platform/api/endpoint.h"

namespace tenon::delivery {

std::vector<api::Endpoint> endpoints(Milestones& milestones, Clock const& clock);

} // namespace tenon::delivery
