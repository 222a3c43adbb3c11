#include "tracking/trace_api.h"

#include "artifacts/artifact_path.h"
#include "platform/json/read.h"
#include "tracking/trace_wire.h"

namespace tenon::tracking {

namespace {

using api::Call;
using api::Who;

constexpr std::string_view tokens_key = "mlflow.trace.tokenUsage";
constexpr std::string_view session_key = "mlflow.trace.session";

// {"input_tokens": 5, "output_tokens": 7, "total_tokens": 12}, as clients write it.
std::optional<std::int64_t> tokens_of(std::optional<std::string> const& usage) {
    auto const document = usage ? json::parse_json(*usage) : Result<json::Value>(json::Value());
    auto const* total = document ? document->find("total_tokens") : nullptr;
    auto const* count = total ? std::get_if<std::int64_t>(&total->data) : nullptr;
    return count ? std::optional(*count) : std::nullopt;
}

TraceRow row_of(FullTrace const& full) {
    Trace const& trace = full.trace;
    return {trace.trace_id, find_value(full.tags, trace_name_tag).value_or(""), trace.state,
        std::to_string(trace.experiment), trace.at_ms, trace.duration_ms,
        tokens_of(find_value(full.metadata, tokens_key)), find_value(full.metadata, source_run_key),
        find_value(full.metadata, session_key), trace.request_preview, trace.response_preview};
}

TraceView view_of(FullTrace full) {
    TraceView view{.trace = row_of(full)};
    view.tags = std::move(full.tags);
    view.metadata = std::move(full.metadata);
    for (Assessment& said : full.assessments)
        view.assessments.push_back(
            {said.kind, std::move(said.name), std::move(said.value), std::move(said.source_type),
                std::move(said.source_id), std::move(said.rationale), said.valid, said.created_ms});
    return view;
}

Result<TraceList> list(Call& call, Tracking const& tracking) {
    TENON_TRY(limit, call.query_number("limit", Limits::trace_page, 1, Limits::trace_page_max));
    Query query{.filter = std::string(call.request.find_query("filter").value_or("")),
        .limit = limit,
        .page_token = std::string(call.request.find_query("page_token").value_or(""))};
    ExperimentIds experiments;
    for (auto const& [name, value] : call.request.query) {
        if (name == "order_by") query.order_by.push_back(value);
        if (name != "experiment") continue;
        if (!experiments) experiments.emplace();
        experiments->push_back(value);
    }
    TENON_TRY(found, call.unit.read([&](sql::Transaction& transaction) {
        return tracking.searches.traces(transaction, call.actor.place(), experiments, query);
    }));
    TraceList page;
    for (FullTrace const& trace : found.items)
        page.traces.push_back(row_of(trace));
    if (!found.next_page_token.empty()) page.next_page_token = found.next_page_token;
    return page;
}

Result<TraceView> view(Call& call, Tracking const& tracking) {
    return call.unit.read([&](sql::Transaction& transaction) -> Result<TraceView> {
        Place const place = call.actor.place();
        TENON_TRY(full, tracking.traces.get(transaction, place, call.param("trace")));
        std::string const spans = artifacts::root_of({artifacts::Owner::Kind::trace, full.trace.experiment,
                                      full.trace.trace_id, ""}) +
                                  "/traces.json";
        TraceView shown = view_of(std::move(full));
        if (tracking.files().find(transaction, place, spans)) shown.spans = spans;
        return shown;
    });
}

} // namespace

std::vector<api::Endpoint> trace_endpoints(Tracking const& tracking) {
    return {
        api::get("/api/v1/engagements/{engagement}/traces", Who::participant,
            "Lists traces by filter and order, with tokens and the run they came from.",
            [&](Call& call) { return list(call, tracking); })
            .taking({{"filter", "In the language of MLflow's search of traces."},
                {"order_by", "A column, with ASC or DESC; may stand several times.", api::QueryKind::texts},
                {"experiment", "Only this experiment's; may stand several times.", api::QueryKind::texts},
                {"limit", "How many, at most 500; 100 where it is left out.", api::QueryKind::number},
                {"page_token", "From the page before."}}),
        api::get("/api/v1/engagements/{engagement}/traces/{trace}", Who::participant,
            "Shows a trace, what was said of it, and the path of the file of its spans.",
            [&](Call& call) { return view(call, tracking); }),
    };
}

} // namespace tenon::tracking
