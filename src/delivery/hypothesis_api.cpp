#include "delivery/hypothesis_api.h"

namespace tenon::delivery {

std::vector<api::Endpoint> endpoints(Hypotheses& hypotheses) {
    using api::Call;
    using api::Who;
    return {
        api::get("/api/v1/engagements/{engagement}/hypotheses", Who::participant,
            "Lists the hypotheses, the runs that answer each, and how it stands; newest first.",
            [&](Call& call) -> Result<HypothesisList> {
                return call.unit.read([&](sql::Transaction& transaction) -> Result<HypothesisList> {
                    return hypotheses.list(transaction, call.actor.place());
                });
            }),
        api::post("/api/v1/engagements/{engagement}/hypotheses", Who::party,
            "Writes a hypothesis: what is changed, the metric, the size expected, and the time-box.",
            [&](Call& call, NewHypothesis const& body) {
                return call.unit.write([&](sql::Transaction& transaction) {
                    return hypotheses.open(transaction, call.actor, body);
                });
            }),
        api::get("/api/v1/engagements/{engagement}/hypotheses/{hypothesis}", Who::participant,
            "Shows a hypothesis, named by its key, such as H-1.",
            [&](Call& call) {
                return call.unit.read([&](sql::Transaction& transaction) {
                    return hypotheses.get(transaction, call.actor.place(), call.param("hypothesis"));
                });
            }),
        api::post("/api/v1/engagements/{engagement}/hypotheses/{hypothesis}/runs", Who::party,
            "Says that a run answers a hypothesis, as its tag tenon.hypothesis does.",
            [&](Call& call, LinkRun const& body) {
                return call.unit.write([&](sql::Transaction& transaction) {
                    return hypotheses.link(transaction, call.actor, call.param("hypothesis"), body);
                });
            }),
        api::post("/api/v1/engagements/{engagement}/hypotheses/{hypothesis}/closing", Who::party,
            "Closes an open hypothesis by hand, with a reason that stays on record.",
            [&](Call& call, CloseHypothesis const& body) {
                return call.unit.write([&](sql::Transaction& transaction) {
                    return hypotheses.close(transaction, call.actor, call.param("hypothesis"), body);
                });
            }),
        api::post("/api/v1/engagements/{engagement}/hypotheses/{hypothesis}/reopening", Who::party,
            "Reopens a closed hypothesis with a new time-box and a reason that stays on record.",
            [&](Call& call, ReopenHypothesis const& body) {
                return call.unit.write([&](sql::Transaction& transaction) {
                    return hypotheses.reopen(transaction, call.actor, call.param("hypothesis"), body);
                });
            }),
    };
}

} // namespace tenon::delivery
