#pragma once

// Runs on our own API: for the web page and the command line.

#include "artifacts/artifact_kind.h"
#include "tracking/validation.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tenon::tracking {

struct RunMetric {
    std::string key;
    double value;
    std::int64_t step;
    std::int64_t at_ms;
};
BOOST_DESCRIBE_STRUCT(RunMetric, (), (key, value, step, at_ms))

// A line of the table of runs.
struct RunRow {
    std::string id;
    std::string name;
    RunStatus status;
    std::string experiment_id;
    std::string user;
    std::int64_t started_at_ms;
    std::optional<std::int64_t> ended_at_ms;
    bool baseline;
    std::map<std::string, std::string> params;
    std::map<std::string, double> metrics; // the latest values
};
BOOST_DESCRIBE_STRUCT(RunRow, (),
    (id, name, status, experiment_id, user, started_at_ms, ended_at_ms, baseline, params, metrics))

struct RunList {
    std::vector<RunRow> runs;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(RunList, (), (runs, next_page_token))

struct RunDataset {
    std::string name;
    std::string digest;
    std::string source_type;
    std::string source;
    std::optional<std::string> schema;
    std::optional<std::string> context; // training, evaluation …
};
BOOST_DESCRIBE_STRUCT(RunDataset, (), (name, digest, source_type, source, schema, context))

struct RunModelView {
    ModelRole role;
    std::string model_id;
    std::int64_t step;
    std::string name; // "" where it is gone
    std::string model_type;
};
BOOST_DESCRIBE_STRUCT(RunModelView, (), (role, model_id, step, name, model_type))

// Another run, as far as a link shows it.
struct RunLink {
    std::string id;
    std::string name;
    RunStatus status;
};
BOOST_DESCRIBE_STRUCT(RunLink, (), (id, name, status))

// A version of a registered model that this run made.
struct RunVersion {
    std::string name;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(RunVersion, (), (name, version))

// What somebody needs to make the same numbers again, and whether it is there.
struct Reproducibility {
    std::optional<std::string> commit;
    std::vector<std::string> dataset_digests;
    bool has_params;
    bool has_environment;
};
BOOST_DESCRIBE_STRUCT(Reproducibility, (), (commit, dataset_digests, has_params, has_environment))

struct RunView {
    std::string id;
    std::string name;
    RunStatus status;
    Stage stage;
    std::string experiment_id;
    std::string user;
    std::int64_t started_at_ms;
    std::optional<std::int64_t> ended_at_ms;
    bool baseline;
    std::vector<RunMetric> metrics;
    std::vector<Pair> params;
    std::vector<Pair> tags;
    std::vector<RunDataset> datasets;
    std::vector<RunModelView> models;
    std::vector<RunVersion> versions;
    Reproducibility reproducibility;
    std::vector<Validation> validation; // empty: nothing tells how it was validated
    std::optional<RunLink> parent;
    std::vector<RunLink> children; // oldest first, at most 500
};
BOOST_DESCRIBE_STRUCT(RunView, (),
    (id, name, status, stage, experiment_id, user, started_at_ms, ended_at_ms, baseline, metrics, params,
        tags, datasets, models, versions, reproducibility, validation, parent, children))

struct CurvePoint {
    std::int64_t step;
    std::int64_t at_ms;
    double value;
};
BOOST_DESCRIBE_STRUCT(CurvePoint, (), (step, at_ms, value))

struct CurveBucket {
    std::int64_t first_step;
    std::int64_t last_step;
    std::optional<double> min;
    std::optional<double> max;
    double last;
    std::int64_t count;
};
BOOST_DESCRIBE_STRUCT(CurveBucket, (), (first_step, last_step, min, max, last, count))

// Points where they are few, else buckets.
struct Curve {
    std::string key;
    std::int64_t count;
    std::vector<CurvePoint> points;
    std::vector<CurveBucket> buckets;
};
BOOST_DESCRIBE_STRUCT(Curve, (), (key, count, points, buckets))

struct RunFile {
    std::string path; // below the run's folder
    std::int64_t bytes;
    std::optional<artifacts::ArtifactKind> kind; // what its name says it is for
};
BOOST_DESCRIBE_STRUCT(RunFile, (), (path, bytes, kind))

// A file of a model that the run made.
struct RunModelFile {
    std::string model_id;
    std::int64_t experiment;
    std::string path; // below the model's folder
    std::int64_t bytes;
    std::optional<artifacts::ArtifactKind> kind;
};
BOOST_DESCRIBE_STRUCT(RunModelFile, (), (model_id, experiment, path, bytes, kind))

struct RunFileView {
    std::vector<RunFile> files;
    std::vector<RunModelFile> model_files;
};
BOOST_DESCRIBE_STRUCT(RunFileView, (), (files, model_files))

struct SetBaseline {
    bool baseline;
};
BOOST_DESCRIBE_STRUCT(SetBaseline, (), (baseline))

} // namespace tenon::tracking
