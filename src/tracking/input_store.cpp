#include "tracking/input_store.h"

#include "tracking/pairs_sql.h"

namespace tenon::tracking {

namespace {

sql::Statement const insert_dataset{"tracking.insert_dataset", R"sql(
    INSERT INTO run_datasets (workspace_id, engagement_id, number, experiment, name, digest, source_type,
        source, schema, profile)
    VALUES (:workspace, :engagement, (SELECT coalesce(max(number), 0) + 1 FROM run_datasets
            WHERE workspace_id = :workspace AND engagement_id = :engagement),
        :experiment, :name, :digest, :source_type, :source, :schema, :profile)
    ON CONFLICT DO NOTHING)sql",
    R"sql(
    INSERT INTO run_datasets (workspace_id, engagement_id, number, experiment, name, digest, source_type,
        source, schema, profile)
    VALUES (:workspace, :engagement, nextval('run_dataset_numbers'),
        :experiment, :name, :digest, :source_type, :source, :schema, :profile)
    ON CONFLICT DO NOTHING)sql"};

sql::Statement const find_dataset{"tracking.find_dataset", R"sql(
    SELECT number FROM run_datasets
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND experiment = :experiment
        AND name = :name AND digest = :digest)sql"};

sql::Statement const insert{"tracking.insert_input", R"sql(
    INSERT INTO run_inputs (workspace_id, engagement_id, run_number, dataset)
    VALUES (:workspace, :engagement, :run, :dataset)
    ON CONFLICT DO NOTHING)sql"};

sql::Statement const insert_tags{"tracking.insert_input_tags", R"sql(
    INSERT INTO run_input_tags (workspace_id, engagement_id, run_number, dataset, key, value)
    SELECT :workspace, :engagement, :run, :dataset, json_extract(value, '$[0]'), json_extract(value, '$[1]')
    FROM json_each(:pairs) WHERE true
    ON CONFLICT DO NOTHING)sql",
    R"sql(
    INSERT INTO run_input_tags (workspace_id, engagement_id, run_number, dataset, key, value)
    SELECT CAST(:workspace AS text), CAST(:engagement AS text), CAST(:run AS bigint),
        CAST(:dataset AS bigint), value->>0, value->>1
    FROM json_array_elements(CAST(:pairs AS json))
    ON CONFLICT DO NOTHING)sql"};

sql::Statement const insert_model{"tracking.insert_model_link", R"sql(
    INSERT INTO run_models (workspace_id, engagement_id, run_number, role, model_id, step)
    VALUES (:workspace, :engagement, :run, :role, :model_id, :step)
    ON CONFLICT (workspace_id, engagement_id, run_number, role, model_id) DO UPDATE
    SET step = excluded.step)sql"};

sql::Statement const inputs{"tracking.inputs_of", R"sql(
    SELECT run_inputs.run_number, run_inputs.dataset, run_datasets.name, run_datasets.digest,
        run_datasets.source_type, run_datasets.source, run_datasets.schema, run_datasets.profile
    FROM run_inputs JOIN run_datasets ON run_datasets.workspace_id = run_inputs.workspace_id
        AND run_datasets.engagement_id = run_inputs.engagement_id
        AND run_datasets.number = run_inputs.dataset
    WHERE run_inputs.workspace_id = :workspace AND run_inputs.engagement_id = :engagement
        AND run_inputs.run_number IN (SELECT value FROM json_each(:runs))
    ORDER BY run_inputs.run_number, run_inputs.dataset)sql",
    R"sql(
    SELECT run_inputs.run_number, run_inputs.dataset, run_datasets.name, run_datasets.digest,
        run_datasets.source_type, run_datasets.source, run_datasets.schema, run_datasets.profile
    FROM run_inputs JOIN run_datasets ON run_datasets.workspace_id = run_inputs.workspace_id
        AND run_datasets.engagement_id = run_inputs.engagement_id
        AND run_datasets.number = run_inputs.dataset
    WHERE run_inputs.workspace_id = :workspace AND run_inputs.engagement_id = :engagement
        AND run_inputs.run_number IN (
            SELECT CAST(value AS bigint) FROM json_array_elements_text(CAST(:runs AS json)))
    ORDER BY run_inputs.run_number, run_inputs.dataset)sql"};

sql::Statement const input_tags{"tracking.input_tags_of", R"sql(
    SELECT run_number, dataset, key, value FROM run_input_tags
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND run_number IN (SELECT value FROM json_each(:runs))
    ORDER BY run_number, dataset, key)sql",
    R"sql(
    SELECT run_number, dataset, key, value FROM run_input_tags
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND run_number IN (SELECT CAST(value AS bigint) FROM json_array_elements_text(CAST(:runs AS json)))
    ORDER BY run_number, dataset, key)sql"};

sql::Statement const models{"tracking.models_of", R"sql(
    SELECT run_number, role, model_id, step FROM run_models
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND run_number IN (SELECT value FROM json_each(:runs))
    ORDER BY run_number, role, model_id)sql",
    R"sql(
    SELECT run_number, role, model_id, step FROM run_models
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND run_number IN (SELECT CAST(value AS bigint) FROM json_array_elements_text(CAST(:runs AS json)))
    ORDER BY run_number, role, model_id)sql"};

template <class T>
std::vector<T> of_runs(sql::Transaction& transaction, sql::Statement const& statement, Place const& place,
    std::span<std::int64_t const> runs) {
    return transaction.all<T>(statement,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"runs", json_numbers(runs)}});
}

sql::Statement const used{"tracking.datasets_used", R"sql(
    SELECT DISTINCT data.experiment, data.name, data.digest, tags.value AS context
    FROM run_datasets AS data JOIN run_inputs AS inputs ON inputs.workspace_id = data.workspace_id
        AND inputs.engagement_id = data.engagement_id AND inputs.dataset = data.number
    LEFT JOIN run_input_tags AS tags ON tags.workspace_id = inputs.workspace_id
        AND tags.engagement_id = inputs.engagement_id AND tags.run_number = inputs.run_number
        AND tags.dataset = inputs.dataset AND tags.key = 'mlflow.data.context'
    WHERE data.workspace_id = :workspace AND data.engagement_id = :engagement
        AND data.experiment IN (SELECT value FROM json_each(:experiments))
    ORDER BY data.experiment, data.name, data.digest, context LIMIT 1000)sql",
    R"sql(
    SELECT DISTINCT data.experiment, data.name, data.digest, tags.value AS context
    FROM run_datasets AS data JOIN run_inputs AS inputs ON inputs.workspace_id = data.workspace_id
        AND inputs.engagement_id = data.engagement_id AND inputs.dataset = data.number
    LEFT JOIN run_input_tags AS tags ON tags.workspace_id = inputs.workspace_id
        AND tags.engagement_id = inputs.engagement_id AND tags.run_number = inputs.run_number
        AND tags.dataset = inputs.dataset AND tags.key = 'mlflow.data.context'
    WHERE data.workspace_id = :workspace AND data.engagement_id = :engagement
        AND data.experiment IN (SELECT CAST(value AS bigint)
            FROM json_array_elements_text(CAST(:experiments AS json)))
    ORDER BY data.experiment, data.name, data.digest, context LIMIT 1000)sql"};

} // namespace

std::int64_t intern_dataset(
    sql::Transaction& transaction, Place const& place, std::int64_t experiment, Dataset const& dataset) {
    transaction.execute(insert_dataset,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"experiment", experiment},
            {"name", dataset.name}, {"digest", dataset.digest}, {"source_type", dataset.source_type},
            {"source", dataset.source}, {"schema", dataset.schema}, {"profile", dataset.profile}});
    return transaction.one<std::int64_t>(
        find_dataset, {{"workspace", place.workspace}, {"engagement", place.engagement},
                          {"experiment", experiment}, {"name", dataset.name}, {"digest", dataset.digest}});
}

bool insert_input(sql::Transaction& transaction, Place const& place, std::int64_t run, std::int64_t dataset) {
    return transaction.execute(insert, {{"workspace", place.workspace}, {"engagement", place.engagement},
                                           {"run", run}, {"dataset", dataset}}) == 1;
}

void insert_input_tags(sql::Transaction& transaction, Place const& place, std::int64_t run,
    std::int64_t dataset, std::vector<Pair> const& tags) {
    transaction.execute(insert_tags, {{"workspace", place.workspace}, {"engagement", place.engagement},
                                         {"run", run}, {"dataset", dataset}, {"pairs", json_pairs(tags)}});
}

void insert_model_link(
    sql::Transaction& transaction, Place const& place, std::int64_t run, ModelLink const& link) {
    transaction.execute(
        insert_model, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"run", run},
                          {"role", link.role}, {"model_id", link.model_id}, {"step", link.step}});
}

std::vector<RunInput> inputs_of(
    sql::Transaction& transaction, Place const& place, std::span<std::int64_t const> runs) {
    return of_runs<RunInput>(transaction, inputs, place, runs);
}

std::vector<RunInputTag> input_tags_of(
    sql::Transaction& transaction, Place const& place, std::span<std::int64_t const> runs) {
    return of_runs<RunInputTag>(transaction, input_tags, place, runs);
}

std::vector<RunModel> models_of(
    sql::Transaction& transaction, Place const& place, std::span<std::int64_t const> runs) {
    return of_runs<RunModel>(transaction, models, place, runs);
}

std::vector<DatasetUse> datasets_used(
    sql::Transaction& transaction, Place const& place, std::span<std::int64_t const> experiments) {
    return transaction.all<DatasetUse>(
        used, {{"workspace", place.workspace}, {"engagement", place.engagement},
                  {"experiments", json_numbers(experiments)}});
}

} // namespace tenon::tracking
