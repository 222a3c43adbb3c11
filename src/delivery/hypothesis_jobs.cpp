#include "delivery/hypothesis_jobs.h"

#include "platform/json/read.h"

namespace tenon::delivery {

namespace {

constexpr std::string_view settle_kind = "hypotheses.settle";

struct Settle {
    Id<Workspace> workspace;
    Id<Engagement> engagement;
};
BOOST_DESCRIBE_STRUCT(Settle, (), (workspace, engagement))

} // namespace

void ask_to_settle(
    sql::Transaction& transaction, Context const& context, Place const& place, std::optional<Timestamp> at) {
    jobs::enqueue(transaction, context,
        {.kind = settle_kind,
            .payload = json::to_json(Settle{place.workspace, place.engagement}),
            .workspace = place.workspace,
            .run_at = at});
}

void add_jobs(jobs::Worker& worker, Hypotheses& hypotheses) {
    worker.on(
        std::string(settle_kind), [&hypotheses](sql::Unit& unit, std::string const& payload) -> Result<void> {
            TENON_TRY(job, json::read_json<Settle>(payload));
            return unit.write([&](sql::Transaction& transaction) -> Result<void> {
                hypotheses.settle(transaction, jobs::server_in({job.workspace, job.engagement}));
                return {};
            });
        });
}

} // namespace tenon::delivery
