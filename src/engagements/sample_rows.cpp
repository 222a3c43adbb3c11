#include "engagements/sample_rows.h"

namespace tenon::engagements {

namespace {

// What refers goes before what is referred to.
sql::Statement const removals[]{
    {"engagements.remove_days", "DELETE FROM engagement_days WHERE workspace_id = :workspace"},
    {"engagements.remove_gate_overrides", "DELETE FROM gate_overrides WHERE workspace_id = :workspace"},
    {"engagements.remove_gate_decisions", "DELETE FROM gate_decisions WHERE workspace_id = :workspace"},
    {"engagements.remove_engagements", "DELETE FROM engagements WHERE workspace_id = :workspace"},
};

} // namespace

void remove_sample(sql::Transaction& transaction, Id<Workspace> workspace) {
    for (sql::Statement const& removal : removals)
        transaction.execute(removal, {{"workspace", workspace}});
}

} // namespace tenon::engagements
