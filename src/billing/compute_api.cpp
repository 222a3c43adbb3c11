#include "billing/compute_api.h"

namespace tenon::billing {

namespace {

using api::Call;
using api::Who;

constexpr std::int64_t runs_max = 1000;

} // namespace

std::vector<api::Endpoint> endpoints(ComputeGuard& guard) {
    return {
        api::get("/api/v1/engagements/{engagement}/compute", Who::participant,
            "Shows what computing has cost, what running searches will still cost, and the cap.",
            [&](Call& call) -> Result<ComputeView> {
                return call.unit.read([&](sql::Transaction& transaction) -> Result<ComputeView> {
                    return guard.view(transaction, call.actor.place());
                });
            }),
        api::put("/api/v1/engagements/{engagement}/compute", Who::client,
            "Sets the cap for computing, or raises the contract's, with a reason that stays on record.",
            [&](Call& call, SaveCap const& body) {
                return call.unit.write([&](sql::Transaction& transaction) {
                    return guard.set_cap(transaction, call.actor, body);
                });
            })
            .with(api::Proof::session),
        api::put("/api/v1/engagements/{engagement}/compute/rates", Who::party,
            "Saves what an hour costs on each machine; runs that have begun keep their rate.",
            [&](Call& call, SaveRates const& body) {
                return call.unit.write([&](sql::Transaction& transaction) {
                    return guard.set_rates(transaction, call.actor, body);
                });
            })
            .with(api::Proof::session),
        api::get("/api/v1/engagements/{engagement}/compute/runs", Who::participant,
            "Lists what each run has cost and from what, newest first.",
            [&](Call& call) -> Result<RunCostList> {
                TENON_TRY(limit, call.query_number("limit", 100, 1, runs_max));
                return call.unit.read([&](sql::Transaction& transaction) -> Result<RunCostList> {
                    return guard.runs(transaction, call.actor.place(), limit);
                });
            })
            .taking({{"limit", "How many, at most 1000; 100 where it is left out.", api::QueryKind::number}}),
    };
}

} // namespace tenon::billing
