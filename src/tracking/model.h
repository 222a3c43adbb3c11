#pragma once

// A logged model (MLflow 3): files with a life of their own, made by a run, measured by points that name it.

#include "tracking/run.h"

namespace tenon::tracking {

BOOST_DEFINE_ENUM_CLASS(ModelStatus, pending, ready, upload_failed)

struct Model {
    std::string model_id; // "m-" and 32 hexadecimal digits
    std::int64_t experiment;
    std::string name;
    std::string model_type;
    std::string source_run_id;
    ModelStatus status;
    std::string status_message;
    std::string artifact_uri;
    Stage stage;
    Timestamp created_at;
    Timestamp updated_at;
};
BOOST_DESCRIBE_STRUCT(Model, (),
    (model_id, experiment, name, model_type, source_run_id, status, status_message, artifact_uri, stage,
        created_at, updated_at))

struct ModelMetric {
    std::string key;
    std::string run_id;
    std::int64_t at_ms;
    std::int64_t step;
    double value;
    std::string dataset_name;
    std::string dataset_digest;
};

// Under which name and number a logged model, or what a run made, stands in the registry.
struct VersionName {
    std::string of; // the logged model's id, or the run's
    std::string name;
    std::int64_t number;
};
BOOST_DESCRIBE_STRUCT(VersionName, (), (of, name, number))
inline constexpr std::string_view versions_tag = "mlflow.modelVersions"; // the same, for MLflow's clients

struct FullModel {
    Model model;
    std::vector<Pair> params = {};
    std::vector<Pair> tags = {};
    std::vector<ModelMetric> metrics = {};
    std::vector<VersionName> registrations = {};
};

} // namespace tenon::tracking
