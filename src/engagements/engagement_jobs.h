#pragma once

// What runs by itself: the end of every engagement's day, stored so that its checks can be replayed.

#include "engagements/engagements.h"
#include "platform/jobs/worker.h"

namespace tenon::engagements {

// The face must outlive the worker.
void add_jobs(jobs::Worker&, Engagements&);

} // namespace tenon::engagements
