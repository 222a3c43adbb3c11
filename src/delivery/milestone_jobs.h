#pragma once

// What runs later: the end of a review window. A submission asks for it in its own transaction, so that no
// window ends unseen, whichever node is there by then and however late it comes.

#include "delivery/milestones.h"
#include "platform/jobs/worker.h"

namespace tenon::delivery {

// At the first moment after the window.
void ask_to_end_review(
    sql::Transaction&, Context const&, Place const&, std::string const& milestone, Timestamp review_until);

// The handlers of this module's jobs. The face must outlive the worker.
void add_jobs(jobs::Worker&, Milestones&);

} // namespace tenon::delivery
