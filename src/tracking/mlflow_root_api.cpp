#include "tracking/mlflow_api.h"
#include "tracking/mlflow_row.h"

namespace tenon::tracking::mlflow {

namespace {

// Below 3.4, clients keep their spans as files among the artifacts instead of sending them to /v1/traces.
constexpr std::string_view version = "3.3.0";

Result<http::Response> unknown(Call& call) {
    return fail(ErrorKind::not_found, "endpoint_not_found",
        "There is nothing at " + std::string(http::to_string(call.request.method)) + " " + call.request.path +
            ".");
}

api::Endpoint text(std::string_view path, std::string_view summary, std::string_view body) {
    return row(http::Method::get, path, Who::anyone, summary,
        [body](Call&) -> Result<http::Response> { return http::Response::text(200, std::string(body)); });
}

api::Endpoint nowhere(http::Method method, std::string_view path) {
    return row(method, path, Who::anyone, "Answers that MLflow does not have this here.", unknown);
}

} // namespace

std::vector<api::Endpoint> root_endpoints() {
    using http::Method;
    std::vector<api::Endpoint> table{
        text("/e/{handle}/version", "Says which MLflow this is compatible with.", version),
        text("/e/{handle}/health", "Says that the server answers.", "OK"),
        row(Method::get, "/e/{handle}/api/3.0/mlflow/server-info", Who::participant,
            "Says that there are no workspaces of MLflow's kind here.",
            [](Call&) -> Result<http::Response> {
                return http::Response::json(200, R"({"store_type":"SqlStore","workspaces_enabled":false})");
            }),
    };
    for (Method const method : {Method::get, Method::post, Method::put, Method::patch, Method::del})
        for (std::string_view const path : {"/e/{handle}/api/{rest*}", "/e/{handle}/ajax-api/{rest*}"})
            table.push_back(nowhere(method, path));
    return table;
}

std::vector<api::Endpoint> endpoints(Tracking const& tracking, blobs::Store& store) {
    std::vector<api::Endpoint> table = root_endpoints();
    auto add = [&](std::vector<api::Endpoint> rows) {
        for (api::Endpoint& one : rows)
            table.push_back(std::move(one));
    };
    add(experiment_endpoints(tracking));
    add(run_endpoints(tracking));
    add(log_endpoints(tracking));
    add(metric_endpoints(tracking));
    add(model_endpoints(tracking));
    add(registry_endpoints(tracking));
    add(version_endpoints(tracking));
    add(trace_endpoints(tracking));
    add(trace_v2_endpoints(tracking));
    add(assessment_endpoints(tracking));
    add(file_endpoints(tracking, store));
    return table;
}

} // namespace tenon::tracking::mlflow
