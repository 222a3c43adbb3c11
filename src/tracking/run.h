#pragma once

// What tracking keeps: experiments, their runs, and what was logged to a run. The words are MLflow's, because
// experts know them; the spelling is ours (lower case), and the wire's capitals live in mlflow_wire.h.

#include "base/enum.h"
#include "base/time.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tenon::tracking {

// Deleting is soft everywhere: a deleted thing can be read and restored, and nothing can be logged to it.
BOOST_DEFINE_ENUM_CLASS(Stage, active, deleted)

BOOST_DEFINE_ENUM_CLASS(RunStatus, running, scheduled, finished, failed, killed)

inline bool has_ended(RunStatus status) {
    return status != RunStatus::running && status != RunStatus::scheduled;
}

struct Pair {
    std::string key;
    std::string value;
    bool operator==(Pair const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Pair, (), (key, value))

struct Experiment {
    std::int64_t number; // per engagement; 0 is the one called Default
    std::string name;
    std::string artifact_location;
    Stage stage;
    Timestamp created_at;
    Timestamp updated_at;
};
BOOST_DESCRIBE_STRUCT(Experiment, (), (number, name, artifact_location, stage, created_at, updated_at))

struct Run {
    std::string run_id;  // 32 hexadecimal digits
    std::int64_t number; // unique on the server; never leaves it
    std::int64_t experiment;
    std::string name;
    std::string user_id;
    RunStatus status;
    std::int64_t started_at_ms; // as the client's clock says
    std::optional<std::int64_t> ended_at_ms;
    Stage stage;
    std::string artifact_uri;
};
BOOST_DESCRIBE_STRUCT(Run, (),
    (run_id, number, experiment, name, user_id, status, started_at_ms, ended_at_ms, stage, artifact_uri))

struct Point {
    std::int64_t at_ms;
    std::int64_t step;
    double value;
};
BOOST_DESCRIBE_STRUCT(Point, (), (at_ms, step, value))

// The order in which one point is later than another: by step, then time, then value, NaN last. Not the order
// in which they arrived: a retry may come after its successor.
bool is_later(Point const& one, Point const& other);

struct Metric {
    std::string key;
    Point latest;
};

struct Dataset {
    std::string name;
    std::string digest;
    std::string source_type;
    std::string source; // opaque to us, as are the next two
    std::optional<std::string> schema;
    std::optional<std::string> profile;
};
BOOST_DESCRIBE_STRUCT(Dataset, (), (name, digest, source_type, source, schema, profile))

struct Input {
    Dataset dataset;
    std::vector<Pair> tags;
};

BOOST_DEFINE_ENUM_CLASS(ModelRole, input, output)

struct ModelLink {
    ModelRole role;
    std::string model_id;
    std::int64_t step; // of an output
};

// A run with all that was logged to it, each list sorted by key.
struct FullRun {
    Run run;
    std::vector<Metric> metrics = {};
    std::vector<Pair> params = {};
    std::vector<Pair> tags = {};
    std::vector<Input> inputs = {};
    std::vector<ModelLink> models = {};
};

// The value of a tag or parameter, or nothing.
std::optional<std::string> find_value(std::vector<Pair> const& pairs, std::string_view key);
// Sorted by key; of a key that stands several times the last value.
std::vector<Pair> each_key_once(std::vector<Pair> const& pairs);

// Tags with a meaning.
inline constexpr std::string_view name_tag = "mlflow.runName";
inline constexpr std::string_view commit_tag = "mlflow.source.git.commit";
inline constexpr std::string_view context_tag = "mlflow.data.context"; // of an input
inline constexpr std::string_view parent_tag = "mlflow.parentRunId";
inline constexpr std::string_view baseline_tag = "tenon.baseline";
inline constexpr std::string_view hypothesis_tag = "tenon.hypothesis"; // H-1: what the run answers
inline constexpr std::string_view machine_tag = "tenon.machine";       // a machine of the rate card
inline constexpr std::string_view account_tag = "tenon.account";       // client or expert: who is charged
inline constexpr std::string_view cost_tag = "tenon.cost";             // 12.50, instead of a rate
inline constexpr std::string_view cost_currency_tag = "tenon.cost.currency";
inline constexpr std::string_view sweep_tag = "tenon.sweep";         // a name, for runs without a parent
inline constexpr std::string_view trials_tag = "tenon.sweep.trials"; // how many are planned

} // namespace tenon::tracking
