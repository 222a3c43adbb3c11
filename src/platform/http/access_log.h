#pragma once

// One line in the log and one count in the metrics for every answer. Never a query, a cookie or a body: the
// label is the endpoint's pattern.

#include "platform/http/core.h"
#include "platform/http/exchange.h"

namespace tenon::http {

void account(Core& core, Exchange const& exchange);

} // namespace tenon::http
