#pragma once

#include "billing/compute_guard.h"
#include "platform/api/endpoint.h"

namespace tenon::billing {

std::vector<api::Endpoint> endpoints(ComputeGuard& guard);

} // namespace tenon::billing
