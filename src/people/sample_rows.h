#pragma once

// What the module keeps of a workspace, for the one case in which it goes: a sample is removed whole. With it
// go the accounts that belong nowhere else.

#include "base/actor.h"
#include "platform/sql/transaction.h"

namespace tenon::people {

// Whoever has left a trace in another workspace keeps their account, even where they are no member any more.
std::vector<Id<Account>> accounts_only_of(sql::Transaction&, Id<Workspace>);

void remove_sample(sql::Transaction&, Id<Workspace>);

} // namespace tenon::people
