#include "insights/sample_rows.h"

namespace tenon::insights {

namespace {

sql::Statement const remove_links{
    "insights.remove_links", "DELETE FROM summary_links WHERE workspace_id = :workspace"};

} // namespace

void remove_sample(sql::Transaction& transaction, Id<Workspace> workspace) {
    transaction.execute(remove_links, {{"workspace", workspace}});
}

} // namespace tenon::insights
