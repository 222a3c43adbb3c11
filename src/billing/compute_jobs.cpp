#include "billing/compute_jobs.h"

#include "billing/compute_guard.h"
#include "platform/json/read.h"

namespace tenon::billing {

namespace {

constexpr std::string_view look_kind = "compute.look";

struct Look {
    Id<Workspace> workspace;
    Id<Engagement> engagement;
};
BOOST_DESCRIBE_STRUCT(Look, (), (workspace, engagement))

} // namespace

void ask_to_look(
    sql::Transaction& transaction, Context const& context, Place const& place, std::optional<Timestamp> at) {
    jobs::enqueue(transaction, context,
        {.kind = look_kind,
            .payload = json::to_json(Look{place.workspace, place.engagement}),
            .workspace = place.workspace,
            .run_at = at});
}

void add_jobs(jobs::Worker& worker, ComputeGuard& guard) {
    worker.on(std::string(look_kind), [&guard](sql::Unit& unit, std::string const& payload) -> Result<void> {
        TENON_TRY(job, json::read_json<Look>(payload));
        return unit.write([&](sql::Transaction& transaction) -> Result<void> {
            guard.look(transaction, jobs::server_in({job.workspace, job.engagement}));
            return {};
        });
    });
}

} // namespace tenon::billing
