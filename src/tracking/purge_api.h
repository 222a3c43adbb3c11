#pragma once

#include "platform/api/endpoint.h"
#include "tracking/purges.h"

namespace tenon::tracking {

std::vector<api::Endpoint> endpoints(Purges const& purges);

} // namespace tenon::tracking
