#include "checks/policy_store.h"

namespace tenon::checks::store {

namespace {

sql::Statement const add{"checks.add_policy", R"sql(
    INSERT INTO check_policies (workspace_id, version, document, reason, saved_at, saved_by, saved_by_name)
    VALUES (:workspace, :version, :document, :reason, :now, :by, :name))sql"};

sql::Statement const latest{"checks.latest_policy", R"sql(
    SELECT version, document, reason, saved_at, saved_by_name FROM check_policies
    WHERE workspace_id = :workspace ORDER BY version DESC LIMIT 1)sql"};

sql::Statement const every_version{"checks.every_policy", R"sql(
    SELECT version, document, reason, saved_at, saved_by_name FROM check_policies
    WHERE workspace_id = :workspace ORDER BY version DESC)sql"};

} // namespace

std::int64_t insert(sql::Transaction& transaction, Actor const& actor, PolicyRow const& row) {
    return transaction.execute(
        add, {{"workspace", actor.workspace}, {"version", row.version}, {"document", row.document},
                 {"reason", row.reason}, {"now", row.saved_at}, {"by", actor.account}, {"name", actor.name}});
}

std::optional<PolicyRow> find_latest(sql::Transaction& transaction, Id<Workspace> const& workspace) {
    return transaction.find<PolicyRow>(latest, {{"workspace", workspace}});
}

std::vector<PolicyRow> all(sql::Transaction& transaction, Id<Workspace> const& workspace) {
    return transaction.all<PolicyRow>(every_version, {{"workspace", workspace}});
}

} // namespace tenon::checks::store
