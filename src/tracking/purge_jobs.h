#pragma once

// Purges are done later, by jobs of a few minutes each.

#include "platform/jobs/worker.h"
#include "tracking/purges.h"

namespace tenon::tracking {

void ask_to_purge(sql::Transaction&, Context const&, Place const&, std::string const& id);

void add_jobs(jobs::Worker& worker, Purges const& purges, Context const& context);

} // namespace tenon::tracking
