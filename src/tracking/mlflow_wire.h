#pragma once

// MLflow's requests and answers, each described once. Names and spellings are the protocol's.

#include "platform/json/value.h"
#include "tracking/model.h"
#include "tracking/run.h"
#include "tracking/searches.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tenon::tracking::mlflow {

// {}: what most calls that change something answer.
struct Nothing {};
BOOST_DESCRIBE_STRUCT(Nothing, (), ())

using Text = std::optional<std::string>;

struct Experiment {
    std::string experiment_id;
    std::string name;
    std::string artifact_location;
    Stage lifecycle_stage;
    std::int64_t creation_time;
    std::int64_t last_update_time;
    std::vector<Pair> tags;
};
BOOST_DESCRIBE_STRUCT(Experiment, (),
    (experiment_id, name, artifact_location, lifecycle_stage, creation_time, last_update_time, tags))

struct RunInfo {
    std::string run_id;
    std::string run_uuid;
    std::string run_name;
    std::string experiment_id;
    std::string user_id;
    std::string status;
    std::int64_t start_time;
    std::optional<std::int64_t> end_time;
    std::string artifact_uri;
    Stage lifecycle_stage;
};
BOOST_DESCRIBE_STRUCT(RunInfo, (),
    (run_id, run_uuid, run_name, experiment_id, user_id, status, start_time, end_time, artifact_uri,
        lifecycle_stage))

struct Metric {
    std::string key;
    double value;
    std::int64_t timestamp;
    std::int64_t step;
    Text run_id = {};
    Text model_id = {};
    Text dataset_name = {};
    Text dataset_digest = {};
};
BOOST_DESCRIBE_STRUCT(
    Metric, (), (key, value, timestamp, step, run_id, model_id, dataset_name, dataset_digest))

struct RunData {
    std::vector<Metric> metrics;
    std::vector<Pair> params;
    std::vector<Pair> tags;
};
BOOST_DESCRIBE_STRUCT(RunData, (), (metrics, params, tags))

struct DatasetInput {
    std::vector<Pair> tags;
    Dataset dataset;
};
BOOST_DESCRIBE_STRUCT(DatasetInput, (), (tags, dataset))

struct ModelInput {
    std::string model_id;
};
BOOST_DESCRIBE_STRUCT(ModelInput, (), (model_id))

struct ModelOutput {
    std::string model_id;
    std::int64_t step;
};
BOOST_DESCRIBE_STRUCT(ModelOutput, (), (model_id, step))

struct RunInputs {
    std::vector<DatasetInput> dataset_inputs;
    std::vector<ModelInput> model_inputs;
};
BOOST_DESCRIBE_STRUCT(RunInputs, (), (dataset_inputs, model_inputs))

struct RunOutputs {
    std::vector<ModelOutput> model_outputs;
};
BOOST_DESCRIBE_STRUCT(RunOutputs, (), (model_outputs))

struct Run {
    RunInfo info;
    RunData data;
    RunInputs inputs;
    RunOutputs outputs;
};
BOOST_DESCRIBE_STRUCT(Run, (), (info, data, inputs, outputs))

struct Registration {
    std::string name;
    std::string version;
};
BOOST_DESCRIBE_STRUCT(Registration, (), (name, version))

struct ModelInfo {
    std::string model_id;
    std::string experiment_id;
    std::string name;
    std::int64_t creation_timestamp_ms;
    std::int64_t last_updated_timestamp_ms;
    std::string artifact_uri;
    std::string status;
    Text model_type;
    Text source_run_id;
    Text status_message;
    std::vector<Pair> tags;
    std::vector<Registration> registrations;
};
BOOST_DESCRIBE_STRUCT(ModelInfo, (),
    (model_id, experiment_id, name, creation_timestamp_ms, last_updated_timestamp_ms, artifact_uri, status,
        model_type, source_run_id, status_message, tags, registrations))

struct ModelData {
    std::vector<Pair> params;
    std::vector<Metric> metrics;
};
BOOST_DESCRIBE_STRUCT(ModelData, (), (params, metrics))

struct LoggedModel {
    ModelInfo info;
    ModelData data;
};
BOOST_DESCRIBE_STRUCT(LoggedModel, (), (info, data))

struct ModelVersion {
    std::string name;
    std::string version;
    std::int64_t creation_timestamp;
    std::int64_t last_updated_timestamp;
    std::string user_id;
    std::string current_stage;
    std::string description;
    std::string source;
    Text run_id;
    std::string status; // always READY: there is nothing to wait for
    Text run_link;
    std::vector<Pair> tags;
    std::vector<std::string> aliases;
    Text model_id;
};
BOOST_DESCRIBE_STRUCT(ModelVersion, (),
    (name, version, creation_timestamp, last_updated_timestamp, user_id, current_stage, description, source,
        run_id, status, run_link, tags, aliases, model_id))

struct Alias {
    std::string alias;
    std::string version;
};
BOOST_DESCRIBE_STRUCT(Alias, (), (alias, version))

struct RegisteredModel {
    std::string name;
    std::int64_t creation_timestamp;
    std::int64_t last_updated_timestamp;
    std::string user_id;
    std::string description;
    std::vector<ModelVersion> latest_versions;
    std::vector<Pair> tags;
    std::vector<Alias> aliases;
};
BOOST_DESCRIBE_STRUCT(RegisteredModel, (),
    (name, creation_timestamp, last_updated_timestamp, user_id, description, latest_versions, tags, aliases))

Experiment to_wire(FullExperiment experiment);
RunInfo to_wire(tracking::Run const& run);
Run to_wire(FullRun run);
LoggedModel to_wire(FullModel model);
ModelVersion to_wire(FullVersion version);
RegisteredModel to_wire(FullRegisteredModel model);

std::string upper(std::string_view text);

// The position of a name, or of its number on the wire, among these names; the first one's number is `first`.
// Errors name the parameter.
Result<std::size_t> choose(json::Value const& value, std::span<std::string_view const> names,
    std::string_view parameter, std::size_t first = 1);

// A status by its name or number on the wire. Errors name the parameter.
Result<RunStatus> run_status(json::Value const& value);
Result<ModelStatus> model_status(json::Value const& value);
// ACTIVE_ONLY, DELETED_ONLY, ALL, or 1, 2, 3. Nothing asked: active ones.
Result<std::optional<Stage>> view_type(std::optional<json::Value> const& value, std::string_view parameter);

} // namespace tenon::tracking::mlflow
