#include "tracking/sample_rows.h"

namespace tenon::tracking {

namespace {

// What refers goes before what is referred to.
sql::Statement const removals[]{
    {"tracking.remove_points", R"sql(
        DELETE FROM metric_points
        WHERE run_number IN (SELECT number FROM runs WHERE workspace_id = :workspace))sql"},
    {"tracking.remove_model_version_tags", "DELETE FROM model_version_tags WHERE workspace_id = :workspace"},
    {"tracking.remove_model_versions", "DELETE FROM model_versions WHERE workspace_id = :workspace"},
    {"tracking.remove_model_aliases", "DELETE FROM model_aliases WHERE workspace_id = :workspace"},
    {"tracking.remove_registered_tags", "DELETE FROM registered_model_tags WHERE workspace_id = :workspace"},
    {"tracking.remove_registered_models", "DELETE FROM registered_models WHERE workspace_id = :workspace"},
    {"tracking.remove_trace_assessments", "DELETE FROM trace_assessments WHERE workspace_id = :workspace"},
    {"tracking.remove_trace_links", "DELETE FROM trace_links WHERE workspace_id = :workspace"},
    {"tracking.remove_trace_metadata", "DELETE FROM trace_metadata WHERE workspace_id = :workspace"},
    {"tracking.remove_trace_tags", "DELETE FROM trace_tags WHERE workspace_id = :workspace"},
    {"tracking.remove_traces", "DELETE FROM traces WHERE workspace_id = :workspace"},
    {"tracking.remove_model_metrics", "DELETE FROM model_metrics WHERE workspace_id = :workspace"},
    {"tracking.remove_model_tags", "DELETE FROM model_tags WHERE workspace_id = :workspace"},
    {"tracking.remove_model_params", "DELETE FROM model_params WHERE workspace_id = :workspace"},
    {"tracking.remove_logged_models", "DELETE FROM logged_models WHERE workspace_id = :workspace"},
    {"tracking.remove_run_models", "DELETE FROM run_models WHERE workspace_id = :workspace"},
    {"tracking.remove_run_input_tags", "DELETE FROM run_input_tags WHERE workspace_id = :workspace"},
    {"tracking.remove_run_inputs", "DELETE FROM run_inputs WHERE workspace_id = :workspace"},
    {"tracking.remove_run_datasets", "DELETE FROM run_datasets WHERE workspace_id = :workspace"},
    {"tracking.remove_metric_latest", "DELETE FROM metric_latest WHERE workspace_id = :workspace"},
    {"tracking.remove_metric_keys", "DELETE FROM metric_keys WHERE workspace_id = :workspace"},
    {"tracking.remove_run_tags", "DELETE FROM run_tags WHERE workspace_id = :workspace"},
    {"tracking.remove_run_params", "DELETE FROM run_params WHERE workspace_id = :workspace"},
    {"tracking.remove_runs", "DELETE FROM runs WHERE workspace_id = :workspace"},
    {"tracking.remove_purges", "DELETE FROM purges WHERE workspace_id = :workspace"},
    {"tracking.remove_experiment_tags", "DELETE FROM experiment_tags WHERE workspace_id = :workspace"},
    {"tracking.remove_experiments", "DELETE FROM experiments WHERE workspace_id = :workspace"},
};

} // namespace

void remove_sample(sql::Transaction& transaction, Id<Workspace> workspace) {
    for (sql::Statement const& removal : removals)
        transaction.execute(removal, {{"workspace", workspace}});
}

} // namespace tenon::tracking
