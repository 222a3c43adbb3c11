// Traces as clients before MLflow 3 send them: begun and ended in two calls, named by the server.

#include "tracking/mlflow_api.h"
#include "tracking/mlflow_row.h"
#include "tracking/mlflow_trace_wire.h"

namespace tenon::tracking::mlflow {

namespace {

struct StartTrace {
    std::string experiment_id;
    std::int64_t timestamp_ms;
    std::vector<Pair> request_metadata;
    std::vector<Pair> tags;
};
BOOST_DESCRIBE_STRUCT(StartTrace, (), (experiment_id, timestamp_ms, request_metadata, tags))

struct EndTrace {
    std::int64_t timestamp_ms;
    json::Value status;
    std::vector<Pair> request_metadata;
    std::vector<Pair> tags;
};
BOOST_DESCRIBE_STRUCT(EndTrace, (), (timestamp_ms, status, request_metadata, tags))

struct InfoAnswer {
    TraceInfoV2 trace_info;
};
BOOST_DESCRIBE_STRUCT(InfoAnswer, (), (trace_info))

struct SearchTracesV2 {
    std::vector<std::string> experiment_ids;
    Text filter;
    std::optional<std::int64_t> max_results;
    std::vector<std::string> order_by;
    Text page_token;
};
BOOST_DESCRIBE_STRUCT(SearchTracesV2, (), (experiment_ids, filter, max_results, order_by, page_token))

struct TracePageV2 {
    std::vector<TraceInfoV2> traces;
    Text next_page_token;
};
BOOST_DESCRIBE_STRUCT(TracePageV2, (), (traces, next_page_token))

Result<InfoAnswer> shown(Result<FullTrace> trace) {
    if (!trace) return fail(std::move(trace).error());
    return InfoAnswer{to_wire_v2(*std::move(trace))};
}

NewTrace begun(StartTrace const& in) {
    return {.trace = {.trace_id = {},
                .experiment = 0,
                .state = TraceState::in_progress,
                .at_ms = in.timestamp_ms,
                .duration_ms = {},
                .client_request_id = {},
                .request_preview = {},
                .response_preview = {}},
        .experiment_id = in.experiment_id,
        .tags = in.tags,
        .metadata = in.request_metadata};
}

Result<TracePageV2> search(
    sql::Transaction& transaction, Tracking const& tracking, Place const& place, SearchTracesV2 const& in) {
    TENON_TRY(found, tracking.searches.traces(transaction, place, in.experiment_ids,
                         {.filter = in.filter.value_or(""),
                             .order_by = in.order_by,
                             .limit = in.max_results.value_or(Limits::trace_page),
                             .page_token = in.page_token.value_or("")}));
    TracePageV2 page;
    for (FullTrace& trace : found.items)
        page.traces.push_back(to_wire_v2(std::move(trace)));
    if (!found.next_page_token.empty()) page.next_page_token = found.next_page_token;
    return page;
}

} // namespace

std::vector<api::Endpoint> trace_v2_endpoints(Tracking const& tracking) {
    using http::Method;
    return {
        writing<StartTrace>(Method::post, "/e/{handle}/api/2.0/mlflow/traces", "Begins a trace.",
            [&](sql::Transaction& transaction, Call& call, StartTrace const& in) {
                return shown(tracking.traces.put(transaction, call.actor, begun(in)));
            }),
        writing<EndTrace>(Method::patch, "/e/{handle}/api/2.0/mlflow/traces/{trace}", "Ends a trace.",
            [&](sql::Transaction& transaction, Call& call, EndTrace const& in) -> Result<InfoAnswer> {
                TENON_TRY(state, trace_state(in.status, "status"));
                return shown(tracking.traces.end(transaction, call.actor,
                    {call.param("trace"), in.timestamp_ms, state, in.tags, in.request_metadata}));
            }),
        reading<Nothing>(Method::get, "/e/{handle}/api/2.0/mlflow/traces/{trace}/info", "Shows a trace.",
            [&](sql::Transaction& transaction, Call& call, Nothing const&) {
                return shown(tracking.traces.get(transaction, call.actor.place(), call.param("trace")));
            }),
        reading<SearchTracesV2>(Method::get, "/e/{handle}/api/2.0/mlflow/traces", "Searches traces.",
            [&](sql::Transaction& transaction, Call& call, SearchTracesV2 const& in) {
                return search(transaction, tracking, call.actor.place(), in);
            }),
    };
}

} // namespace tenon::tracking::mlflow
