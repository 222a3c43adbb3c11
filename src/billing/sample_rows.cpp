#include "billing/sample_rows.h"

namespace tenon::billing {

namespace {

sql::Statement const removals[]{
    {"billing.remove_compute_alerts", "DELETE FROM compute_alerts WHERE workspace_id = :workspace"},
    {"billing.remove_compute_rate_cards", "DELETE FROM compute_rate_cards WHERE workspace_id = :workspace"},
    {"billing.remove_compute_caps", "DELETE FROM compute_caps WHERE workspace_id = :workspace"},
};

} // namespace

void remove_sample(sql::Transaction& transaction, Id<Workspace> workspace) {
    for (sql::Statement const& removal : removals)
        transaction.execute(removal, {{"workspace", workspace}});
}

} // namespace tenon::billing
