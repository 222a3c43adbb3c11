#include "tracking/purge_store.h"

namespace tenon::tracking::store {

namespace {

sql::Statement const add{"tracking.add_purge", R"sql(
    INSERT INTO purges (workspace_id, engagement_id, id, asked_by, asked_at, ended_at, experiments, runs, models,
        points, files, bytes, last_experiment)
    VALUES (:workspace, :engagement, :id, :asked_by, :asked_at, :ended_at, :experiments, :runs, :models,
        :points, :files, :bytes, :last_experiment))sql"};

sql::Statement const save{"tracking.save_purge", R"sql(
    UPDATE purges SET ended_at = :ended_at, experiments = :experiments, runs = :runs, models = :models,
        points = :points, files = :files, bytes = :bytes, last_experiment = :last_experiment
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND id = :id)sql"};

sql::Statement const find{"tracking.find_purge", R"sql(
    SELECT id, asked_by, asked_at, ended_at, experiments, runs, models, points, files, bytes, last_experiment
    FROM purges WHERE workspace_id = :workspace AND engagement_id = :engagement AND id = :id)sql"};

sql::Statement const all{"tracking.purges", R"sql(
    SELECT id, asked_by, asked_at, ended_at, experiments, runs, models, points, files, bytes, last_experiment
    FROM purges WHERE workspace_id = :workspace AND engagement_id = :engagement
    ORDER BY id DESC)sql"};

sql::Statement const runs{"tracking.deleted_runs", R"sql(
    SELECT run_id, number, experiment, name FROM runs
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND stage = 'deleted' ORDER BY run_id)sql"};

sql::Statement const models{"tracking.deleted_models", R"sql(
    SELECT m.model_id, m.experiment
    FROM logged_models AS m JOIN experiments AS e ON e.workspace_id = m.workspace_id
        AND e.engagement_id = m.engagement_id AND e.number = m.experiment
    WHERE m.workspace_id = :workspace AND m.engagement_id = :engagement
        AND (m.stage = 'deleted' OR (e.stage = 'deleted' AND e.number <> 0))
        AND (m.model_id = :model OR :model = '')
    ORDER BY m.model_id)sql"};

sql::Statement const experiments{"tracking.deleted_experiments", R"sql(
    SELECT number FROM experiments AS e
    WHERE e.workspace_id = :workspace AND e.engagement_id = :engagement AND e.stage = 'deleted' AND e.number <> 0
        AND NOT EXISTS (SELECT 1 FROM runs AS r WHERE r.workspace_id = e.workspace_id
            AND r.engagement_id = e.engagement_id AND r.experiment = e.number AND r.stage <> :passed_over)
    ORDER BY number)sql"};

sql::Statement const count{
    "tracking.count_points", "SELECT count(*) FROM metric_points WHERE run_number = :run"};

sql::Statement const drop_points{"tracking.purge_points", R"sql(
    DELETE FROM metric_points WHERE run_number = :run AND (key_number, at_ms, step, value) IN (
        SELECT key_number, at_ms, step, value FROM metric_points WHERE run_number = :run
        ORDER BY key_number, at_ms, step, value LIMIT :limit))sql"};

// What refers goes before what is referred to.
sql::Statement const of_run[]{
    {"tracking.purge_latest", R"sql(
        DELETE FROM metric_latest
        WHERE workspace_id = :workspace AND engagement_id = :engagement AND run_number = :run)sql"},
    {"tracking.purge_params", R"sql(
        DELETE FROM run_params
        WHERE workspace_id = :workspace AND engagement_id = :engagement AND run_number = :run)sql"},
    {"tracking.purge_tags", R"sql(
        DELETE FROM run_tags
        WHERE workspace_id = :workspace AND engagement_id = :engagement AND run_number = :run)sql"},
    {"tracking.purge_input_tags", R"sql(
        DELETE FROM run_input_tags
        WHERE workspace_id = :workspace AND engagement_id = :engagement AND run_number = :run)sql"},
    {"tracking.purge_inputs", R"sql(
        DELETE FROM run_inputs
        WHERE workspace_id = :workspace AND engagement_id = :engagement AND run_number = :run)sql"},
    {"tracking.purge_run_models", R"sql(
        DELETE FROM run_models
        WHERE workspace_id = :workspace AND engagement_id = :engagement AND run_number = :run)sql"},
    {"tracking.purge_run", R"sql(
        DELETE FROM runs
        WHERE workspace_id = :workspace AND engagement_id = :engagement AND number = :run)sql"},
};

sql::Statement const of_model[]{
    {"tracking.purge_model_params", R"sql(
        DELETE FROM model_params
        WHERE workspace_id = :workspace AND engagement_id = :engagement AND model_id = :model)sql"},
    {"tracking.purge_model_tags", R"sql(
        DELETE FROM model_tags
        WHERE workspace_id = :workspace AND engagement_id = :engagement AND model_id = :model)sql"},
    {"tracking.purge_model_metrics", R"sql(
        DELETE FROM model_metrics
        WHERE workspace_id = :workspace AND engagement_id = :engagement AND model_id = :model)sql"},
    {"tracking.purge_model", R"sql(
        DELETE FROM logged_models
        WHERE workspace_id = :workspace AND engagement_id = :engagement AND model_id = :model)sql"},
};

sql::Statement const of_experiment[]{
    {"tracking.purge_datasets", R"sql(
        DELETE FROM run_datasets
        WHERE workspace_id = :workspace AND engagement_id = :engagement AND experiment = :experiment)sql"},
    {"tracking.purge_experiment_tags", R"sql(
        DELETE FROM experiment_tags
        WHERE workspace_id = :workspace AND engagement_id = :engagement AND experiment = :experiment)sql"},
    {"tracking.purge_experiment", R"sql(
        DELETE FROM experiments
        WHERE workspace_id = :workspace AND engagement_id = :engagement AND number = :experiment)sql"},
};

} // namespace

void add_purge(sql::Transaction& transaction, Place const& place, PurgeRow const& row) {
    transaction.execute(
        add, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"id", row.id},
                 {"asked_by", row.asked_by}, {"asked_at", row.asked_at}, {"ended_at", row.ended_at},
                 {"experiments", row.experiments}, {"runs", row.runs}, {"models", row.models},
                 {"points", row.points}, {"files", row.files}, {"bytes", row.bytes},
                 {"last_experiment", row.last_experiment}});
}

void save_purge(sql::Transaction& transaction, Place const& place, PurgeRow const& row) {
    transaction.execute(
        save, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"id", row.id},
                  {"ended_at", row.ended_at}, {"experiments", row.experiments}, {"runs", row.runs},
                  {"models", row.models}, {"points", row.points}, {"files", row.files}, {"bytes", row.bytes},
                  {"last_experiment", row.last_experiment}});
}

std::optional<PurgeRow> find_purge(sql::Transaction& transaction, Place const& place, std::string_view id) {
    return transaction.find<PurgeRow>(
        find, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"id", id}});
}

std::vector<PurgeRow> purges(sql::Transaction& transaction, Place const& place) {
    return transaction.all<PurgeRow>(all, {{"workspace", place.workspace}, {"engagement", place.engagement}});
}

std::vector<DeletedRun> deleted_runs(sql::Transaction& transaction, Place const& place) {
    return transaction.all<DeletedRun>(
        runs, {{"workspace", place.workspace}, {"engagement", place.engagement}});
}

std::vector<DeletedModel> deleted_models(
    sql::Transaction& transaction, Place const& place, std::string_view model_id) {
    return transaction.all<DeletedModel>(
        models, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"model", model_id}});
}

std::vector<std::int64_t> deleted_experiments(sql::Transaction& transaction, Place const& place, Left left) {
    return transaction.all<std::int64_t>(
        experiments, {{"workspace", place.workspace}, {"engagement", place.engagement},
                         {"passed_over", left == Left::but_deleted ? "deleted" : ""}});
}

std::int64_t count_points(sql::Transaction& transaction, std::int64_t run) {
    return transaction.one<std::int64_t>(count, {{"run", run}});
}

std::int64_t remove_points(sql::Transaction& transaction, std::int64_t run, std::int64_t limit) {
    return transaction.execute(drop_points, {{"run", run}, {"limit", limit}});
}

void remove_run(sql::Transaction& transaction, Place const& place, DeletedRun const& run) {
    for (sql::Statement const& removal : of_run)
        transaction.execute(
            removal, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"run", run.number}});
}

void remove_model(sql::Transaction& transaction, Place const& place, std::string_view model_id) {
    for (sql::Statement const& removal : of_model)
        transaction.execute(
            removal, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"model", model_id}});
}

void remove_experiment(sql::Transaction& transaction, Place const& place, std::int64_t experiment) {
    for (sql::Statement const& removal : of_experiment)
        transaction.execute(removal,
            {{"workspace", place.workspace}, {"engagement", place.engagement}, {"experiment", experiment}});
}

} // namespace tenon::tracking::store
