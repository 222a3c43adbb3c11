#include "tracking/experiment_store.h"

#include "tracking/pairs_sql.h"

namespace tenon::tracking {

namespace {

sql::Statement const insert{"tracking.insert_experiment", R"sql(
    INSERT INTO experiments (workspace_id, engagement_id, number, name, artifact_location, stage,
        created_at, updated_at)
    VALUES (:workspace, :engagement, :number, :name, :artifact_location, :stage, :created_at, :updated_at)
    ON CONFLICT DO NOTHING)sql"};

sql::Statement const next{"tracking.next_experiment", R"sql(
    SELECT coalesce(max(number), 0) + 1 FROM (
        SELECT number FROM experiments WHERE workspace_id = :workspace AND engagement_id = :engagement
        UNION ALL SELECT last_experiment FROM purges
        WHERE workspace_id = :workspace AND engagement_id = :engagement) AS given)sql"};

sql::Statement const find{"tracking.find_experiment", R"sql(
    SELECT number, name, artifact_location, stage, created_at, updated_at FROM experiments
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND number = :number)sql"};

sql::Statement const find_named{"tracking.find_experiment_named", R"sql(
    SELECT number, name, artifact_location, stage, created_at, updated_at FROM experiments
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND name = :name)sql"};

sql::Statement const with_ids{"tracking.experiments_with_ids", R"sql(
    SELECT number, name, artifact_location, stage, created_at, updated_at FROM experiments
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND number IN (SELECT CAST(value AS integer) FROM json_each(:ids)))sql",
    R"sql(
    SELECT number, name, artifact_location, stage, created_at, updated_at FROM experiments
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND number IN (SELECT CAST(value AS bigint) FROM json_array_elements_text(CAST(:ids AS json))))sql"};

sql::Statement const update{"tracking.update_experiment", R"sql(
    UPDATE experiments SET name = :name, stage = :stage, updated_at = :updated_at
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND number = :number)sql"};

sql::Statement const put_tag{"tracking.put_experiment_tag", R"sql(
    INSERT INTO experiment_tags (workspace_id, engagement_id, experiment, key, value)
    VALUES (:workspace, :engagement, :experiment, :key, :value)
    ON CONFLICT (workspace_id, engagement_id, experiment, key) DO UPDATE SET value = excluded.value)sql"};

sql::Statement const remove_tag{"tracking.remove_experiment_tag", R"sql(
    DELETE FROM experiment_tags
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND experiment = :experiment AND key = :key)sql"};

sql::Statement const tags{"tracking.experiment_tags", R"sql(
    SELECT experiment, key, value FROM experiment_tags
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND experiment IN (SELECT value FROM json_each(:experiments))
    ORDER BY experiment, key)sql",
    R"sql(
    SELECT experiment, key, value FROM experiment_tags
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND experiment IN (SELECT CAST(value AS bigint)
            FROM json_array_elements_text(CAST(:experiments AS json)))
    ORDER BY experiment, key)sql"};

} // namespace

bool insert_experiment(sql::Transaction& transaction, Place const& place, Experiment const& experiment) {
    return transaction.execute(insert,
               {{"workspace", place.workspace}, {"engagement", place.engagement},
                   {"number", experiment.number}, {"name", experiment.name},
                   {"artifact_location", experiment.artifact_location}, {"stage", experiment.stage},
                   {"created_at", experiment.created_at}, {"updated_at", experiment.updated_at}}) == 1;
}

std::int64_t next_experiment(sql::Transaction& transaction, Place const& place) {
    return transaction.one<std::int64_t>(
        next, {{"workspace", place.workspace}, {"engagement", place.engagement}});
}

std::optional<Experiment> find_experiment(
    sql::Transaction& transaction, Place const& place, std::int64_t number) {
    return transaction.find<Experiment>(
        find, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"number", number}});
}

std::optional<Experiment> find_experiment_named(
    sql::Transaction& transaction, Place const& place, std::string_view name) {
    return transaction.find<Experiment>(
        find_named, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"name", name}});
}

std::vector<Experiment> experiments_with_ids(
    sql::Transaction& transaction, Place const& place, std::span<std::string const> ids) {
    return transaction.all<Experiment>(with_ids,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"ids", json_texts(ids)}});
}

void update_experiment(sql::Transaction& transaction, Place const& place, Experiment const& experiment) {
    transaction.execute(update,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"number", experiment.number},
            {"name", experiment.name}, {"stage", experiment.stage}, {"updated_at", experiment.updated_at}});
}

void put_experiment_tag(
    sql::Transaction& transaction, Place const& place, std::int64_t experiment, Pair const& tag) {
    transaction.execute(put_tag, {{"workspace", place.workspace}, {"engagement", place.engagement},
                                     {"experiment", experiment}, {"key", tag.key}, {"value", tag.value}});
}

bool remove_experiment_tag(
    sql::Transaction& transaction, Place const& place, std::int64_t experiment, std::string_view key) {
    return transaction.execute(remove_tag, {{"workspace", place.workspace}, {"engagement", place.engagement},
                                               {"experiment", experiment}, {"key", key}}) == 1;
}

std::vector<ExperimentTag> experiment_tags(
    sql::Transaction& transaction, Place const& place, std::span<std::int64_t const> experiments) {
    return transaction.all<ExperimentTag>(
        tags, {{"workspace", place.workspace}, {"engagement", place.engagement},
                  {"experiments", json_numbers(experiments)}});
}

} // namespace tenon::tracking
