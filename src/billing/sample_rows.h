#pragma once

// What the module keeps of a workspace, for the one case in which it goes: a sample is removed whole.

#include "base/actor.h"
#include "platform/sql/transaction.h"

namespace tenon::billing {

void remove_sample(sql::Transaction&, Id<Workspace>);

} // namespace tenon::billing
