#pragma once

// Moves of the plan as rows. No rules here.

#include "base/actor.h"
#include "base/time.h"
#include "engagements/gate.h"
#include "platform/sql/transaction.h"

#include <string>
#include <vector>

namespace tenon::briefs::store {

struct MoveRow {
    int number;
    std::string phase;
    int business_days;
    std::string reason;
    engagements::Side because;
    Timestamp moved_at;
    std::string moved_by_name;
};
BOOST_DESCRIBE_STRUCT(MoveRow, (), (number, phase, business_days, reason, because, moved_at, moved_by_name))

void insert_move(sql::Transaction&, Actor const&, Place const&, MoveRow const&);
// In the order they were made.
std::vector<MoveRow> moves(sql::Transaction&, Place const&);

} // namespace tenon::briefs::store
