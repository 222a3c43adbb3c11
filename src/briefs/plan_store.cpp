#include "briefs/plan_store.h"

namespace tenon::briefs::store {

namespace {

sql::Statement const add_move{"briefs.add_move", R"sql(
    INSERT INTO plan_moves (workspace_id, engagement_id, number, phase, business_days, reason, because,
        moved_at, moved_by, moved_by_name)
    VALUES (:workspace, :engagement, :number, :phase, :business_days, :reason, :because, :now, :by, :name))sql"};

sql::Statement const every_move{"briefs.every_move", R"sql(
    SELECT number, phase, business_days, reason, because, moved_at, moved_by_name FROM plan_moves
    WHERE workspace_id = :workspace AND engagement_id = :engagement
    ORDER BY number)sql"};

} // namespace

void insert_move(sql::Transaction& transaction, Actor const& actor, Place const& place, MoveRow const& row) {
    transaction.execute(
        add_move, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"number", row.number},
                      {"phase", row.phase}, {"business_days", row.business_days}, {"reason", row.reason},
                      {"because", to_text(row.because)}, {"now", row.moved_at}, {"by", actor.account},
                      {"name", row.moved_by_name}});
}

std::vector<MoveRow> moves(sql::Transaction& transaction, Place const& place) {
    return transaction.all<MoveRow>(
        every_move, {{"workspace", place.workspace}, {"engagement", place.engagement}});
}

} // namespace tenon::briefs::store
