#include "tracking/run_api.h"

#include "tracking/run_views.h"
#include "tracking/trace_api.h"

namespace tenon::tracking {

namespace {

using api::Call;
using api::Who;

constexpr std::int64_t rows_max = 1000;
constexpr std::int64_t buckets_max = 2000;

std::string text_of(Call const& call, std::string_view name) {
    return std::string(call.request.find_query(name).value_or(""));
}

// The same with &experiment=…, once for each.
Result<RunList> list(Call& call, Tracking const& tracking) {
    TENON_TRY(query, query_of(call));
    ExperimentIds experiments;
    for (auto const& [name, value] : call.request.query) {
        if (name != "experiment") continue;
        if (!experiments) experiments.emplace();
        experiments->push_back(value);
    }
    TENON_TRY(found, call.unit.read([&](sql::Transaction& transaction) {
        return tracking.searches.runs(transaction, call.actor.place(), experiments, query);
    }));
    RunList page;
    for (FullRun& run : found.items)
        page.runs.push_back(row_of(std::move(run)));
    if (!found.next_page_token.empty()) page.next_page_token = found.next_page_token;
    return page;
}

} // namespace

Result<Query> query_of(Call const& call) {
    TENON_TRY(limit, call.query_number("limit", 100, 1, rows_max));
    Query query{.filter = text_of(call, "filter"), .limit = limit, .page_token = text_of(call, "page_token")};
    for (auto const& [name, value] : call.request.query)
        if (name == "order_by") query.order_by.push_back(value);
    return query;
}

std::vector<api::Endpoint> endpoints(Tracking const& tracking) {
    std::vector<api::Endpoint> table{
        api::get("/api/v1/engagements/{engagement}/runs", Who::participant,
            "Lists runs by filter and order, with parameters and latest metrics.",
            [&](Call& call) { return list(call, tracking); })
            .taking({{"filter", "In the language of MLflow's search."},
                {"order_by", "A column, with ASC or DESC; may stand several times.", api::QueryKind::texts},
                {"experiment", "Only this experiment's; may stand several times.", api::QueryKind::texts},
                {"limit", "How many, at most 1000; 100 where it is left out.", api::QueryKind::number},
                {"page_token", "From the page before."}}),
        api::get("/api/v1/engagements/{engagement}/runs/{run}", Who::participant,
            "Shows a run with everything logged to it and what is needed to repeat it.",
            [&](Call& call) {
                return call.unit.read([&](sql::Transaction& transaction) {
                    return view_of_run(transaction, tracking, call.actor.place(), call.param("run"));
                });
            }),
        api::get("/api/v1/engagements/{engagement}/runs/{run}/metrics/{key*}", Who::participant,
            "Shows a metric's curve: its points where they are few, else at most ?buckets= of them.",
            [&](Call& call) -> Result<Curve> {
                TENON_TRY(buckets, call.query_number("buckets", 500, 1, buckets_max));
                return call.unit.read([&](sql::Transaction& transaction) {
                    return curve(transaction, call.actor.place(), call.param("run"), call.param("key"),
                        static_cast<std::size_t>(buckets));
                });
            })
            .taking({{"buckets", "How many points at most, up to 2000; 500 where it is left out.",
                api::QueryKind::number}}),
        api::get("/api/v1/engagements/{engagement}/runs/{run}/artifacts", Who::participant,
            "Lists the files of a run.",
            [&](Call& call) {
                return call.unit.read([&](sql::Transaction& transaction) {
                    return files_of_run(transaction, tracking, call.actor.place(), call.param("run"));
                });
            }),
        api::post("/api/v1/engagements/{engagement}/runs/{run}/baseline", Who::party,
            "Marks a run as the baseline, or takes the mark off.",
            [&](Call& call, SetBaseline const& body) -> Result<void> {
                return call.unit.write([&](sql::Transaction& transaction) {
                    return tracking.runs.set_baseline(
                        transaction, call.actor, call.param("run"), body.baseline);
                });
            }),
    };
    for (auto part : {registry_endpoints(tracking), trace_endpoints(tracking)})
        std::move(part.begin(), part.end(), std::back_inserter(table));
    return table;
}

} // namespace tenon::tracking
