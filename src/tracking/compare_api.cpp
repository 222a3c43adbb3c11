#include "tracking/compare_api.h"

#include "tracking/run_curves.h"
#include "tracking/run_environment.h"
#include "tracking/run_table.h"

namespace tenon::tracking {

namespace {

using api::Call;
using api::Who;

// Files are read once the transaction is over: nothing slower than SQL happens inside it.
struct Reading {
    FullRun run;
    std::optional<artifacts::File> environment;
};

Result<Reading> read_run(
    sql::Transaction& transaction, Tracking const& tracking, Place const& place, std::string_view id) {
    TENON_TRY(run, tracking.runs.get(transaction, place, id));
    auto environment = environment_of(transaction, tracking.files(), place, run);
    return Reading{std::move(run), std::move(environment)};
}

ComparedRun compared(Reading reading, blobs::Store& store) {
    ComparedRun run{std::move(reading.run), {}};
    if (reading.environment) run.packages = read_packages(store, *reading.environment);
    return run;
}

Result<RunChanges> changes(Call& call, Tracking const& tracking, blobs::Store& store) {
    std::string const since(call.request.find_query("since").value_or(""));
    if (since.empty())
        return fail(ErrorKind::invalid, "since_missing", "Say from which run on, as ?since=<run>.");
    TENON_TRY(both, call.unit.read([&](sql::Transaction& transaction) -> Result<std::pair<Reading, Reading>> {
        TENON_TRY(before, read_run(transaction, tracking, call.actor.place(), since));
        TENON_TRY(after, read_run(transaction, tracking, call.actor.place(), call.param("run")));
        return std::pair(std::move(before), std::move(after));
    }));
    RunChanges answer{{both.first.run.run.run_id, both.first.run.run.name},
        {both.second.run.run.run_id, both.second.run.run.name}, {}};
    answer.changes =
        changes_between(compared(std::move(both.first), store), compared(std::move(both.second), store));
    return answer;
}

} // namespace

std::vector<api::Endpoint> compare_endpoints(Tracking const& tracking, blobs::Store& store) {
    return {
        api::post("/api/v1/engagements/{engagement}/runs/compare", Who::participant,
            "Shows up to 200 runs with everything they logged, as columns.",
            [&](Call& call, CompareRuns const& body) {
                return call.unit.read([&](sql::Transaction& transaction) {
                    return whole_table(transaction, tracking, call.actor.place(), body.runs);
                });
            }),
        api::post("/api/v1/engagements/{engagement}/runs/curves", Who::participant,
            "Draws metrics of many runs, each curve in at most as many points as asked for.",
            [&](Call& call, AskCurves const& body) {
                return call.unit.read([&](sql::Transaction& transaction) {
                    return curves(transaction, call.actor.place(), body);
                });
            }),
        api::get("/api/v1/engagements/{engagement}/runs/{run}/changes", Who::participant,
            "Says in plain words what changed from another run to this one.",
            [&](Call& call) { return changes(call, tracking, store); })
            .taking({{"since", "The other run's id."}}),
    };
}

} // namespace tenon::tracking
