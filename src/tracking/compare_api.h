#pragma once

// Runs beside each other: all their columns, their curves, and what changed from one to another.

#include "platform/api/endpoint.h"
#include "platform/blobs/blobs.h"
#include "tracking/tracking.h"

#include <vector>

namespace tenon::tracking {

std::vector<api::Endpoint> compare_endpoints(Tracking const& tracking, blobs::Store& store);

} // namespace tenon::tracking
