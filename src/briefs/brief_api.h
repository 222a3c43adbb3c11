#pragma once

// Endpoints of the briefs module.

#include "briefs/briefs.h"
#include "platform/api/endpoint.h"

namespace tenon::briefs {

std::vector<api::Endpoint> endpoints(Briefs& briefs);

} // namespace tenon::briefs
