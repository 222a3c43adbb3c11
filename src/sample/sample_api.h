#pragma once

// Endpoints of the sample.

#include "platform/api/endpoint.h"
#include "sample/sample.h"

namespace tenon::sample {

std::vector<api::Endpoint> endpoints(Sample& sample);

} // namespace tenon::sample
