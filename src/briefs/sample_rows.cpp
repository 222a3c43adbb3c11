#include "briefs/sample_rows.h"

namespace tenon::briefs {

namespace {

sql::Statement const removals[]{
    {"briefs.remove_plan_moves", "DELETE FROM plan_moves WHERE workspace_id = :workspace"},
    {"briefs.remove_brief_versions", "DELETE FROM brief_versions WHERE workspace_id = :workspace"},
};

} // namespace

void remove_sample(sql::Transaction& transaction, Id<Workspace> workspace) {
    for (sql::Statement const& removal : removals)
        transaction.execute(removal, {{"workspace", workspace}});
}

} // namespace tenon::briefs
