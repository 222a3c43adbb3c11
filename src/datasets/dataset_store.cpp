#include "datasets/dataset_store.h"

namespace tenon::datasets::store {

namespace {

sql::Statement const add_version{"datasets.add_version", R"sql(
    INSERT INTO dataset_versions (workspace_id, engagement_id, asset, version, sha256, bytes, row_count, column_count,
                                  size, format, quality, readiness, reasons, profile, sampled_at, sampled_by,
                                  sampled_by_name)
    VALUES (:workspace, :engagement, :asset, :version, :sha256, :bytes, :row_count, :column_count, :size, :format,
            :quality, :readiness, :reasons, :profile, :now, :by, :name))sql"};

sql::Statement const newest_versions{"datasets.newest_versions", R"sql(
    SELECT asset, version, sha256, bytes, row_count, column_count, size, format, quality, readiness, reasons,
           sampled_at, sampled_by_name
    FROM dataset_versions AS sampled
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND version = (
        SELECT max(version) FROM dataset_versions AS other
        WHERE other.workspace_id = :workspace AND other.engagement_id = :engagement AND other.asset = sampled.asset)
    ORDER BY asset)sql"};

sql::Statement const newest_profile{"datasets.newest_profile", R"sql(
    SELECT profile FROM dataset_versions
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND asset = :asset
    ORDER BY version DESC LIMIT 1)sql"};

sql::Statement const add_access{"datasets.add_access", R"sql(
    INSERT INTO dataset_access (workspace_id, engagement_id, asset, step, at, by_account, by_name)
    VALUES (:workspace, :engagement, :asset, :step, :at, :by, :name)
    ON CONFLICT (workspace_id, engagement_id, asset, step) DO NOTHING)sql"};

sql::Statement const all_access{"datasets.access", R"sql(
    SELECT asset, step, at, by_name FROM dataset_access
    WHERE workspace_id = :workspace AND engagement_id = :engagement ORDER BY asset, step)sql"};

sql::Statement const add_decision{"datasets.add_decision", R"sql(
    INSERT INTO data_decisions (workspace_id, engagement_id, asset, version, number, choice, reason, decided_at,
                                decided_by, decided_by_name)
    VALUES (:workspace, :engagement, :asset, :version, :number, :choice, :reason, :now, :by, :name))sql"};

sql::Statement const all_decisions{"datasets.decisions", R"sql(
    SELECT asset, version, number, choice, reason, decided_at, decided_by_name FROM data_decisions
    WHERE workspace_id = :workspace AND engagement_id = :engagement ORDER BY asset, version, number)sql"};

sql::Statement const add_look{"datasets.add_look", R"sql(
    INSERT INTO dataset_looks (workspace_id, engagement_id, asset, account_id, seen_at)
    VALUES (:workspace, :engagement, :asset, :account, :now)
    ON CONFLICT (workspace_id, engagement_id, asset, account_id) DO NOTHING)sql"};

sql::Statement const earliest_look{"datasets.first_look", R"sql(
    SELECT seen_at FROM dataset_looks
    WHERE workspace_id = :workspace AND engagement_id = :engagement
    ORDER BY seen_at LIMIT 1)sql"};

} // namespace

void insert(
    sql::Transaction& transaction, Actor const& actor, VersionRow const& row, std::string_view profile) {
    Place const place = actor.place();
    transaction.execute(
        add_version, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"asset", row.asset},
                         {"version", row.version}, {"sha256", row.sha256}, {"bytes", row.bytes},
                         {"row_count", row.row_count}, {"column_count", row.column_count}, {"size", row.size},
                         {"format", row.format}, {"quality", row.quality}, {"readiness", row.readiness},
                         {"reasons", row.reasons}, {"profile", profile}, {"now", row.sampled_at},
                         {"by", actor.account}, {"name", row.sampled_by_name}});
}

std::vector<VersionRow> newest(sql::Transaction& transaction, Place const& place) {
    return transaction.all<VersionRow>(
        newest_versions, {{"workspace", place.workspace}, {"engagement", place.engagement}});
}

std::optional<std::string> find_profile(
    sql::Transaction& transaction, Place const& place, std::string_view asset) {
    return transaction.find<std::string>(
        newest_profile, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"asset", asset}});
}

std::int64_t insert_access(sql::Transaction& transaction, Actor const& actor, AccessRow const& row) {
    Place const place = actor.place();
    return transaction.execute(
        add_access, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"asset", row.asset},
                        {"step", row.step}, {"at", row.at}, {"by", actor.account}, {"name", row.by_name}});
}

std::vector<AccessRow> access(sql::Transaction& transaction, Place const& place) {
    return transaction.all<AccessRow>(
        all_access, {{"workspace", place.workspace}, {"engagement", place.engagement}});
}

void insert_decision(sql::Transaction& transaction, Actor const& actor, DecisionRow const& row) {
    Place const place = actor.place();
    transaction.execute(add_decision,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"asset", row.asset},
            {"version", row.version}, {"number", row.number}, {"choice", row.choice}, {"reason", row.reason},
            {"now", row.decided_at}, {"by", actor.account}, {"name", row.decided_by_name}});
}

std::vector<DecisionRow> decisions(sql::Transaction& transaction, Place const& place) {
    return transaction.all<DecisionRow>(
        all_decisions, {{"workspace", place.workspace}, {"engagement", place.engagement}});
}

std::int64_t insert_look(sql::Transaction& transaction, Place const& place, std::string_view asset,
    Id<Account> const& account, Timestamp now) {
    return transaction.execute(add_look, {{"workspace", place.workspace}, {"engagement", place.engagement},
                                             {"asset", asset}, {"account", account}, {"now", now}});
}

std::optional<Timestamp> first_look(sql::Transaction& transaction, Place const& place) {
    return transaction.find<Timestamp>(
        earliest_look, {{"workspace", place.workspace}, {"engagement", place.engagement}});
}

} // namespace tenon::datasets::store
