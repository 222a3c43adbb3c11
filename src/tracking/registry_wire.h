#pragma once

// Registered models on our own API: for the page of models and the command line.

#include "tracking/registered_model.h"
#include "tracking/run_wire.h"

namespace tenon::tracking {

// Somebody pointed champion, production or the stage Production here. The client's acceptance of a milestone
// is another thing.
struct ModelProposal {
    std::int64_t version;
    std::string as;
    std::string by;
    Timestamp at;
};
BOOST_DESCRIBE_STRUCT(ModelProposal, (), (version, as, by, at))

struct ModelVersionRun {
    std::string id;
    std::string name;
    RunStatus status;
    Stage stage;
    bool baseline;
};
BOOST_DESCRIBE_STRUCT(ModelVersionRun, (), (id, name, status, stage, baseline))

// The latest value, for each dataset it was measured on.
struct ModelVersionMetric {
    std::string key;
    double value;
    std::optional<std::string> dataset;
};
BOOST_DESCRIBE_STRUCT(ModelVersionMetric, (), (key, value, dataset))

struct ModelVersionView {
    std::int64_t version;
    VersionStage stage;
    std::vector<std::string> aliases;
    std::string description;
    std::string by;
    Timestamp at;
    std::string source;
    std::optional<std::string> model_id;     // of the logged model
    std::optional<ModelVersionRun> run;      // that made it
    std::vector<ModelVersionMetric> metrics; // of the logged model; of the run where that has none
    std::vector<RunDataset> datasets;        // that the run read
    std::vector<Pair> tags;
    std::optional<ModelProposal> proposed;
};
BOOST_DESCRIBE_STRUCT(ModelVersionView, (),
    (version, stage, aliases, description, by, at, source, model_id, run, metrics, datasets, tags, proposed))

struct ModelAliasView {
    std::string alias;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(ModelAliasView, (), (alias, version))

struct ModelRow {
    std::string name;
    std::string description;
    std::string by;
    Timestamp created_at;
    Timestamp updated_at;
    std::vector<ModelAliasView> aliases;
    std::vector<ModelVersionView> newest; // of each stage that has one, the newest of all first
    std::optional<ModelProposal> proposed;
};
BOOST_DESCRIBE_STRUCT(
    ModelRow, (), (name, description, by, created_at, updated_at, aliases, newest, proposed))

struct ModelList {
    std::vector<ModelRow> models;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(ModelList, (), (models, next_page_token))

// One registered model with its versions, newest first.
struct ModelView {
    ModelRow model;
    std::vector<Pair> tags;
    std::vector<ModelVersionView> versions;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(ModelView, (), (model, tags, versions, next_page_token))

} // namespace tenon::tracking
