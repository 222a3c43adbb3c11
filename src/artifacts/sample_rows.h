#pragma once

// What the module keeps of a workspace, for the one case in which it goes: a sample is removed whole.

#include "base/actor.h"
#include "platform/sql/transaction.h"

namespace tenon::artifacts {

void remove_sample(sql::Transaction&, Id<Workspace>);

// Digests of the files that its rows name, of one workspace or of all.
void each_blob(
    sql::Transaction&, std::optional<Id<Workspace>> const&, std::function<void(std::string const&)> const&);

} // namespace tenon::artifacts
