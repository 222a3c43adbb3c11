#pragma once

// Endpoints of the insights module.

#include "insights/links.h"
#include "insights/summaries.h"
#include "insights/today.h"
#include "platform/api/endpoint.h"

namespace tenon::insights {

std::vector<api::Endpoint> endpoints(Today const& today, Summaries const& summaries, Links const& links);

} // namespace tenon::insights
