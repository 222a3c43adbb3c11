#include "engagements/engagement_store.h"

namespace tenon::engagements::store {

namespace {

sql::Statement const add{"engagements.add", R"sql(
    INSERT INTO engagements (workspace_id, id, handle, title, phase, created_at)
    VALUES (:workspace, :id, :handle, :title, :phase, :now))sql"};

sql::Statement const by_id{
    "engagements.by_id", "SELECT workspace_id, id, handle, title, phase FROM engagements WHERE id = :id"};

sql::Statement const by_handle{"engagements.by_handle",
    "SELECT workspace_id, id, handle, title, phase FROM engagements WHERE handle = :handle"};

// SQLite has one writer anyway.
sql::Statement const held{"engagements.held",
    "SELECT workspace_id, id, handle, title, phase FROM engagements WHERE workspace_id = :workspace AND id = "
    ":id",
    "SELECT workspace_id, id, handle, title, phase FROM engagements WHERE workspace_id = :workspace AND id = "
    ":id "
    "FOR UPDATE"};

sql::Statement const change_phase{"engagements.change_phase",
    "UPDATE engagements SET phase = :phase WHERE workspace_id = :workspace AND id = :id"};

sql::Statement const change_title{"engagements.change_title",
    "UPDATE engagements SET title = :title WHERE workspace_id = :workspace AND id = :id"};

sql::Statement const list_of_workspace{"engagements.of_workspace", R"sql(
    SELECT engagements.id, engagements.workspace_id AS workspace, handle, title, phase, role
    FROM engagements
    LEFT JOIN engagement_members ON engagement_members.workspace_id = engagements.workspace_id
        AND engagement_members.engagement_id = engagements.id AND engagement_members.account_id = :account
    WHERE engagements.workspace_id = :workspace AND (role IS NOT NULL OR :all = 1)
    ORDER BY engagements.created_at DESC, engagements.id DESC)sql"};

// Begins with the memberships, because a server has many more engagements than an account.
sql::Statement const list_of_account{"engagements.of_account", R"sql(
    SELECT engagements.id, engagements.workspace_id AS workspace, handle, title, phase, role
    FROM engagements
    LEFT JOIN engagement_members ON engagement_members.workspace_id = engagements.workspace_id
        AND engagement_members.engagement_id = engagements.id AND engagement_members.account_id = :account
    WHERE engagements.id IN (
        SELECT engagement_id FROM engagement_members WHERE account_id = :account
        UNION
        SELECT engagements.id FROM workspace_members
        JOIN engagements ON engagements.workspace_id = workspace_members.workspace_id
        WHERE account_id = :account AND role IN ('owner', 'admin'))
    ORDER BY engagements.created_at DESC, engagements.id DESC)sql"};

sql::Statement const add_decision{"engagements.add_decision", R"sql(
    INSERT INTO gate_decisions (workspace_id, engagement_id, id, gate, subject, decided_at, decided_by, decider_name,
                                engine_version, facts, facts_sha256)
    VALUES (:workspace, :engagement, :id, :gate, :subject, :now, :by, :name, :engine_version, :facts,
            :facts_sha256))sql"};

sql::Statement const list_decisions{"engagements.decisions", R"sql(
    SELECT gate, subject, decided_at, decider_name AS name, engine_version, facts_sha256 FROM gate_decisions
    WHERE workspace_id = :workspace AND engagement_id = :engagement ORDER BY decided_at DESC, id DESC)sql"};

sql::Statement const newest_decision{"engagements.newest_decision", R"sql(
    SELECT gate, decided_at AS taken_at, engine_version, facts, facts_sha256 FROM gate_decisions
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND decided_at < :before
    ORDER BY decided_at DESC, id DESC LIMIT 1)sql"};

sql::Statement const add_day{"engagements.add_day", R"sql(
    INSERT INTO engagement_days (workspace_id, engagement_id, day, taken_at, engine_version, facts, facts_sha256)
    VALUES (:workspace, :engagement, :day, :taken_at, :engine_version, :facts, :facts_sha256))sql"};

sql::Statement const newest_day{"engagements.newest_day", R"sql(
    SELECT '' AS gate, taken_at, engine_version, facts, facts_sha256 FROM engagement_days
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND day <= :day AND facts <> ''
    ORDER BY day DESC LIMIT 1)sql"};

sql::Statement const list_living{"engagements.living", R"sql(
    SELECT workspace_id, id,
           (SELECT MAX(day) FROM engagement_days
            WHERE engagement_days.workspace_id = engagements.workspace_id
              AND engagement_days.engagement_id = engagements.id) AS last_day
    FROM engagements WHERE id > :after AND phase <> 'closed' ORDER BY id LIMIT :limit)sql"};

sql::Statement const add_override{"engagements.add_override", R"sql(
    INSERT INTO gate_overrides (workspace_id, engagement_id, id, gate, code, pointer, read, reason, overridden_at,
                                overridden_by, name)
    VALUES (:workspace, :engagement, :id, :gate, :code, :pointer, :read, :reason, :now, :by, :name))sql"};

sql::Statement const list_overrides{"engagements.overrides", R"sql(
    SELECT id, gate, code, pointer, read, reason, overridden_at, name FROM gate_overrides
    WHERE workspace_id = :workspace AND engagement_id = :engagement ORDER BY overridden_at, id)sql"};

} // namespace

void insert(sql::Transaction& transaction, EngagementRow const& row, Timestamp now) {
    transaction.execute(add, {{"workspace", row.workspace_id}, {"id", row.id}, {"handle", row.handle},
                                 {"title", row.title}, {"phase", row.phase}, {"now", now}});
}

std::optional<EngagementRow> find(sql::Transaction& transaction, Id<Engagement> const& id) {
    return transaction.find<EngagementRow>(by_id, {{"id", id}});
}

std::optional<EngagementRow> find_by_handle(sql::Transaction& transaction, std::string_view handle) {
    return transaction.find<EngagementRow>(by_handle, {{"handle", handle}});
}

EngagementRow lock(sql::Transaction& transaction, Place const& place) {
    return transaction.one<EngagementRow>(held, {{"workspace", place.workspace}, {"id", place.engagement}});
}

void set_phase(sql::Transaction& transaction, Place const& place, Phase phase) {
    transaction.execute(
        change_phase, {{"workspace", place.workspace}, {"id", place.engagement}, {"phase", phase}});
}

void set_title(sql::Transaction& transaction, Place const& place, std::string_view title) {
    transaction.execute(
        change_title, {{"workspace", place.workspace}, {"id", place.engagement}, {"title", title}});
}

std::vector<EngagementView> of_workspace(
    sql::Transaction& transaction, Id<Workspace> const& workspace, Id<Account> const& account, bool all) {
    return transaction.all<EngagementView>(
        list_of_workspace, {{"workspace", workspace}, {"account", account}, {"all", all ? 1 : 0}});
}

std::vector<EngagementView> of_account(sql::Transaction& transaction, Id<Account> const& account) {
    return transaction.all<EngagementView>(list_of_account, {{"account", account}});
}

void insert_decision(
    sql::Transaction& transaction, Actor const& actor, NewDecision const& decision, Timestamp now) {
    Place const place = actor.place();
    transaction.execute(add_decision,
        {{"workspace", place.workspace}, {"engagement", place.engagement},
            {"id", std::string_view(decision.id.data(), decision.id.size())}, {"gate", decision.gate},
            {"subject", decision.subject}, {"now", now}, {"by", actor.account}, {"name", actor.name},
            {"engine_version", decision.engine_version}, {"facts", decision.facts},
            {"facts_sha256", decision.facts_sha256}});
}

std::vector<DecisionView> decisions(sql::Transaction& transaction, Place const& place) {
    return transaction.all<DecisionView>(
        list_decisions, {{"workspace", place.workspace}, {"engagement", place.engagement}});
}

void insert_day(sql::Transaction& transaction, Place const& place, Day day, SnapshotRow const& row) {
    transaction.execute(
        add_day, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"day", day},
                     {"taken_at", row.taken_at}, {"engine_version", row.engine_version}, {"facts", row.facts},
                     {"facts_sha256", row.facts_sha256}});
}

std::optional<SnapshotRow> find_day(sql::Transaction& transaction, Place const& place, Day day) {
    return transaction.find<SnapshotRow>(
        newest_day, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"day", day}});
}

std::optional<SnapshotRow> find_decision(
    sql::Transaction& transaction, Place const& place, Timestamp before) {
    return transaction.find<SnapshotRow>(newest_decision,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"before", before}});
}

std::vector<LivingRow> living(sql::Transaction& transaction, std::string const& after, int limit) {
    return transaction.all<LivingRow>(list_living, {{"after", after}, {"limit", limit}});
}

void insert_override(sql::Transaction& transaction, Actor const& actor, OverrideView const& row) {
    Place const place = actor.place();
    transaction.execute(add_override,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"id", row.id}, {"gate", row.gate},
            {"code", row.code}, {"pointer", row.pointer}, {"read", row.read}, {"reason", row.reason},
            {"now", row.overridden_at}, {"by", actor.account}, {"name", row.name}});
}

std::vector<OverrideView> overrides(sql::Transaction& transaction, Place const& place) {
    return transaction.all<OverrideView>(
        list_overrides, {{"workspace", place.workspace}, {"engagement", place.engagement}});
}

} // namespace tenon::engagements::store
