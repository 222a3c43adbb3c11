#pragma once

// What the module keeps of a workspace, for the one case in which it goes: a sample is removed whole. A
// profile is its person's own, and goes with an account that belongs nowhere else.

#include "base/actor.h"
#include "platform/sql/transaction.h"

namespace tenon::experts {

void remove_sample(sql::Transaction&, Id<Workspace>);

} // namespace tenon::experts
