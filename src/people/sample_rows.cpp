#include "people/sample_rows.h"

namespace tenon::people {

namespace {

sql::Statement const accounts_only_here{"people.accounts_only_here", R"sql(
    WITH here AS (
        SELECT account_id FROM workspace_members WHERE workspace_id = :workspace
        UNION SELECT account_id FROM engagement_members WHERE workspace_id = :workspace)
    SELECT account_id FROM here
    WHERE NOT EXISTS (SELECT 1 FROM workspace_members AS other
                      WHERE other.account_id = here.account_id AND other.workspace_id <> :workspace)
      AND NOT EXISTS (SELECT 1 FROM engagement_members AS other
                      WHERE other.account_id = here.account_id AND other.workspace_id <> :workspace)
      AND NOT EXISTS (SELECT 1 FROM api_tokens AS other
                      WHERE other.account_id = here.account_id AND other.workspace_id <> :workspace)
      AND NOT EXISTS (SELECT 1 FROM invitations AS other
                      WHERE other.created_by = here.account_id AND other.workspace_id <> :workspace))sql"};

// What refers goes before what is referred to.
sql::Statement const removals[]{
    {"people.remove_tokens", "DELETE FROM api_tokens WHERE workspace_id = :workspace"},
    {"people.remove_invitations", "DELETE FROM invitations WHERE workspace_id = :workspace"},
    {"people.remove_engagement_members", "DELETE FROM engagement_members WHERE workspace_id = :workspace"},
    {"people.remove_workspace_members", "DELETE FROM workspace_members WHERE workspace_id = :workspace"},
    {"people.remove_workspace", "DELETE FROM workspaces WHERE id = :workspace AND sample"},
};

sql::Statement const account_removals[]{
    {"people.remove_sessions", "DELETE FROM sessions WHERE account_id = :account"},
    {"people.remove_reset_links", "DELETE FROM reset_links WHERE account_id = :account"},
    {"people.remove_sign_in_links", "DELETE FROM sign_in_links WHERE account_id = :account"},
    {"people.remove_account", "DELETE FROM accounts WHERE id = :account"},
};

} // namespace

std::vector<Id<Account>> accounts_only_of(sql::Transaction& transaction, Id<Workspace> workspace) {
    return transaction.all<Id<Account>>(accounts_only_here, {{"workspace", workspace}});
}

void remove_sample(sql::Transaction& transaction, Id<Workspace> workspace) {
    auto const accounts = accounts_only_of(transaction, workspace);
    for (sql::Statement const& removal : removals)
        transaction.execute(removal, {{"workspace", workspace}});
    for (Id<Account> const& account : accounts)
        for (sql::Statement const& removal : account_removals)
            transaction.execute(removal, {{"account", account}});
}

} // namespace tenon::people
