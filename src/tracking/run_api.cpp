#include "tracking/run_api.h"

#include "tracking/compare_api.h"
#include "tracking/run_curves.h"
#include "tracking/run_table.h"
#include "tracking/run_views.h"
#include "tracking/trace_api.h"

namespace tenon::tracking {

namespace {

using api::Call;
using api::Who;

constexpr std::int64_t rows_max = 1000;
constexpr std::int64_t buckets_max = 2000;
constexpr std::int64_t table_rows_usual = 20'000;
constexpr std::int64_t table_rows_max = 50'000;

std::string text_of(Call const& call, std::string_view name) {
    return std::string(call.request.find_query(name).value_or(""));
}

// ?filter=…&order_by=…&order_by=…&experiment=…&columns=…
TableAsk asked(Call const& call, std::int64_t limit) {
    TableAsk ask{{}, {.filter = text_of(call, "filter"), .limit = limit}, {}};
    for (auto const& [name, value] : call.request.query) {
        if (name == "order_by") ask.query.order_by.push_back(value);
        if (name == "columns") ask.columns.push_back(value);
        if (name != "experiment") continue;
        if (!ask.experiments) ask.experiments.emplace();
        ask.experiments->push_back(value);
    }
    return ask;
}

// The usual list, with &experiment=… too.
Result<RunList> list(Call& call, Tracking const& tracking) {
    TENON_TRY(query, query_of(call));
    ExperimentIds const experiments = asked(call, query.limit).experiments;
    TENON_TRY(found, call.unit.read([&](sql::Transaction& transaction) {
        return tracking.searches.runs(transaction, call.actor.place(), experiments, query);
    }));
    RunList page;
    for (FullRun& run : found.items)
        page.runs.push_back(row_of(std::move(run)));
    if (!found.next_page_token.empty()) page.next_page_token = found.next_page_token;
    return page;
}

Result<RunTable> table(Call& call, Tracking const& tracking) {
    TENON_TRY(limit, call.query_number("limit", table_rows_usual, 1, table_rows_max));
    TableAsk const ask = asked(call, limit);
    return call.unit.read([&](sql::Transaction& transaction) {
        return run_table(transaction, tracking, call.actor.place(), ask);
    });
}

std::vector<api::Endpoint> list_endpoints(Tracking const& tracking) {
    return {
        api::get("/api/v1/engagements/{engagement}/runs", Who::participant,
            "Lists runs by filter and order, with parameters and latest metrics.",
            [&](Call& call) { return list(call, tracking); })
            .taking({{"filter", "In the language of MLflow's search."},
                {"order_by", "A column, with ASC or DESC; may stand several times.", api::QueryKind::texts},
                {"experiment", "Only this experiment's; may stand several times.", api::QueryKind::texts},
                {"limit", "How many, at most 1000; 100 where it is left out.", api::QueryKind::number},
                {"page_token", "From the page before."}}),
        api::get("/api/v1/engagements/{engagement}/runs/table", Who::participant,
            "Lists runs by filter and order as columns: ten thousand in one answer.",
            [&](Call& call) { return table(call, tracking); })
            .taking({{"filter", "In the language of MLflow's search."},
                {"order_by", "A column, with ASC or DESC; may stand several times.", api::QueryKind::texts},
                {"experiment", "Only this experiment's; may stand several times.", api::QueryKind::texts},
                {"columns",
                    "metrics.<name>, params.<name>, tags.<name>, attributes.end_time, or usual for the most "
                    "common ones; may stand several times.",
                    api::QueryKind::texts},
                {"limit", "How many, at most 50000; 20000 where it is left out.", api::QueryKind::number}}),
        api::get("/api/v1/engagements/{engagement}/runs/columns", Who::participant,
            "Lists every metric, parameter and tag that was logged, with how many runs have it.",
            [&](Call& call) {
                return call.unit.read([&](sql::Transaction& transaction) -> Result<LoggedColumns> {
                    return logged_columns(transaction, call.actor.place());
                });
            }),
    };
}

std::vector<api::Endpoint> run_endpoints(Tracking const& tracking) {
    return {
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
            "Lists the files of a run and of the models it made, with what their names say they are for.",
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
}

} // namespace

Result<Query> query_of(Call const& call) {
    TENON_TRY(limit, call.query_number("limit", 100, 1, rows_max));
    Query query{.filter = text_of(call, "filter"), .limit = limit, .page_token = text_of(call, "page_token")};
    for (auto const& [name, value] : call.request.query)
        if (name == "order_by") query.order_by.push_back(value);
    return query;
}

std::vector<api::Endpoint> endpoints(Tracking const& tracking, blobs::Store& store) {
    std::vector<api::Endpoint> table = list_endpoints(tracking);
    for (auto const& more : {run_endpoints(tracking), compare_endpoints(tracking, store),
             registry_endpoints(tracking), trace_endpoints(tracking)})
        table.insert(table.end(), more.begin(), more.end());
    return table;
}

} // namespace tenon::tracking
