#include "tracking/mlflow_api.h"
#include "tracking/mlflow_row.h"
#include "tracking/names.h"

namespace tenon::tracking::mlflow {

namespace {

struct LogMetric {
    Text run_id;
    Text run_uuid;
    std::string key;
    double value;
    std::int64_t timestamp;
    std::optional<std::int64_t> step;
    Text model_id;
    Text dataset_name;
    Text dataset_digest;
};
BOOST_DESCRIBE_STRUCT(
    LogMetric, (), (run_id, run_uuid, key, value, timestamp, step, model_id, dataset_name, dataset_digest))

// log-parameter and set-tag.
struct LogPair {
    Text run_id;
    Text run_uuid;
    std::string key;
    Text value;
};
BOOST_DESCRIBE_STRUCT(LogPair, (), (run_id, run_uuid, key, value))

struct DeleteTag {
    Text run_id;
    Text run_uuid;
    std::string key;
};
BOOST_DESCRIBE_STRUCT(DeleteTag, (), (run_id, run_uuid, key))

struct LogModel {
    Text run_id;
    Text run_uuid;
    std::string model_json;
};
BOOST_DESCRIBE_STRUCT(LogModel, (), (run_id, run_uuid, model_json))

struct DatasetIn {
    std::string name;
    std::string digest;
    Text source_type;
    Text source;
    Text schema;
    Text profile;
};
BOOST_DESCRIBE_STRUCT(DatasetIn, (), (name, digest, source_type, source, schema, profile))

struct InputIn {
    std::vector<Pair> tags;
    DatasetIn dataset;
};
BOOST_DESCRIBE_STRUCT(InputIn, (), (tags, dataset))

struct ModelLinkIn {
    std::string model_id;
    std::optional<std::int64_t> step;
};
BOOST_DESCRIBE_STRUCT(ModelLinkIn, (), (model_id, step))

struct LogInputs {
    Text run_id;
    Text run_uuid;
    std::vector<InputIn> datasets;
    std::vector<ModelLinkIn> models;
};
BOOST_DESCRIBE_STRUCT(LogInputs, (), (run_id, run_uuid, datasets, models))

struct LogOutputs {
    Text run_id;
    Text run_uuid;
    std::vector<ModelLinkIn> models;
};
BOOST_DESCRIBE_STRUCT(LogOutputs, (), (run_id, run_uuid, models))

Result<Batch> batch_of(LogMetric const& in) {
    Batch batch{.run_id = run_id_of(in)};
    batch.metrics.add(in.key, {in.timestamp, in.step.value_or(0), in.value});
    if (in.model_id)
        batch.model_points.push_back(
            {0, *in.model_id, in.dataset_name.value_or(""), in.dataset_digest.value_or("")});
    TENON_CHECK(prepare(batch));
    return batch;
}

Result<Batch> batch_of(LogPair const& in, std::vector<Pair> Batch::*list) {
    Batch batch{.run_id = run_id_of(in)};
    (batch.*list).push_back({in.key, in.value.value_or("")});
    TENON_CHECK(prepare(batch));
    return batch;
}

NewInputs inputs_of(LogInputs const& in) {
    NewInputs inputs{run_id_of(in)};
    for (InputIn const& input : in.datasets)
        inputs.datasets.push_back(
            {{input.dataset.name, input.dataset.digest, input.dataset.source_type.value_or(""),
                 input.dataset.source.value_or(""), input.dataset.schema, input.dataset.profile},
                input.tags});
    for (ModelLinkIn const& model : in.models)
        inputs.models.push_back({ModelRole::input, model.model_id, 0});
    return inputs;
}

NewInputs outputs_of(LogOutputs const& in) {
    NewInputs outputs{run_id_of(in)};
    for (ModelLinkIn const& model : in.models)
        outputs.models.push_back({ModelRole::output, model.model_id, model.step.value_or(0)});
    return outputs;
}

// The most frequent request has a reader of its own; reading and checking are done before the transaction,
// whose time all writers share.
api::Endpoint log_batch(Tracking const& tracking) {
    return row(http::Method::post, "/e/{handle}/api/2.0/mlflow/runs/log-batch", Who::party,
        "Logs metrics, parameters and tags of a run at once.", [&](Call& call) -> Result<http::Response> {
            TENON_CHECK(check_content_type(call.request));
            TENON_TRY(batch, parse_batch(call.request.body));
            TENON_CHECK(prepare(batch));
            return answer(call.unit.write([&](sql::Transaction& transaction) {
                return tracking.runs.log(transaction, call.actor, batch);
            }));
        });
}

} // namespace

std::vector<api::Endpoint> log_endpoints(Tracking const& tracking) {
    using http::Method;
    return {
        log_batch(tracking),
        writing<LogMetric>(Method::post, "/e/{handle}/api/2.0/mlflow/runs/log-metric", "Logs a point.",
            [&](sql::Transaction& transaction, Call& call, LogMetric const& in) -> Result<void> {
                TENON_TRY(batch, batch_of(in));
                return tracking.runs.log(transaction, call.actor, batch);
            }),
        writing<LogPair>(Method::post, "/e/{handle}/api/2.0/mlflow/runs/log-parameter",
            "Logs a parameter, once.",
            [&](sql::Transaction& transaction, Call& call, LogPair const& in) -> Result<void> {
                TENON_TRY(batch, batch_of(in, &Batch::params));
                return tracking.runs.log(transaction, call.actor, batch);
            }),
        writing<LogPair>(Method::post, "/e/{handle}/api/2.0/mlflow/runs/set-tag", "Sets a tag of a run.",
            [&](sql::Transaction& transaction, Call& call, LogPair const& in) -> Result<void> {
                TENON_TRY(batch, batch_of(in, &Batch::tags));
                return tracking.runs.log(transaction, call.actor, batch);
            }),
        writing<DeleteTag>(Method::post, "/e/{handle}/api/2.0/mlflow/runs/delete-tag",
            "Deletes a tag of a run.",
            [&](sql::Transaction& transaction, Call& call, DeleteTag const& in) {
                return tracking.runs.remove_tag(transaction, call.actor, run_id_of(in), in.key);
            }),
        writing<LogModel>(Method::post, "/e/{handle}/api/2.0/mlflow/runs/log-model",
            "Notes a model that an older client made.",
            [&](sql::Transaction& transaction, Call& call, LogModel const& in) {
                return tracking.runs.log_model(transaction, call.actor, run_id_of(in), in.model_json);
            }),
        writing<LogInputs>(Method::post, "/e/{handle}/api/2.0/mlflow/runs/log-inputs",
            "Links the datasets and models a run read.",
            [&](sql::Transaction& transaction, Call& call, LogInputs const& in) {
                return tracking.runs.link(transaction, call.actor, inputs_of(in));
            }),
        writing<LogOutputs>(Method::post, "/e/{handle}/api/2.0/mlflow/runs/outputs",
            "Links the models a run made.",
            [&](sql::Transaction& transaction, Call& call, LogOutputs const& in) {
                return tracking.runs.link(transaction, call.actor, outputs_of(in));
            }),
    };
}

} // namespace tenon::tracking::mlflow
