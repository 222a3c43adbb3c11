#include "delivery/milestone_api.h"

#include "platform/api/idempotency.h"

namespace tenon::delivery {

namespace {

using api::Call;
using api::Proof;
using api::Who;

constexpr std::string_view base = "/api/v1/engagements/{engagement}/milestones";

// Whether a sealed score meets its criterion is one bit of the labels per try: the expert learns it with the
// acceptance, not before.
MilestoneView shown_to(Actor const& actor, MilestoneView view) {
    if (!actor.acts_for(Party::expert) || view.state == MilestoneState::accepted) return view;
    for (CriterionStanding& criterion : view.criteria) {
        if (!criterion.evaluation) continue;
        criterion.met = false;
        criterion.because =
            "A submission was scored on the sealed labels; the verdict opens with the acceptance.";
    }
    return view;
}

Result<MilestoneView> shown_to(Actor const& actor, Result<MilestoneView> view) {
    if (!view) return view;
    return shown_to(actor, *std::move(view));
}

} // namespace

std::vector<api::Endpoint> endpoints(Milestones& milestones, Clock const& clock) {
    return {
        api::get(base, Who::participant,
            "Lists the milestones, how each criterion stands, and on what that rests.",
            [&](Call& call) -> Result<MilestoneList> {
                auto list = call.unit.read([&](sql::Transaction& transaction) {
                    return milestones.list(transaction, call.actor.place());
                });
                for (MilestoneView& view : list.milestones)
                    view = shown_to(call.actor, std::move(view));
                return list;
            }),
        api::post_once("/api/v1/engagements/{engagement}/milestones/{milestone}/funding", Who::client,
            "Sets confirmed project funds aside for a milestone.", clock,
            [&](sql::Transaction& transaction, Call& call, FundMilestone const& body) {
                return milestones.fund(transaction, call.actor, call.param("milestone"), body);
            })
            .with(Proof::fresh),
        api::post("/api/v1/engagements/{engagement}/milestones/{milestone}/start", Who::party,
            "Begins a funded milestone; the first passes the gate start.",
            [&](Call& call) {
                return shown_to(call.actor, call.unit.write([&](sql::Transaction& transaction) {
                    return milestones.start(transaction, call.actor, call.param("milestone"));
                }));
            }),
        api::post("/api/v1/engagements/{engagement}/milestones/{milestone}/evidence", Who::expert,
            "Names a run or a file as the evidence of a criterion.",
            [&](Call& call, LinkEvidence const& body) {
                return shown_to(call.actor, call.unit.write([&](sql::Transaction& transaction) {
                    return milestones.link(transaction, call.actor, call.param("milestone"), body);
                }));
            }),
        api::post("/api/v1/engagements/{engagement}/milestones/{milestone}/submission", Who::expert,
            "Submits a milestone for acceptance; the review window begins.",
            [&](Call& call) {
                return shown_to(call.actor, call.unit.write([&](sql::Transaction& transaction) {
                    return milestones.submit(transaction, call.actor, call.param("milestone"));
                }));
            }),
        api::post("/api/v1/engagements/{engagement}/milestones/{milestone}/changes", Who::client,
            "Sends a submission back, by criterion and with what was observed.",
            [&](Call& call, RequestChanges const& body) {
                return call.unit.write([&](sql::Transaction& transaction) {
                    return milestones.request_changes(transaction, call.actor, call.param("milestone"), body);
                });
            })
            .with(Proof::session),
        api::post("/api/v1/engagements/{engagement}/milestones/{milestone}/waivers", Who::client,
            "Lets a criterion go, with a reason that stays on record.",
            [&](Call& call, WaiveCriterion const& body) {
                return call.unit.write([&](sql::Transaction& transaction) {
                    return milestones.waive(transaction, call.actor, call.param("milestone"), body);
                });
            })
            .with(Proof::fresh),
        api::post_once("/api/v1/engagements/{engagement}/milestones/{milestone}/acceptance", Who::client,
            "Accepts a milestone: passes the gate accept and books what was earned, in one step.", clock,
            [&](sql::Transaction& transaction, Call& call, AcceptMilestone const& body) {
                return milestones.accept(transaction, call.actor, call.param("milestone"), body);
            })
            .with(Proof::fresh),
    };
}

} // namespace tenon::delivery
