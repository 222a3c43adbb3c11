#pragma once

// Traces on our own API.

#include "platform/api/endpoint.h"
#include "tracking/tracking.h"

#include <vector>

namespace tenon::tracking {

std::vector<api::Endpoint> trace_endpoints(Tracking const& tracking);

} // namespace tenon::tracking
