#include "tracking/run_store.h"

#include "tracking/pairs_sql.h"

namespace tenon::tracking {

namespace {

// SQLite has one writer, so the next number is free there.
sql::Statement const insert{"tracking.insert_run", R"sql(
    INSERT INTO runs (workspace_id, engagement_id, run_id, number, experiment, name, user_id, status,
        started_at_ms, ended_at_ms, stage, artifact_uri)
    VALUES (:workspace, :engagement, :run_id, (SELECT coalesce(max(number), 0) + 1 FROM runs), :experiment,
        :name, :user_id, :status, :started_at_ms, :ended_at_ms, :stage, :artifact_uri))sql",
    R"sql(
    INSERT INTO runs (workspace_id, engagement_id, run_id, number, experiment, name, user_id, status,
        started_at_ms, ended_at_ms, stage, artifact_uri)
    VALUES (:workspace, :engagement, :run_id, nextval('run_numbers'), :experiment,
        :name, :user_id, :status, :started_at_ms, :ended_at_ms, :stage, :artifact_uri))sql"};

sql::Statement const find{"tracking.find_run", R"sql(
    SELECT run_id, number, experiment, name, user_id, status, started_at_ms, ended_at_ms, stage, artifact_uri
    FROM runs
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND run_id = :run_id)sql"};

sql::Statement const update{"tracking.update_run", R"sql(
    UPDATE runs SET name = :name, status = :status, ended_at_ms = :ended_at_ms, stage = :stage
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND run_id = :run_id)sql"};

sql::Statement const set_stage{"tracking.set_stage_of_runs", R"sql(
    UPDATE runs SET stage = :stage
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND experiment = :experiment)sql"};

sql::Statement const with_ids{"tracking.runs_with_ids", R"sql(
    SELECT run_id, number, experiment, name, user_id, status, started_at_ms, ended_at_ms, stage, artifact_uri
    FROM runs
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND run_id IN (SELECT value FROM json_each(:ids)))sql",
    R"sql(
    SELECT run_id, number, experiment, name, user_id, status, started_at_ms, ended_at_ms, stage, artifact_uri
    FROM runs
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND run_id IN (SELECT value FROM json_array_elements_text(CAST(:ids AS json))))sql"};

sql::Statement const add_params{"tracking.insert_params", R"sql(
    INSERT INTO run_params (workspace_id, engagement_id, run_number, key, value)
    SELECT :workspace, :engagement, :run, json_extract(value, '$[0]'), json_extract(value, '$[1]')
    FROM json_each(:pairs) WHERE true
    ON CONFLICT DO NOTHING)sql",
    R"sql(
    INSERT INTO run_params (workspace_id, engagement_id, run_number, key, value)
    SELECT CAST(:workspace AS text), CAST(:engagement AS text), CAST(:run AS bigint), value->>0, value->>1
    FROM json_array_elements(CAST(:pairs AS json))
    ON CONFLICT DO NOTHING)sql"};

sql::Statement const add_tags{"tracking.put_tags", R"sql(
    INSERT INTO run_tags (workspace_id, engagement_id, run_number, key, value)
    SELECT :workspace, :engagement, :run, json_extract(value, '$[0]'), json_extract(value, '$[1]')
    FROM json_each(:pairs) WHERE true
    ON CONFLICT (workspace_id, engagement_id, run_number, key) DO UPDATE SET value = excluded.value)sql",
    R"sql(
    INSERT INTO run_tags (workspace_id, engagement_id, run_number, key, value)
    SELECT CAST(:workspace AS text), CAST(:engagement AS text), CAST(:run AS bigint), value->>0, value->>1
    FROM json_array_elements(CAST(:pairs AS json))
    ON CONFLICT (workspace_id, engagement_id, run_number, key) DO UPDATE SET value = excluded.value)sql"};

sql::Statement const drop_tag{"tracking.remove_tag", R"sql(
    DELETE FROM run_tags
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND run_number = :run AND key = :key)sql"};

sql::Statement const params{"tracking.params_of", R"sql(
    SELECT run_number, key, value FROM run_params
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND run_number IN (SELECT value FROM json_each(:runs))
    ORDER BY run_number, key)sql",
    R"sql(
    SELECT run_number, key, value FROM run_params
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND run_number IN (SELECT CAST(value AS bigint) FROM json_array_elements_text(CAST(:runs AS json)))
    ORDER BY run_number, key)sql"};

sql::Statement const tags{"tracking.tags_of", R"sql(
    SELECT run_number, key, value FROM run_tags
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND run_number IN (SELECT value FROM json_each(:runs))
    ORDER BY run_number, key)sql",
    R"sql(
    SELECT run_number, key, value FROM run_tags
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND run_number IN (SELECT CAST(value AS bigint) FROM json_array_elements_text(CAST(:runs AS json)))
    ORDER BY run_number, key)sql"};

} // namespace

void insert_run(sql::Transaction& transaction, Place const& place, Run const& run) {
    transaction.execute(insert,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"run_id", run.run_id},
            {"experiment", run.experiment}, {"name", run.name}, {"user_id", run.user_id},
            {"status", run.status}, {"started_at_ms", run.started_at_ms}, {"ended_at_ms", run.ended_at_ms},
            {"stage", run.stage}, {"artifact_uri", run.artifact_uri}});
}

std::optional<Run> find_run(sql::Transaction& transaction, Place const& place, std::string_view run_id) {
    return transaction.find<Run>(
        find, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"run_id", run_id}});
}

void update_run(sql::Transaction& transaction, Place const& place, Run const& run) {
    transaction.execute(update, {{"workspace", place.workspace}, {"engagement", place.engagement},
                                    {"run_id", run.run_id}, {"name", run.name}, {"status", run.status},
                                    {"ended_at_ms", run.ended_at_ms}, {"stage", run.stage}});
}

void set_stage_of_runs(
    sql::Transaction& transaction, Place const& place, std::int64_t experiment, Stage stage) {
    transaction.execute(set_stage, {{"workspace", place.workspace}, {"engagement", place.engagement},
                                       {"experiment", experiment}, {"stage", stage}});
}

std::vector<Run> runs_with_ids(
    sql::Transaction& transaction, Place const& place, std::span<std::string const> ids) {
    return transaction.all<Run>(with_ids,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"ids", json_texts(ids)}});
}

std::int64_t insert_params(
    sql::Transaction& transaction, Place const& place, std::int64_t run, std::vector<Pair> const& pairs) {
    return transaction.execute(add_params, {{"workspace", place.workspace}, {"engagement", place.engagement},
                                               {"run", run}, {"pairs", json_pairs(pairs)}});
}

void put_tags(
    sql::Transaction& transaction, Place const& place, std::int64_t run, std::vector<Pair> const& pairs) {
    transaction.execute(add_tags, {{"workspace", place.workspace}, {"engagement", place.engagement},
                                      {"run", run}, {"pairs", json_pairs(pairs)}});
}

bool remove_tag(sql::Transaction& transaction, Place const& place, std::int64_t run, std::string_view key) {
    return transaction.execute(drop_tag, {{"workspace", place.workspace}, {"engagement", place.engagement},
                                             {"run", run}, {"key", key}}) == 1;
}

std::vector<RunPair> params_of(
    sql::Transaction& transaction, Place const& place, std::span<std::int64_t const> runs) {
    return transaction.all<RunPair>(params,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"runs", json_numbers(runs)}});
}

std::vector<RunPair> tags_of(
    sql::Transaction& transaction, Place const& place, std::span<std::int64_t const> runs) {
    return transaction.all<RunPair>(tags,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"runs", json_numbers(runs)}});
}

} // namespace tenon::tracking
