#include "people/person_store.h"

namespace tenon::people::store {

namespace {

sql::Statement const add_workspace{"people.add_workspace", R"sql(
    INSERT INTO workspaces (id, name, currency, time_zone, work_week, sample, created_at)
    VALUES (:id, :name, :currency, :time_zone, :work_week, :sample, :now))sql"};

sql::Statement const workspace_by_id{"people.workspace_by_id",
    "SELECT id, name, currency, time_zone, work_week, sample FROM workspaces WHERE id = :id"};

sql::Statement const sample_workspace{"people.sample_workspace", "SELECT id FROM workspaces WHERE sample"};

sql::Statement const any_real{
    "people.any_real_workspace", "SELECT EXISTS (SELECT 1 FROM workspaces WHERE NOT sample)"};

sql::Statement const workspaces_by_account{"people.workspaces_by_account", R"sql(
    SELECT id, name, role, currency, time_zone, work_week, sample
    FROM workspaces
    LEFT JOIN workspace_members ON workspace_members.workspace_id = id AND workspace_members.account_id = :account
    WHERE id IN (SELECT workspace_id FROM workspace_members WHERE account_id = :account
                 UNION SELECT workspace_id FROM engagement_members WHERE account_id = :account)
    ORDER BY name, id)sql"};

sql::Statement const workspace_role{"people.workspace_role",
    "SELECT role FROM workspace_members WHERE workspace_id = :workspace AND account_id = :account"};

sql::Statement const engagement_role{"people.engagement_role", R"sql(
    SELECT role FROM engagement_members
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND account_id = :account)sql"};

sql::Statement const seats_by_account{"people.seats_by_account", R"sql(
    SELECT engagement_id AS engagement, role FROM engagement_members
    WHERE workspace_id = :workspace AND account_id = :account
    ORDER BY engagement_id)sql"};

struct PlaceRow {
    Id<Workspace> workspace_id;
    Id<Engagement> engagement_id;
};
BOOST_DESCRIBE_STRUCT(PlaceRow, (), (workspace_id, engagement_id))

sql::Statement const places_by_account{"people.places_by_account", R"sql(
    SELECT workspace_id, engagement_id FROM engagement_members WHERE account_id = :account AND role = :role
    ORDER BY workspace_id, engagement_id)sql"};

sql::Statement const put_workspace_role{"people.put_workspace_role", R"sql(
    INSERT INTO workspace_members (workspace_id, account_id, role, added_at)
    VALUES (:workspace, :account, :role, :now)
    ON CONFLICT (workspace_id, account_id) DO UPDATE SET role = excluded.role)sql"};

sql::Statement const put_engagement_role{"people.put_engagement_role", R"sql(
    INSERT INTO engagement_members (workspace_id, engagement_id, account_id, role, added_at)
    VALUES (:workspace, :engagement, :account, :role, :now)
    ON CONFLICT (workspace_id, engagement_id, account_id) DO UPDATE SET role = excluded.role)sql"};

sql::Statement const drop_workspace_role{"people.drop_workspace_role",
    "DELETE FROM workspace_members WHERE workspace_id = :workspace AND account_id = :account"};

sql::Statement const drop_engagement_roles{"people.drop_engagement_roles",
    "DELETE FROM engagement_members WHERE workspace_id = :workspace AND account_id = :account"};

sql::Statement const count_workspace_owners{"people.count_owners",
    "SELECT count(*) FROM workspace_members WHERE workspace_id = :workspace AND role = 'owner'"};

// Members first, then everybody's roles in single engagements.
sql::Statement const all_members{"people.all_members", R"sql(
    SELECT account_id AS account, name, email, role, CAST(NULL AS TEXT) AS engagement,
           CAST(NULL AS TEXT) AS engagement_role
    FROM workspace_members JOIN accounts ON accounts.id = account_id WHERE workspace_id = :workspace
    UNION ALL
    SELECT account_id AS account, name, email, CAST(NULL AS TEXT) AS role, engagement_id AS engagement,
           role AS engagement_role
    FROM engagement_members JOIN accounts ON accounts.id = account_id WHERE workspace_id = :workspace
    ORDER BY 2, 1, 5)sql"};

sql::Statement const engagement_participants{"people.engagement_participants", R"sql(
    SELECT account_id AS account, name, email, CAST(NULL AS TEXT) AS role, engagement_id AS engagement,
           role AS engagement_role
    FROM engagement_members JOIN accounts ON accounts.id = account_id
    WHERE workspace_id = :workspace AND engagement_id = :engagement
    ORDER BY name, account_id)sql"};

} // namespace

void insert_workspace(sql::Transaction& transaction, WorkspaceRow const& workspace, Timestamp now) {
    transaction.execute(
        add_workspace, {{"id", workspace.id}, {"name", workspace.name}, {"currency", workspace.currency},
                           {"time_zone", workspace.time_zone}, {"work_week", workspace.work_week},
                           {"sample", workspace.sample}, {"now", now}});
}

std::optional<WorkspaceRow> find_workspace(sql::Transaction& transaction, Id<Workspace> const& id) {
    return transaction.find<WorkspaceRow>(workspace_by_id, {{"id", id}});
}

std::vector<WorkspaceView> workspaces_of(sql::Transaction& transaction, Id<Account> const& account) {
    return transaction.all<WorkspaceView>(workspaces_by_account, {{"account", account}});
}

std::optional<Id<Workspace>> find_sample(sql::Transaction& transaction) {
    return transaction.find<Id<Workspace>>(sample_workspace);
}

bool has_real_workspace(sql::Transaction& transaction) { return transaction.one<bool>(any_real); }

std::optional<WorkspaceRole> find_role(
    sql::Transaction& transaction, Id<Workspace> const& workspace, Id<Account> const& account) {
    return transaction.find<WorkspaceRole>(workspace_role, {{"workspace", workspace}, {"account", account}});
}

std::optional<EngagementRole> find_role(
    sql::Transaction& transaction, Place const& place, Id<Account> const& account) {
    return transaction.find<EngagementRole>(engagement_role,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"account", account}});
}

std::vector<Seat> seats_of(
    sql::Transaction& transaction, Id<Workspace> const& workspace, Id<Account> const& account) {
    return transaction.all<Seat>(seats_by_account, {{"workspace", workspace}, {"account", account}});
}

std::vector<Place> places_of(sql::Transaction& transaction, Id<Account> const& account, EngagementRole role) {
    std::vector<Place> places;
    for (PlaceRow const& row :
        transaction.all<PlaceRow>(places_by_account, {{"account", account}, {"role", role}}))
        places.push_back({row.workspace_id, row.engagement_id});
    return places;
}

void put_role(sql::Transaction& transaction, Id<Workspace> const& workspace, Id<Account> const& account,
    WorkspaceRole role, Timestamp now) {
    transaction.execute(
        put_workspace_role, {{"workspace", workspace}, {"account", account}, {"role", role}, {"now", now}});
}

void put_role(sql::Transaction& transaction, Place const& place, Id<Account> const& account,
    EngagementRole role, Timestamp now) {
    transaction.execute(
        put_engagement_role, {{"workspace", place.workspace}, {"engagement", place.engagement},
                                 {"account", account}, {"role", role}, {"now", now}});
}

std::int64_t drop_roles(
    sql::Transaction& transaction, Id<Workspace> const& workspace, Id<Account> const& account) {
    auto const of_workspace =
        transaction.execute(drop_workspace_role, {{"workspace", workspace}, {"account", account}});
    return of_workspace +
           transaction.execute(drop_engagement_roles, {{"workspace", workspace}, {"account", account}});
}

std::int64_t count_owners(sql::Transaction& transaction, Id<Workspace> const& workspace) {
    return transaction.one<std::int64_t>(count_workspace_owners, {{"workspace", workspace}});
}

std::vector<MemberView> members_of(sql::Transaction& transaction, Id<Workspace> const& workspace) {
    return transaction.all<MemberView>(all_members, {{"workspace", workspace}});
}

std::vector<MemberView> participants_of(sql::Transaction& transaction, Place const& place) {
    return transaction.all<MemberView>(
        engagement_participants, {{"workspace", place.workspace}, {"engagement", place.engagement}});
}

} // namespace tenon::people::store
