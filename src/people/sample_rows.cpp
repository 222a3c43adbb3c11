#include "people/sample_rows.h"

namespace tenon::people {

namespace {

sql::Statement const people_of_workspace{"people.people_of_workspace", R"sql(
    SELECT account_id FROM workspace_members WHERE workspace_id = :workspace
    UNION SELECT account_id FROM engagement_members WHERE workspace_id = :workspace)sql"};

// What refers goes before what is referred to.
sql::Statement const removals[]{
    {"people.remove_tokens", "DELETE FROM api_tokens WHERE workspace_id = :workspace"},
    {"people.remove_invitations", "DELETE FROM invitations WHERE workspace_id = :workspace"},
    {"people.remove_engagement_members", "DELETE FROM engagement_members WHERE workspace_id = :workspace"},
    {"people.remove_workspace_members", "DELETE FROM workspace_members WHERE workspace_id = :workspace"},
    {"people.remove_workspace", "DELETE FROM workspaces WHERE id = :workspace AND sample"},
};

// What somebody left in another workspace keeps their account, even where they are no member any more.
sql::Statement const count_traces{"people.count_traces", R"sql(
    SELECT (SELECT count(*) FROM workspace_members WHERE account_id = :account)
         + (SELECT count(*) FROM engagement_members WHERE account_id = :account)
         + (SELECT count(*) FROM api_tokens WHERE account_id = :account)
         + (SELECT count(*) FROM invitations WHERE created_by = :account))sql"};

sql::Statement const account_removals[]{
    {"people.remove_sessions", "DELETE FROM sessions WHERE account_id = :account"},
    {"people.remove_reset_links", "DELETE FROM reset_links WHERE account_id = :account"},
    {"people.remove_sign_in_links", "DELETE FROM sign_in_links WHERE account_id = :account"},
    {"people.remove_account", "DELETE FROM accounts WHERE id = :account"},
};

} // namespace

void remove_sample(sql::Transaction& transaction, Id<Workspace> workspace) {
    auto const people = transaction.all<Id<Account>>(people_of_workspace, {{"workspace", workspace}});
    for (sql::Statement const& removal : removals)
        transaction.execute(removal, {{"workspace", workspace}});
    for (Id<Account> const& account : people) {
        if (transaction.one<std::int64_t>(count_traces, {{"account", account}}) > 0) continue;
        for (sql::Statement const& removal : account_removals)
            transaction.execute(removal, {{"account", account}});
    }
}

} // namespace tenon::people
