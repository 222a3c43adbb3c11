// Traces as MLflow 3 sends them, and the calls that both generations share.

#include "tracking/mlflow_api.h"
#include "tracking/mlflow_row.h"
#include "tracking/mlflow_trace_wire.h"

namespace tenon::tracking::mlflow {

namespace {

struct TraceBody {
    TraceInfo trace_info;
};
BOOST_DESCRIBE_STRUCT(TraceBody, (), (trace_info))

// Sent and answered alike.
struct OneTrace {
    TraceBody trace;
};
BOOST_DESCRIBE_STRUCT(OneTrace, (), (trace))

struct TraceList {
    std::vector<TraceBody> traces;
};
BOOST_DESCRIBE_STRUCT(TraceList, (), (traces))

struct TraceId {
    std::string trace_id;
};
BOOST_DESCRIBE_STRUCT(TraceId, (), (trace_id))

struct TraceIds {
    std::vector<std::string> trace_ids;
};
BOOST_DESCRIBE_STRUCT(TraceIds, (), (trace_ids))

struct TraceInfos {
    std::vector<TraceInfo> trace_infos;
};
BOOST_DESCRIBE_STRUCT(TraceInfos, (), (trace_infos))

struct SearchTraces {
    std::vector<TraceLocation> locations;
    Text filter;
    std::optional<std::int64_t> max_results;
    std::vector<std::string> order_by;
    Text page_token;
};
BOOST_DESCRIBE_STRUCT(SearchTraces, (), (locations, filter, max_results, order_by, page_token))

struct TracePage {
    std::vector<TraceInfo> traces;
    Text next_page_token;
};
BOOST_DESCRIBE_STRUCT(TracePage, (), (traces, next_page_token))

struct TraceTag {
    std::string key;
    Text value;
};
BOOST_DESCRIBE_STRUCT(TraceTag, (), (key, value))

struct DeleteTraces {
    std::string experiment_id;
    std::optional<std::int64_t> max_timestamp_millis;
    std::optional<std::int64_t> max_traces;
    std::vector<std::string> request_ids;
};
BOOST_DESCRIBE_STRUCT(DeleteTraces, (), (experiment_id, max_timestamp_millis, max_traces, request_ids))

struct TracesDeleted {
    std::int64_t traces_deleted;
};
BOOST_DESCRIBE_STRUCT(TracesDeleted, (), (traces_deleted))

struct LinkToRun {
    std::vector<std::string> trace_ids;
    Text run_id;
};
BOOST_DESCRIBE_STRUCT(LinkToRun, (), (trace_ids, run_id))

struct PromptVersion {
    std::string name;
    std::string version;
};
BOOST_DESCRIBE_STRUCT(PromptVersion, (), (name, version))

struct LinkPrompts {
    std::string trace_id;
    std::vector<PromptVersion> prompt_versions;
};
BOOST_DESCRIBE_STRUCT(LinkPrompts, (), (trace_id, prompt_versions))

Result<OneTrace> shown(Result<FullTrace> trace) {
    if (!trace) return fail(std::move(trace).error());
    return OneTrace{{to_wire(*std::move(trace))}};
}

Result<TracePage> search(
    sql::Transaction& transaction, Tracking const& tracking, Place const& place, SearchTraces const& in) {
    std::vector<std::string> experiments;
    for (TraceLocation const& location : in.locations)
        if (location.mlflow_experiment) experiments.push_back(location.mlflow_experiment->experiment_id);
    TENON_TRY(found, tracking.searches.traces(transaction, place, experiments,
                         {.filter = in.filter.value_or(""),
                             .order_by = in.order_by,
                             .limit = in.max_results.value_or(Limits::trace_page),
                             .page_token = in.page_token.value_or("")}));
    TracePage page;
    for (FullTrace& trace : found.items)
        page.traces.push_back(to_wire(std::move(trace)));
    if (!found.next_page_token.empty()) page.next_page_token = found.next_page_token;
    return page;
}

// Rows that stand at two addresses: newer servers have them in both versions of the API.
void add_shared(std::vector<api::Endpoint>& table, Tracking const& tracking, std::string_view tags,
    std::string_view delete_traces) {
    using http::Method;
    table.push_back(writing<TraceTag>(Method::patch, tags, "Sets a tag of a trace.",
        [&](sql::Transaction& transaction, Call& call, TraceTag const& in) {
            return tracking.traces.set_tag(
                transaction, call.actor, call.param("trace"), {in.key, in.value.value_or("")});
        }));
    table.push_back(writing<TraceTag>(Method::del, tags, "Deletes a tag of a trace.",
        [&](sql::Transaction& transaction, Call& call, TraceTag const& in) {
            return tracking.traces.remove_tag(transaction, call.actor, call.param("trace"), in.key);
        }));
    table.push_back(
        writing<DeleteTraces>(Method::post, delete_traces, "Deletes traces for good, with their files.",
            [&](sql::Transaction& transaction, Call& call, DeleteTraces const& in) -> Result<TracesDeleted> {
                TENON_TRY(
                    deleted, tracking.traces.remove(transaction, call.actor,
                                 {in.experiment_id, in.request_ids, in.max_timestamp_millis, in.max_traces}));
                return TracesDeleted{deleted};
            }));
}

void add_links(std::vector<api::Endpoint>& table, Tracking const& tracking) {
    using http::Method;
    table.push_back(writing<LinkToRun>(Method::post, "/e/{handle}/api/2.0/mlflow/traces/link-to-run",
        "Links traces to a run.", [&](sql::Transaction& transaction, Call& call, LinkToRun const& in) {
            return tracking.traces.link_to_run(transaction, call.actor, in.trace_ids, in.run_id.value_or(""));
        }));
    table.push_back(writing<LinkPrompts>(Method::post, "/e/{handle}/api/2.0/mlflow/traces/link-prompts",
        "Links the versions of prompts that a trace used.",
        [&](sql::Transaction& transaction, Call& call, LinkPrompts const& in) {
            std::vector<std::string> prompts;
            for (PromptVersion const& prompt : in.prompt_versions)
                prompts.push_back(prompt.name + "/" + prompt.version);
            return tracking.traces.link_prompts(transaction, call.actor, in.trace_id, prompts);
        }));
}

// Clients that are told so keep their spans as files for the rest of the process.
api::Endpoint no_spans() {
    return row(http::Method::post, "/e/{handle}/v1/traces", Who::party,
        "Answers that spans are kept as files.", [](Call&) -> Result<http::Response> {
            return fail(ErrorKind::invalid, "not_implemented",
                "REST OTLP span logging is not supported: spans are kept as files of their trace.");
        });
}

} // namespace

std::vector<api::Endpoint> trace_endpoints(Tracking const& tracking) {
    using http::Method;
    std::vector<api::Endpoint> table{
        no_spans(),
        writing<OneTrace>(Method::post, "/e/{handle}/api/3.0/mlflow/traces",
            "Stores a trace, or replaces the one of its id.",
            [&](sql::Transaction& transaction, Call& call, OneTrace const& in) -> Result<OneTrace> {
                TENON_TRY(wanted, new_trace(in.trace.trace_info));
                return shown(tracking.traces.put(transaction, call.actor, wanted));
            }),
        reading<Nothing>(Method::get, "/e/{handle}/api/3.0/mlflow/traces/{trace}", "Shows a trace.",
            [&](sql::Transaction& transaction, Call& call, Nothing const&) {
                return shown(tracking.traces.get(transaction, call.actor.place(), call.param("trace")));
            }),
        reading<TraceId>(Method::get, "/e/{handle}/api/3.0/mlflow/traces/get",
            "Shows a trace; its spans lie in its files.",
            [&](sql::Transaction& transaction, Call& call, TraceId const& in) {
                return shown(tracking.traces.get(transaction, call.actor.place(), in.trace_id));
            }),
        reading<TraceIds>(Method::get, "/e/{handle}/api/3.0/mlflow/traces/batchGet", "Shows several traces.",
            [&](sql::Transaction& transaction, Call& call, TraceIds const& in) -> Result<TraceList> {
                TraceList list;
                for (FullTrace& trace :
                    tracking.traces.get_all(transaction, call.actor.place(), in.trace_ids))
                    list.traces.push_back({to_wire(std::move(trace))});
                return list;
            }),
        reading<TraceIds>(Method::post, "/e/{handle}/api/3.0/mlflow/traces/batchGetInfos",
            "Shows several traces, asked in the body.",
            [&](sql::Transaction& transaction, Call& call, TraceIds const& in) -> Result<TraceInfos> {
                TraceInfos infos;
                for (FullTrace& trace :
                    tracking.traces.get_all(transaction, call.actor.place(), in.trace_ids))
                    infos.trace_infos.push_back(to_wire(std::move(trace)));
                return infos;
            }),
        reading<SearchTraces>(Method::post, "/e/{handle}/api/3.0/mlflow/traces/search", "Searches traces.",
            [&](sql::Transaction& transaction, Call& call, SearchTraces const& in) {
                return search(transaction, tracking, call.actor.place(), in);
            }),
    };
    add_shared(table, tracking, "/e/{handle}/api/2.0/mlflow/traces/{trace}/tags",
        "/e/{handle}/api/2.0/mlflow/traces/delete-traces");
    add_shared(table, tracking, "/e/{handle}/api/3.0/mlflow/traces/{trace}/tags",
        "/e/{handle}/api/3.0/mlflow/traces/delete-traces");
    add_links(table, tracking);
    return table;
}

} // namespace tenon::tracking::mlflow
