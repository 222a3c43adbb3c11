#include "tracking/model_store.h"

#include "tracking/pairs_sql.h"

namespace tenon::tracking {

namespace {

sql::Statement const insert{"tracking.insert_model", R"sql(
    INSERT INTO logged_models (workspace_id, engagement_id, model_id, experiment, name, model_type,
        source_run_id, status, status_message, artifact_uri, stage, created_at, updated_at)
    VALUES (:workspace, :engagement, :model_id, :experiment, :name, :model_type, :source_run_id, :status,
        :status_message, :artifact_uri, :stage, :created_at, :updated_at))sql"};

sql::Statement const find{"tracking.find_model", R"sql(
    SELECT model_id, experiment, name, model_type, source_run_id, status, status_message, artifact_uri, stage,
        created_at, updated_at
    FROM logged_models
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND model_id = :model_id)sql"};

sql::Statement const with_ids{"tracking.models_with_ids", R"sql(
    SELECT model_id, experiment, name, model_type, source_run_id, status, status_message, artifact_uri, stage,
        created_at, updated_at
    FROM logged_models
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND model_id IN (SELECT value FROM json_each(:models)))sql",
    R"sql(
    SELECT model_id, experiment, name, model_type, source_run_id, status, status_message, artifact_uri, stage,
        created_at, updated_at
    FROM logged_models
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND model_id IN (SELECT value FROM json_array_elements_text(CAST(:models AS json))))sql"};

sql::Statement const update{"tracking.update_model", R"sql(
    UPDATE logged_models SET status = :status, status_message = :status_message, stage = :stage,
        updated_at = :updated_at
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND model_id = :model_id)sql"};

sql::Statement const put_params_of_model{"tracking.put_params_of_model", R"sql(
    INSERT INTO model_params (workspace_id, engagement_id, model_id, key, value)
    SELECT :workspace, :engagement, :model_id, json_extract(value, '$[0]'), json_extract(value, '$[1]')
    FROM json_each(:pairs) WHERE true
    ON CONFLICT (workspace_id, engagement_id, model_id, key) DO UPDATE SET value = excluded.value)sql",
    R"sql(
    INSERT INTO model_params (workspace_id, engagement_id, model_id, key, value)
    SELECT CAST(:workspace AS text), CAST(:engagement AS text), CAST(:model_id AS text), value->>0, value->>1
    FROM json_array_elements(CAST(:pairs AS json))
    ON CONFLICT (workspace_id, engagement_id, model_id, key) DO UPDATE SET value = excluded.value)sql"};

sql::Statement const put_tags_of_model{"tracking.put_tags_of_model", R"sql(
    INSERT INTO model_tags (workspace_id, engagement_id, model_id, key, value)
    SELECT :workspace, :engagement, :model_id, json_extract(value, '$[0]'), json_extract(value, '$[1]')
    FROM json_each(:pairs) WHERE true
    ON CONFLICT (workspace_id, engagement_id, model_id, key) DO UPDATE SET value = excluded.value)sql",
    R"sql(
    INSERT INTO model_tags (workspace_id, engagement_id, model_id, key, value)
    SELECT CAST(:workspace AS text), CAST(:engagement AS text), CAST(:model_id AS text), value->>0, value->>1
    FROM json_array_elements(CAST(:pairs AS json))
    ON CONFLICT (workspace_id, engagement_id, model_id, key) DO UPDATE SET value = excluded.value)sql"};

sql::Statement const remove_tag{"tracking.remove_model_tag", R"sql(
    DELETE FROM model_tags
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND model_id = :model_id
        AND key = :key)sql"};

sql::Statement const insert_metric{"tracking.insert_model_metric", R"sql(
    INSERT INTO model_metrics (workspace_id, engagement_id, model_id, key, run_id, at_ms, step, value,
        dataset_name, dataset_digest)
    VALUES (:workspace, :engagement, :model_id, :key, :run_id, :at_ms, :step, :value, :dataset_name,
        :dataset_digest)
    ON CONFLICT DO NOTHING)sql"};

sql::Statement const params_of_models{"tracking.params_of_models", R"sql(
    SELECT model_id, key, value FROM model_params
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND model_id IN (SELECT value FROM json_each(:models))
    ORDER BY model_id, key)sql",
    R"sql(
    SELECT model_id, key, value FROM model_params
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND model_id IN (SELECT value FROM json_array_elements_text(CAST(:models AS json)))
    ORDER BY model_id, key)sql"};

sql::Statement const tags_of_models{"tracking.tags_of_models", R"sql(
    SELECT model_id, key, value FROM model_tags
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND model_id IN (SELECT value FROM json_each(:models))
    ORDER BY model_id, key)sql",
    R"sql(
    SELECT model_id, key, value FROM model_tags
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND model_id IN (SELECT value FROM json_array_elements_text(CAST(:models AS json)))
    ORDER BY model_id, key)sql"};

sql::Statement const metrics_of_models{"tracking.metrics_of_models", R"sql(
    SELECT model_id, key, run_id, at_ms, step, value, dataset_name, dataset_digest FROM model_metrics
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND model_id IN (SELECT value FROM json_each(:models))
    ORDER BY model_id, key, step, at_ms, value, run_id)sql",
    R"sql(
    SELECT model_id, key, run_id, at_ms, step, value, dataset_name, dataset_digest FROM model_metrics
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND model_id IN (SELECT value FROM json_array_elements_text(CAST(:models AS json)))
    ORDER BY model_id, key, step, at_ms, value, run_id)sql"};

template <class T>
std::vector<T> of_models(sql::Transaction& transaction, sql::Statement const& statement, Place const& place,
    std::span<std::string const> models) {
    return transaction.all<T>(statement,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"models", json_texts(models)}});
}

void put_pairs(sql::Transaction& transaction, sql::Statement const& statement, Place const& place,
    std::string_view model_id, std::vector<Pair> const& pairs) {
    transaction.execute(statement, {{"workspace", place.workspace}, {"engagement", place.engagement},
                                       {"model_id", model_id}, {"pairs", json_pairs(pairs)}});
}

} // namespace

void insert_model(sql::Transaction& transaction, Place const& place, Model const& model) {
    transaction.execute(insert,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"model_id", model.model_id},
            {"experiment", model.experiment}, {"name", model.name}, {"model_type", model.model_type},
            {"source_run_id", model.source_run_id}, {"status", model.status},
            {"status_message", model.status_message}, {"artifact_uri", model.artifact_uri},
            {"stage", model.stage}, {"created_at", model.created_at}, {"updated_at", model.updated_at}});
}

std::optional<Model> find_model(
    sql::Transaction& transaction, Place const& place, std::string_view model_id) {
    return transaction.find<Model>(
        find, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"model_id", model_id}});
}

std::vector<Model> models_with_ids(
    sql::Transaction& transaction, Place const& place, std::span<std::string const> ids) {
    return of_models<Model>(transaction, with_ids, place, ids);
}

void update_model(sql::Transaction& transaction, Place const& place, Model const& model) {
    transaction.execute(update,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"model_id", model.model_id},
            {"status", model.status}, {"status_message", model.status_message}, {"stage", model.stage},
            {"updated_at", model.updated_at}});
}

void put_model_params(sql::Transaction& transaction, Place const& place, std::string_view model_id,
    std::vector<Pair> const& params) {
    put_pairs(transaction, put_params_of_model, place, model_id, params);
}

void put_model_tags(sql::Transaction& transaction, Place const& place, std::string_view model_id,
    std::vector<Pair> const& tags) {
    put_pairs(transaction, put_tags_of_model, place, model_id, tags);
}

bool remove_model_tag(
    sql::Transaction& transaction, Place const& place, std::string_view model_id, std::string_view key) {
    return transaction.execute(remove_tag, {{"workspace", place.workspace}, {"engagement", place.engagement},
                                               {"model_id", model_id}, {"key", key}}) == 1;
}

void insert_model_metric(
    sql::Transaction& transaction, Place const& place, std::string_view model_id, ModelMetric const& metric) {
    transaction.execute(
        insert_metric, {{"workspace", place.workspace}, {"engagement", place.engagement},
                           {"model_id", model_id}, {"key", metric.key}, {"run_id", metric.run_id},
                           {"at_ms", metric.at_ms}, {"step", metric.step}, {"value", metric.value},
                           {"dataset_name", metric.dataset_name}, {"dataset_digest", metric.dataset_digest}});
}

std::vector<ModelPair> model_params(
    sql::Transaction& transaction, Place const& place, std::span<std::string const> models) {
    return of_models<ModelPair>(transaction, params_of_models, place, models);
}

std::vector<ModelPair> model_tags(
    sql::Transaction& transaction, Place const& place, std::span<std::string const> models) {
    return of_models<ModelPair>(transaction, tags_of_models, place, models);
}

std::vector<ModelMetricRow> model_metrics(
    sql::Transaction& transaction, Place const& place, std::span<std::string const> models) {
    return of_models<ModelMetricRow>(transaction, metrics_of_models, place, models);
}

} // namespace tenon::tracking
