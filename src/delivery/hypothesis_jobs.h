#pragma once

// What runs later: hypotheses are looked at once a run that may answer one has ended, and when a time-box
// ends.

#include "delivery/hypotheses.h"
#include "platform/jobs/worker.h"

namespace tenon::delivery {

// At that moment, or at once. One too many does no harm.
void ask_to_settle(sql::Transaction&, Context const&, Place const&, std::optional<Timestamp> at);

// The handlers of these jobs. The face must outlive the worker.
void add_jobs(jobs::Worker&, Hypotheses&);

} // namespace tenon::delivery
