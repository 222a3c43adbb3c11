#pragma once

// Endpoints of data's versions.

#include "datasets/versions.h"
#include "platform/api/endpoint.h"

namespace tenon::datasets {

std::vector<api::Endpoint> endpoints(Versions const& versions);

} // namespace tenon::datasets
