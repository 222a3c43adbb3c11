#pragma once

// Endpoints of the datasets module.

#include "datasets/datasets.h"
#include "platform/api/endpoint.h"

namespace tenon::datasets {

std::vector<api::Endpoint> endpoints(Datasets& datasets);

} // namespace tenon::datasets
