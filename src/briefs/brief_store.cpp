#include "briefs/brief_store.h"

namespace tenon::briefs::store {

namespace {

sql::Statement const add{"briefs.add", R"sql(
    INSERT INTO brief_versions (workspace_id, engagement_id, version, document, saved_at, saved_by, saved_by_name)
    VALUES (:workspace, :engagement, :version, :document, :now, :by, :name)
    ON CONFLICT (workspace_id, engagement_id, version) DO NOTHING)sql"};

sql::Statement const latest{"briefs.latest", R"sql(
    SELECT version, document, saved_at, saved_by_name FROM brief_versions
    WHERE workspace_id = :workspace AND engagement_id = :engagement
    ORDER BY version DESC LIMIT 1)sql"};

sql::Statement const by_version{"briefs.by_version", R"sql(
    SELECT version, document, saved_at, saved_by_name FROM brief_versions
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND version = :version)sql"};

sql::Statement const every_version{"briefs.every_version", R"sql(
    SELECT version, document, saved_at, saved_by_name FROM brief_versions
    WHERE workspace_id = :workspace AND engagement_id = :engagement
    ORDER BY version DESC)sql"};

} // namespace

std::int64_t insert(sql::Transaction& transaction, Actor const& actor, Place const& place, int version,
    std::string_view document, Timestamp now) {
    return transaction.execute(
        add, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"version", version},
                 {"document", document}, {"now", now}, {"by", actor.account}, {"name", actor.name}});
}

std::optional<VersionRow> find_latest(sql::Transaction& transaction, Place const& place) {
    return transaction.find<VersionRow>(
        latest, {{"workspace", place.workspace}, {"engagement", place.engagement}});
}

std::optional<VersionRow> find(sql::Transaction& transaction, Place const& place, int version) {
    return transaction.find<VersionRow>(
        by_version, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"version", version}});
}

std::vector<VersionRow> all(sql::Transaction& transaction, Place const& place) {
    return transaction.all<VersionRow>(
        every_version, {{"workspace", place.workspace}, {"engagement", place.engagement}});
}

} // namespace tenon::briefs::store
