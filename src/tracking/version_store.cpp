#include "tracking/version_store.h"

#include "tracking/pairs_sql.h"

namespace tenon::tracking {

namespace {

sql::Statement const insert{"tracking.insert_version", R"sql(
    INSERT INTO model_versions (workspace_id, engagement_id, id, model, number, description, user_id, source,
        location, run_id, run_link, logged_model, stage, staged_by, staged_at, created_at, updated_at)
    VALUES (:workspace, :engagement, :id, :model, :number, :description, :user_id, :source, :location,
        :run_id, :run_link, :logged_model, :stage, :staged_by, :staged_at, :created_at, :updated_at))sql"};

sql::Statement const find{"tracking.find_version", R"sql(
    SELECT v.id, v.model, m.name, v.number, v.description, v.user_id, v.source, v.location, v.run_id,
        v.run_link, v.logged_model, v.stage, v.staged_by, v.staged_at, v.created_at, v.updated_at
    FROM registered_models m JOIN model_versions v ON v.workspace_id = m.workspace_id
        AND v.engagement_id = m.engagement_id AND v.model = m.id
    WHERE m.workspace_id = :workspace AND m.engagement_id = :engagement AND m.name = :name
        AND v.number = :number)sql"};

sql::Statement const with_ids{"tracking.versions_with_ids", R"sql(
    SELECT v.id, v.model, m.name, v.number, v.description, v.user_id, v.source, v.location, v.run_id,
        v.run_link, v.logged_model, v.stage, v.staged_by, v.staged_at, v.created_at, v.updated_at
    FROM model_versions v JOIN registered_models m ON m.workspace_id = v.workspace_id
        AND m.engagement_id = v.engagement_id AND m.id = v.model
    WHERE v.workspace_id = :workspace AND v.engagement_id = :engagement
        AND v.id IN (SELECT value FROM json_each(:ids)))sql",
    R"sql(
    SELECT v.id, v.model, m.name, v.number, v.description, v.user_id, v.source, v.location, v.run_id,
        v.run_link, v.logged_model, v.stage, v.staged_by, v.staged_at, v.created_at, v.updated_at
    FROM model_versions v JOIN registered_models m ON m.workspace_id = v.workspace_id
        AND m.engagement_id = v.engagement_id AND m.id = v.model
    WHERE v.workspace_id = :workspace AND v.engagement_id = :engagement
        AND v.id IN (SELECT value FROM json_array_elements_text(CAST(:ids AS json))))sql"};

// SQLite spells the join as CROSS, which keeps the order: first the numbers, then their rows.
sql::Statement const newest{"tracking.newest_versions", R"sql(
    SELECT v.id, v.model, m.name, v.number, v.description, v.user_id, v.source, v.location, v.run_id,
        v.run_link, v.logged_model, v.stage, v.staged_by, v.staged_at, v.created_at, v.updated_at
    FROM (SELECT model, stage, max(number) AS number FROM model_versions
            WHERE workspace_id = :workspace AND engagement_id = :engagement
                AND model IN (SELECT value FROM json_each(:ids))
            GROUP BY model, stage) n
        CROSS JOIN model_versions v ON v.workspace_id = :workspace AND v.engagement_id = :engagement
            AND v.model = n.model AND v.number = n.number
        CROSS JOIN registered_models m ON m.workspace_id = :workspace AND m.engagement_id = :engagement
            AND m.id = v.model
    ORDER BY v.model, v.number)sql",
    R"sql(
    SELECT v.id, v.model, m.name, v.number, v.description, v.user_id, v.source, v.location, v.run_id,
        v.run_link, v.logged_model, v.stage, v.staged_by, v.staged_at, v.created_at, v.updated_at
    FROM (SELECT model, stage, max(number) AS number FROM model_versions
            WHERE workspace_id = :workspace AND engagement_id = :engagement
                AND model IN (SELECT value FROM json_array_elements_text(CAST(:ids AS json)))
            GROUP BY model, stage) n
        JOIN model_versions v ON v.workspace_id = :workspace AND v.engagement_id = :engagement
            AND v.model = n.model AND v.number = n.number
        JOIN registered_models m ON m.workspace_id = :workspace AND m.engagement_id = :engagement
            AND m.id = v.model
    ORDER BY v.model, v.number)sql"};

sql::Statement const describe{"tracking.describe_version", R"sql(
    UPDATE model_versions SET description = :description, updated_at = :now
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND id = :id)sql"};

sql::Statement const set_stage{"tracking.stage_version", R"sql(
    UPDATE model_versions SET stage = :stage, staged_by = :by, staged_at = :at, updated_at = :at
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND id = :id)sql"};

sql::Statement const archive{"tracking.archive_versions", R"sql(
    UPDATE model_versions SET stage = 'archived', staged_by = :by, staged_at = :at, updated_at = :at
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND model = :model AND stage = :stage
        AND id <> :id)sql"};

sql::Statement const drop{"tracking.drop_version", R"sql(
    DELETE FROM model_versions
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND id = :id)sql"};

sql::Statement const drop_tags{"tracking.drop_tags_of_version", R"sql(
    DELETE FROM model_version_tags
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND version = :id)sql"};

sql::Statement const put_tags{"tracking.put_version_tags", R"sql(
    INSERT INTO model_version_tags (workspace_id, engagement_id, version, key, value)
    SELECT :workspace, :engagement, :id, json_extract(value, '$[0]'), json_extract(value, '$[1]')
    FROM json_each(:pairs) WHERE true
    ON CONFLICT (workspace_id, engagement_id, version, key) DO UPDATE SET value = excluded.value)sql",
    R"sql(
    INSERT INTO model_version_tags (workspace_id, engagement_id, version, key, value)
    SELECT CAST(:workspace AS text), CAST(:engagement AS text), CAST(:id AS text), value->>0, value->>1
    FROM json_array_elements(CAST(:pairs AS json))
    ON CONFLICT (workspace_id, engagement_id, version, key) DO UPDATE SET value = excluded.value)sql"};

sql::Statement const drop_tag{"tracking.drop_version_tag", R"sql(
    DELETE FROM model_version_tags
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND version = :id AND key = :key)sql"};

sql::Statement const tags_of{"tracking.version_tags", R"sql(
    SELECT version, key, value FROM model_version_tags
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND version IN (SELECT value FROM json_each(:ids))
    ORDER BY version, key)sql",
    R"sql(
    SELECT version, key, value FROM model_version_tags
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND version IN (SELECT value FROM json_array_elements_text(CAST(:ids AS json)))
    ORDER BY version, key)sql"};

sql::Statement const of_logged{"tracking.versions_of_logged", R"sql(
    SELECT v.logged_model AS "of", m.name, v.number
    FROM model_versions v JOIN registered_models m ON m.workspace_id = v.workspace_id
        AND m.engagement_id = v.engagement_id AND m.id = v.model
    WHERE v.workspace_id = :workspace AND v.engagement_id = :engagement
        AND v.logged_model IN (SELECT value FROM json_each(:ids))
    ORDER BY m.name, v.number)sql",
    R"sql(
    SELECT v.logged_model AS "of", m.name, v.number
    FROM model_versions v JOIN registered_models m ON m.workspace_id = v.workspace_id
        AND m.engagement_id = v.engagement_id AND m.id = v.model
    WHERE v.workspace_id = :workspace AND v.engagement_id = :engagement
        AND v.logged_model IN (SELECT value FROM json_array_elements_text(CAST(:ids AS json)))
    ORDER BY m.name, v.number)sql"};

sql::Statement const of_run{"tracking.versions_of_run", R"sql(
    SELECT v.run_id AS "of", m.name, v.number
    FROM model_versions v JOIN registered_models m ON m.workspace_id = v.workspace_id
        AND m.engagement_id = v.engagement_id AND m.id = v.model
    WHERE v.workspace_id = :workspace AND v.engagement_id = :engagement AND v.run_id = :run_id
    ORDER BY m.name, v.number)sql"};

template <class T>
std::vector<T> of_ids(sql::Transaction& transaction, sql::Statement const& statement, Place const& place,
    std::span<std::string const> ids) {
    return transaction.all<T>(statement,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"ids", json_texts(ids)}});
}

} // namespace

void insert_version(sql::Transaction& transaction, Place const& place, ModelVersion const& version) {
    transaction.execute(insert,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"id", version.id},
            {"model", version.model}, {"number", version.number}, {"description", version.description},
            {"user_id", version.user_id}, {"source", version.source}, {"location", version.location},
            {"run_id", version.run_id}, {"run_link", version.run_link},
            {"logged_model", version.logged_model}, {"stage", version.stage},
            {"staged_by", version.staged_by}, {"staged_at", version.staged_at},
            {"created_at", version.created_at}, {"updated_at", version.updated_at}});
}

std::optional<ModelVersion> find_version(
    sql::Transaction& transaction, Place const& place, std::string_view name, std::int64_t number) {
    return transaction.find<ModelVersion>(
        find, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"name", name},
                  {"number", number}});
}

std::vector<ModelVersion> versions_with_ids(
    sql::Transaction& transaction, Place const& place, std::span<std::string const> ids) {
    return of_ids<ModelVersion>(transaction, with_ids, place, ids);
}

std::vector<ModelVersion> newest_versions(
    sql::Transaction& transaction, Place const& place, std::span<std::string const> models) {
    return of_ids<ModelVersion>(transaction, newest, place, models);
}

void describe_version(sql::Transaction& transaction, Place const& place, std::string_view id,
    std::string_view description, Timestamp now) {
    transaction.execute(describe, {{"workspace", place.workspace}, {"engagement", place.engagement},
                                      {"id", id}, {"description", description}, {"now", now}});
}

void stage_version(
    sql::Transaction& transaction, Place const& place, std::string_view id, Staging const& staging) {
    transaction.execute(
        set_stage, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"id", id},
                       {"stage", staging.stage}, {"by", staging.by}, {"at", staging.at}});
}

void archive_others(
    sql::Transaction& transaction, Place const& place, ModelVersion const& but, Staging const& staging) {
    transaction.execute(
        archive, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"id", but.id},
                     {"model", but.model}, {"stage", staging.stage}, {"by", staging.by}, {"at", staging.at}});
}

void remove_version(sql::Transaction& transaction, Place const& place, std::string_view id) {
    for (sql::Statement const* removal : {&drop_tags, &drop})
        transaction.execute(
            *removal, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"id", id}});
}

void put_version_tags(
    sql::Transaction& transaction, Place const& place, std::string_view id, std::vector<Pair> const& tags) {
    transaction.execute(put_tags, {{"workspace", place.workspace}, {"engagement", place.engagement},
                                      {"id", id}, {"pairs", json_pairs(tags)}});
}

void remove_version_tag(
    sql::Transaction& transaction, Place const& place, std::string_view id, std::string_view key) {
    transaction.execute(drop_tag,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"id", id}, {"key", key}});
}

std::vector<VersionTag> version_tags(
    sql::Transaction& transaction, Place const& place, std::span<std::string const> ids) {
    return of_ids<VersionTag>(transaction, tags_of, place, ids);
}

std::vector<VersionName> versions_of_logged(
    sql::Transaction& transaction, Place const& place, std::span<std::string const> logged_models) {
    return of_ids<VersionName>(transaction, of_logged, place, logged_models);
}

std::vector<VersionName> versions_of_run(
    sql::Transaction& transaction, Place const& place, std::string_view run_id) {
    return transaction.all<VersionName>(
        of_run, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"run_id", run_id}});
}

} // namespace tenon::tracking
