#pragma once

// The face of runs: their life, and what is logged to them. Everything that is logged may arrive twice,
// because clients retry: the same point is one point, the same parameter keeps its value.

#include "base/context.h"
#include "tracking/batch.h"
#include "tracking/experiments.h"
#include "tracking/metric_store.h"
#include "tracking/run_store.h"
#include "tracking/run_watcher.h"

namespace tenon::tracking {

struct NewRun {
    std::string experiment_id; // empty: Default
    std::string user_id;
    std::string name;
    std::optional<std::int64_t> started_at_ms;
    std::vector<Pair> tags = {};
};

struct RunChange {
    std::string run_id;
    std::optional<RunStatus> status;
    std::optional<std::int64_t> ended_at_ms;
    std::string name; // empty: as it is
};

struct NewInputs {
    std::string run_id;
    std::vector<Input> datasets = {};
    std::vector<ModelLink> models = {};
};

struct HistoryRequest {
    std::string run_id;
    std::string key;
    std::optional<Point> after;
    std::int64_t limit;
};

struct SampleRequest {
    std::string run_id;
    std::string key;
    std::int64_t first_step;
    std::int64_t last_step;
    std::int64_t most;
};

class Runs {
public:
    // The watchers may still be added to.
    Runs(Context context, Experiments const& experiments, RunWatchers const& watchers)
        : context_(context), experiments_(experiments), watchers_(watchers) {}

    // Event run.created. Errors: experiment_not_found, experiment_not_active, run_name_ambiguous, and what a
    // watcher refuses.
    Result<FullRun> create(sql::Transaction&, Actor const&, NewRun const&) const;
    // Also a deleted one. Error: run_not_found.
    Result<FullRun> get(sql::Transaction&, Place const&, std::string_view run_id) const;
    // Event run.finished when it ends. Errors: run_not_found, run_not_active.
    Result<Run> update(sql::Transaction&, Actor const&, RunChange const&) const;
    Result<void> remove(sql::Transaction&, Actor const&, std::string_view run_id) const;
    Result<void> restore(sql::Transaction&, Actor const&, std::string_view run_id) const;

    // A batch that prepare() has passed. Errors: run_not_found, run_not_active, param_changed,
    // model_not_found.
    Result<void> log(sql::Transaction&, Actor const&, Batch const&) const;
    Result<void> remove_tag(
        sql::Transaction&, Actor const&, std::string_view run_id, std::string const& key) const;
    // Inputs and outputs. A dataset that the run has already keeps its first tags.
    Result<void> link(sql::Transaction&, Actor const&, NewInputs const&) const;
    // Adds to the list of models that clients before MLflow 3 keep in a tag.
    Result<void> log_model(
        sql::Transaction&, Actor const&, std::string_view run_id, std::string const& model_json) const;
    // Says which hypothesis the run answers. Errors: run_not_found, run_not_active.
    Result<void> set_hypothesis(
        sql::Transaction&, Actor const&, std::string_view run_id, std::string const& key) const;
    // Marks the run as the baseline of the engagement's promise, or takes the mark off. Event run.baseline.
    Result<void> set_baseline(
        sql::Transaction&, Actor const&, std::string_view run_id, bool is_baseline) const;

    // Points by time, step and value; none where the metric is unknown.
    Result<std::vector<Point>> history(sql::Transaction&, Place const&, HistoryRequest const&) const;

    // Points at even distances and the last one, by step, time and value.
    Result<std::vector<Point>> sample(sql::Transaction&, Place const&, SampleRequest const&) const;

    // With everything logged to them, in the order given.
    std::vector<FullRun> complete(sql::Transaction&, Place const&, std::vector<Run> runs) const;

private:
    Result<Run> active(sql::Transaction&, Place const&, std::string_view run_id) const;
    Result<void> set_stage(sql::Transaction&, Place const&, std::string_view run_id, Stage) const;
    void put_tags(sql::Transaction&, Actor const&, Run&, std::vector<Pair> const& tags) const;
    void tell(sql::Transaction&, Place const&, Run const&) const;

    Context context_;
    Experiments const& experiments_;
    RunWatchers const& watchers_;
};

// Error: run_not_found.
Result<Run> require_run(sql::Transaction&, Place const&, std::string_view run_id);

} // namespace tenon::tracking
