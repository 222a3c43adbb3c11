#include "tracking/purge_api.h"

namespace tenon::tracking {

using api::Call;
using api::Who;

std::vector<api::Endpoint> endpoints(Purges const& purges) {
    return {
        api::get("/api/v1/engagements/{engagement}/purges", Who::participant,
            "Lists what was removed for good, and how far a purge is.",
            [&](Call& call) {
                return call.unit.read([&](sql::Transaction& transaction) -> Result<PurgeList> {
                    return PurgeList{purges.list(transaction, call.actor.place())};
                });
            }),
        api::get("/api/v1/engagements/{engagement}/purges/preview", Who::participant,
            "Counts what is deleted and would be removed for good, and says what is kept and why.",
            [&](Call& call) {
                return call.unit.read([&](sql::Transaction& transaction) -> Result<PurgePreview> {
                    return purges.preview(transaction, call.actor.place());
                });
            }),
        api::post("/api/v1/engagements/{engagement}/purges", Who::client,
            "Removes for good what is deleted, if it still is what the preview showed.",
            [&](Call& call, StartPurge const& body) -> Result<PurgeView> {
                return call.unit.write([&](sql::Transaction& transaction) {
                    return purges.start(transaction, call.actor, body);
                });
            })
            .with(api::Proof::session),
    };
}

} // namespace tenon::tracking
