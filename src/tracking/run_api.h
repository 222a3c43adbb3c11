#pragma once

#include "platform/api/endpoint.h"
#include "platform/blobs/blobs.h"
#include "tracking/tracking.h"

#include <vector>

namespace tenon::tracking {

std::vector<api::Endpoint> endpoints(Tracking const& tracking, blobs::Store& store);

} // namespace tenon::tracking
