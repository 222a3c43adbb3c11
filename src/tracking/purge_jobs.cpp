#include "tracking/purge_jobs.h"

#include "platform/jobs/jobs.h"
#include "platform/json/read.h"

namespace tenon::tracking {

namespace {

constexpr std::string_view kind = "tracking.purge";
// Well within a job's lease.
constexpr std::chrono::minutes patience(2);

struct PurgeJob {
    Id<Workspace> workspace;
    Id<Engagement> engagement;
    std::string id;
};
BOOST_DESCRIBE_STRUCT(PurgeJob, (), (workspace, engagement, id))

Result<void> purge(
    Purges const& purges, Context const& context, sql::Unit& unit, std::string const& payload) {
    TENON_TRY(job, json::read_json<PurgeJob>(payload));
    Actor const server = jobs::server_in({job.workspace, job.engagement});
    auto const done = purges.run(unit, server, job.id, std::chrono::steady_clock::now() + patience);
    if (!done && done.error().code == "purge_ended") return {}; // run a second time
    if (!done) return fail(done.error());
    if (*done) return {};
    return unit.write([&](sql::Transaction& transaction) -> Result<void> {
        ask_to_purge(transaction, context, server.place(), job.id);
        return {};
    });
}

} // namespace

void ask_to_purge(
    sql::Transaction& transaction, Context const& context, Place const& place, std::string const& id) {
    jobs::enqueue(transaction, context,
        {.kind = kind,
            .payload = json::to_json(PurgeJob{place.workspace, place.engagement, id}),
            .workspace = place.workspace});
}

void add_jobs(jobs::Worker& worker, Purges const& purges, Context const& context) {
    worker.on(std::string(kind), [&purges, context](sql::Unit& unit, std::string const& payload) {
        return purge(purges, context, unit, payload);
    });
}

} // namespace tenon::tracking
