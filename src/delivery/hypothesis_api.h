#pragma once

#include "delivery/hypotheses.h"
#include "platform/api/endpoint.h"

namespace tenon::delivery {

std::vector<api::Endpoint> endpoints(Hypotheses& hypotheses);

} // namespace tenon::delivery
