#pragma once

// What runs later: a look at what is spent, after a run changed and when running runs reach the next level.

#include "base/actor.h"
#include "base/context.h"
#include "platform/sql/transaction.h"

#include <optional>

namespace tenon::billing {

// At that moment, or at once. One too many does no harm.
void ask_to_look(sql::Transaction&, Context const&, Place const&, std::optional<Timestamp> at);

} // namespace tenon::billing
