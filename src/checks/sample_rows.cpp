#include "checks/sample_rows.h"

namespace tenon::checks {

namespace {

sql::Statement const remove_policies{
    "checks.remove_policies", "DELETE FROM check_policies WHERE workspace_id = :workspace"};

} // namespace

void remove_sample(sql::Transaction& transaction, Id<Workspace> workspace) {
    transaction.execute(remove_policies, {{"workspace", workspace}});
}

} // namespace tenon::checks
