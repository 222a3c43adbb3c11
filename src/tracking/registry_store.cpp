#include "tracking/registry_store.h"

#include "tracking/pairs_sql.h"

namespace tenon::tracking {

namespace {

sql::Statement const insert{"tracking.insert_registered", R"sql(
    INSERT INTO registered_models (workspace_id, engagement_id, id, name, description, user_id, last_version,
        created_at, updated_at)
    VALUES (:workspace, :engagement, :id, :name, :description, :user_id, :last_version, :created_at,
        :updated_at)
    ON CONFLICT DO NOTHING)sql"};

sql::Statement const find{"tracking.find_registered", R"sql(
    SELECT id, name, description, user_id, last_version, created_at, updated_at FROM registered_models
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND name = :name)sql"};

sql::Statement const with_ids{"tracking.registered_with_ids", R"sql(
    SELECT id, name, description, user_id, last_version, created_at, updated_at FROM registered_models
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND id IN (SELECT value FROM json_each(:models)))sql",
    R"sql(
    SELECT id, name, description, user_id, last_version, created_at, updated_at FROM registered_models
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND id IN (SELECT value FROM json_array_elements_text(CAST(:models AS json))))sql"};

sql::Statement const update{"tracking.update_registered", R"sql(
    UPDATE registered_models SET name = :name, description = :description, updated_at = :updated_at
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND id = :id)sql"};

// Two who ask at once wait for each other here, and get two numbers.
sql::Statement const take_number{"tracking.take_version_number", R"sql(
    UPDATE registered_models SET last_version = last_version + 1, updated_at = :now
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND id = :id
    RETURNING last_version)sql"};

sql::Statement const touch{"tracking.touch_registered", R"sql(
    UPDATE registered_models SET updated_at = :now
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND id = :id)sql"};

// What refers goes before what is referred to.
sql::Statement const removals[]{
    {"tracking.drop_version_tags_of_model", R"sql(
        DELETE FROM model_version_tags
        WHERE workspace_id = :workspace AND engagement_id = :engagement
            AND version IN (SELECT id FROM model_versions WHERE workspace_id = :workspace
                AND engagement_id = :engagement AND model = :model))sql"},
    {"tracking.drop_versions_of_model", R"sql(
        DELETE FROM model_versions
        WHERE workspace_id = :workspace AND engagement_id = :engagement AND model = :model)sql"},
    {"tracking.drop_aliases_of_model", R"sql(
        DELETE FROM model_aliases
        WHERE workspace_id = :workspace AND engagement_id = :engagement AND model = :model)sql"},
    {"tracking.drop_tags_of_registered", R"sql(
        DELETE FROM registered_model_tags
        WHERE workspace_id = :workspace AND engagement_id = :engagement AND model = :model)sql"},
    {"tracking.drop_registered", R"sql(
        DELETE FROM registered_models
        WHERE workspace_id = :workspace AND engagement_id = :engagement AND id = :model)sql"},
};

sql::Statement const put_tags{"tracking.put_registered_tags", R"sql(
    INSERT INTO registered_model_tags (workspace_id, engagement_id, model, key, value)
    SELECT :workspace, :engagement, :model, json_extract(value, '$[0]'), json_extract(value, '$[1]')
    FROM json_each(:pairs) WHERE true
    ON CONFLICT (workspace_id, engagement_id, model, key) DO UPDATE SET value = excluded.value)sql",
    R"sql(
    INSERT INTO registered_model_tags (workspace_id, engagement_id, model, key, value)
    SELECT CAST(:workspace AS text), CAST(:engagement AS text), CAST(:model AS text), value->>0, value->>1
    FROM json_array_elements(CAST(:pairs AS json))
    ON CONFLICT (workspace_id, engagement_id, model, key) DO UPDATE SET value = excluded.value)sql"};

sql::Statement const remove_tag{"tracking.drop_registered_tag", R"sql(
    DELETE FROM registered_model_tags
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND model = :model AND key = :key)sql"};

sql::Statement const tags_of{"tracking.registered_tags", R"sql(
    SELECT model, key, value FROM registered_model_tags
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND model IN (SELECT value FROM json_each(:models))
    ORDER BY model, key)sql",
    R"sql(
    SELECT model, key, value FROM registered_model_tags
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND model IN (SELECT value FROM json_array_elements_text(CAST(:models AS json)))
    ORDER BY model, key)sql"};

sql::Statement const put_one_alias{"tracking.put_alias", R"sql(
    INSERT INTO model_aliases (workspace_id, engagement_id, model, alias, number, set_by, set_at)
    VALUES (:workspace, :engagement, :model, :alias, :number, :set_by, :set_at)
    ON CONFLICT (workspace_id, engagement_id, model, alias) DO UPDATE
        SET number = excluded.number, set_by = excluded.set_by, set_at = excluded.set_at)sql"};

sql::Statement const find_one_alias{"tracking.find_alias", R"sql(
    SELECT model, alias, number, set_by, set_at FROM model_aliases
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND model = :model
        AND alias = :alias)sql"};

sql::Statement const drop_alias{"tracking.drop_alias", R"sql(
    DELETE FROM model_aliases
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND model = :model
        AND alias = :alias)sql"};

sql::Statement const drop_aliases{"tracking.drop_aliases_of_version", R"sql(
    DELETE FROM model_aliases
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND model = :model
        AND number = :number)sql"};

sql::Statement const all_aliases{"tracking.aliases_of", R"sql(
    SELECT model, alias, number, set_by, set_at FROM model_aliases
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND model IN (SELECT value FROM json_each(:models))
    ORDER BY model, alias)sql",
    R"sql(
    SELECT model, alias, number, set_by, set_at FROM model_aliases
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND model IN (SELECT value FROM json_array_elements_text(CAST(:models AS json)))
    ORDER BY model, alias)sql"};

template <class T>
std::vector<T> of_models(sql::Transaction& transaction, sql::Statement const& statement, Place const& place,
    std::span<std::string const> models) {
    return transaction.all<T>(statement,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"models", json_texts(models)}});
}

} // namespace

bool insert_registered(sql::Transaction& transaction, Place const& place, RegisteredModel const& model) {
    return transaction.execute(
               insert, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"id", model.id},
                           {"name", model.name}, {"description", model.description},
                           {"user_id", model.user_id}, {"last_version", model.last_version},
                           {"created_at", model.created_at}, {"updated_at", model.updated_at}}) == 1;
}

std::optional<RegisteredModel> find_registered(
    sql::Transaction& transaction, Place const& place, std::string_view name) {
    return transaction.find<RegisteredModel>(
        find, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"name", name}});
}

std::vector<RegisteredModel> registered_with_ids(
    sql::Transaction& transaction, Place const& place, std::span<std::string const> ids) {
    return of_models<RegisteredModel>(transaction, with_ids, place, ids);
}

void update_registered(sql::Transaction& transaction, Place const& place, RegisteredModel const& model) {
    transaction.execute(update,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"id", model.id},
            {"name", model.name}, {"description", model.description}, {"updated_at", model.updated_at}});
}

std::optional<std::int64_t> take_version_number(
    sql::Transaction& transaction, Place const& place, std::string_view id, Timestamp now) {
    return transaction.find<std::int64_t>(take_number,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"id", id}, {"now", now}});
}

void touch_registered(sql::Transaction& transaction, Place const& place, std::string_view id, Timestamp now) {
    transaction.execute(
        touch, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"id", id}, {"now", now}});
}

void remove_registered(sql::Transaction& transaction, Place const& place, std::string_view id) {
    for (sql::Statement const& removal : removals)
        transaction.execute(
            removal, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"model", id}});
}

void put_registered_tags(
    sql::Transaction& transaction, Place const& place, std::string_view id, std::vector<Pair> const& tags) {
    transaction.execute(put_tags, {{"workspace", place.workspace}, {"engagement", place.engagement},
                                      {"model", id}, {"pairs", json_pairs(tags)}});
}

void remove_registered_tag(
    sql::Transaction& transaction, Place const& place, std::string_view id, std::string_view key) {
    transaction.execute(remove_tag,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"model", id}, {"key", key}});
}

void put_alias(sql::Transaction& transaction, Place const& place, ModelAlias const& alias) {
    transaction.execute(
        put_one_alias, {{"workspace", place.workspace}, {"engagement", place.engagement},
                           {"model", alias.model}, {"alias", alias.alias}, {"number", alias.number},
                           {"set_by", alias.set_by}, {"set_at", alias.set_at}});
}

std::optional<ModelAlias> find_alias(
    sql::Transaction& transaction, Place const& place, std::string_view model, std::string_view alias) {
    return transaction.find<ModelAlias>(
        find_one_alias, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"model", model},
                            {"alias", alias}});
}

void remove_alias(
    sql::Transaction& transaction, Place const& place, std::string_view model, std::string_view alias) {
    transaction.execute(drop_alias, {{"workspace", place.workspace}, {"engagement", place.engagement},
                                        {"model", model}, {"alias", alias}});
}

void remove_aliases_of(
    sql::Transaction& transaction, Place const& place, std::string_view model, std::int64_t number) {
    transaction.execute(drop_aliases, {{"workspace", place.workspace}, {"engagement", place.engagement},
                                          {"model", model}, {"number", number}});
}

std::vector<RegisteredTag> registered_tags(
    sql::Transaction& transaction, Place const& place, std::span<std::string const> models) {
    return of_models<RegisteredTag>(transaction, tags_of, place, models);
}

std::vector<ModelAlias> aliases_of(
    sql::Transaction& transaction, Place const& place, std::span<std::string const> models) {
    return of_models<ModelAlias>(transaction, all_aliases, place, models);
}

} // namespace tenon::tracking
