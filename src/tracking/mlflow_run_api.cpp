#include "tracking/mlflow_api.h"
#include "tracking/mlflow_row.h"

namespace tenon::tracking::mlflow {

namespace {

struct CreateRun {
    Text experiment_id;
    Text user_id;
    Text run_name;
    std::optional<std::int64_t> start_time;
    std::vector<Pair> tags;
};
BOOST_DESCRIBE_STRUCT(CreateRun, (), (experiment_id, user_id, run_name, start_time, tags))

struct RunAnswer {
    Run run;
};
BOOST_DESCRIBE_STRUCT(RunAnswer, (), (run))

// The client sends the id under both its names.
struct RunId {
    Text run_id;
    Text run_uuid;
};
BOOST_DESCRIBE_STRUCT(RunId, (), (run_id, run_uuid))

struct UpdateRun {
    Text run_id;
    Text run_uuid;
    std::optional<json::Value> status;
    std::optional<std::int64_t> end_time;
    Text run_name;
};
BOOST_DESCRIBE_STRUCT(UpdateRun, (), (run_id, run_uuid, status, end_time, run_name))

struct RunInfoAnswer {
    RunInfo run_info;
};
BOOST_DESCRIBE_STRUCT(RunInfoAnswer, (), (run_info))

struct SearchRuns {
    std::vector<std::string> experiment_ids;
    Text filter;
    std::optional<json::Value> run_view_type;
    std::optional<std::int64_t> max_results;
    std::vector<std::string> order_by;
    Text page_token;
};
BOOST_DESCRIBE_STRUCT(
    SearchRuns, (), (experiment_ids, filter, run_view_type, max_results, order_by, page_token))

struct RunPage {
    std::vector<Run> runs;
    Text next_page_token;
};
BOOST_DESCRIBE_STRUCT(RunPage, (), (runs, next_page_token))

Result<RunAnswer> shown(Result<FullRun> run) {
    if (!run) return fail(std::move(run).error());
    return RunAnswer{to_wire(*std::move(run))};
}

Result<RunInfoAnswer> update(
    sql::Transaction& transaction, Tracking const& tracking, Actor const& actor, UpdateRun const& in) {
    RunChange change{run_id_of(in), {}, in.end_time, in.run_name.value_or("")};
    if (in.status) {
        TENON_TRY(status, run_status(*in.status));
        change.status = status;
    }
    TENON_TRY(run, tracking.runs.update(transaction, actor, change));
    return RunInfoAnswer{to_wire(run)};
}

Result<RunPage> search(
    sql::Transaction& transaction, Tracking const& tracking, Place const& place, SearchRuns const& in) {
    TENON_TRY(stage, view_type(in.run_view_type, "run_view_type"));
    TENON_TRY(found, tracking.searches.runs(transaction, place, in.experiment_ids,
                         {in.filter.value_or(""), in.order_by, stage, in.max_results.value_or(1000),
                             in.page_token.value_or("")}));
    RunPage page;
    for (FullRun& run : found.items)
        page.runs.push_back(to_wire(std::move(run)));
    if (!found.next_page_token.empty()) page.next_page_token = found.next_page_token;
    return page;
}

} // namespace

std::vector<api::Endpoint> run_endpoints(Tracking const& tracking) {
    using http::Method;
    return {
        writing<CreateRun>(Method::post, "/e/{handle}/api/2.0/mlflow/runs/create", "Starts a run.",
            [&](sql::Transaction& transaction, Call& call, CreateRun const& in) {
                return shown(tracking.runs.create(transaction, call.actor,
                    {in.experiment_id.value_or(""), in.user_id.value_or(""), in.run_name.value_or(""),
                        in.start_time, in.tags}));
            }),
        reading<RunId>(Method::get, "/e/{handle}/api/2.0/mlflow/runs/get", "Shows a run.",
            [&](sql::Transaction& transaction, Call& call, RunId const& in) {
                return shown(tracking.runs.get(transaction, call.actor.place(), run_id_of(in)));
            }),
        writing<UpdateRun>(Method::post, "/e/{handle}/api/2.0/mlflow/runs/update",
            "Changes a run's status, end or name.",
            [&](sql::Transaction& transaction, Call& call, UpdateRun const& in) {
                return update(transaction, tracking, call.actor, in);
            }),
        writing<RunId>(Method::post, "/e/{handle}/api/2.0/mlflow/runs/delete",
            "Deletes a run; it can be restored.",
            [&](sql::Transaction& transaction, Call& call, RunId const& in) {
                return tracking.runs.remove(transaction, call.actor, run_id_of(in));
            }),
        writing<RunId>(Method::post, "/e/{handle}/api/2.0/mlflow/runs/restore", "Restores a run.",
            [&](sql::Transaction& transaction, Call& call, RunId const& in) {
                return tracking.runs.restore(transaction, call.actor, run_id_of(in));
            }),
        reading<SearchRuns>(Method::post, "/e/{handle}/api/2.0/mlflow/runs/search", "Searches runs.",
            [&](sql::Transaction& transaction, Call& call, SearchRuns const& in) {
                return search(transaction, tracking, call.actor.place(), in);
            }),
    };
}

} // namespace tenon::tracking::mlflow
