#include "experts/expert_api.h"

namespace tenon::experts {

namespace {

using api::Call;
using api::Proof;
using api::Who;

} // namespace

// A profile reaches beyond any one engagement, and so do these rows beyond any API token.
std::vector<api::Endpoint> endpoints(Experts& experts) {
    return {
        api::get("/api/v1/profile", Who::signed_in, "Shows your own profile as an expert.",
            [&](Call& call) -> Result<ExpertView> {
                return call.unit.read(
                    [&](sql::Transaction& transaction) { return experts.own(transaction, call.actor); });
            })
            .with(Proof::session),
        api::put("/api/v1/profile", Who::signed_in,
            "Saves your profile as an expert; refused with the newer one when it was saved elsewhere.",
            [&](Call& call, SaveExpertProfile const& body) {
                return call.unit.write([&](sql::Transaction& transaction) {
                    return experts.save(transaction, call.actor, body);
                });
            })
            .with(Proof::session),
        api::get("/api/v1/engagements/{engagement}/experts", Who::participant,
            "Shows the profiles of the engagement's experts; the rate to the client's side only.",
            [&](Call& call) -> Result<ExpertList> {
                return call.unit.read([&](sql::Transaction& transaction) {
                    return experts.of_engagement(transaction, call.actor);
                });
            }),
    };
}

} // namespace tenon::experts
