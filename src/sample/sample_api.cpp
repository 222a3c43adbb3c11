#include "sample/sample_api.h"

namespace tenon::sample {

namespace {

using api::Call;
using api::Proof;
using api::Who;

} // namespace

std::vector<api::Endpoint> endpoints(Sample& sample) {
    return {
        api::post("/api/v1/sample", Who::anyone,
            "Shows the finished example, loading it first: to an owner, or with the claim link.",
            [&](Call& call, ShowSample const& body) { return sample.show(call.unit, call.actor, body); }),
        api::post("/api/v1/workspaces/{workspace}/sample/claim-link", Who::owner,
            "Leads from the sample to a workspace of one's own, while nobody owns the server.",
            [&](Call& call) {
                return call.unit.write([&](sql::Transaction& transaction) {
                    return sample.make_claim_link(transaction, *call.actor.workspace);
                });
            })
            .with(Proof::session),
        api::del("/api/v1/workspaces/{workspace}/sample", Who::owner,
            "Removes the sample whole: every row, every file, and the people who exist only in it.",
            [&](Call& call) -> Result<void> {
                return call.unit.write([&](sql::Transaction& transaction) {
                    return sample.remove(transaction, *call.actor.workspace);
                });
            })
            .with(Proof::session),
    };
}

} // namespace tenon::sample
