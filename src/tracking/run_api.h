#pragma once

#include "platform/api/endpoint.h"
#include "tracking/tracking.h"

#include <vector>

namespace tenon::tracking {

std::vector<api::Endpoint> endpoints(Tracking const& tracking);

} // namespace tenon::tracking
