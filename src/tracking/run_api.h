#pragma once

#include "platform/api/endpoint.h"
#include "platform/blobs/blobs.h"
#include "tracking/tracking.h"

#include <vector>

namespace tenon::tracking {

// ?filter=…&order_by=…&order_by=…&limit=…&page_token=…, as all lists of this module take it.
Result<Query> query_of(api::Call const& call);

// Everything of tracking on our own API; the registry's part of it stands in registry_api.cpp.
std::vector<api::Endpoint> endpoints(Tracking const& tracking, blobs::Store& store);
std::vector<api::Endpoint> registry_endpoints(Tracking const& tracking);

} // namespace tenon::tracking
