#include "briefs/plan_api.h"

namespace tenon::briefs {

std::vector<api::Endpoint> endpoints(Plans& plans, Clock const& clock) {
    using api::Call;
    using api::Who;
    return {
        api::get("/api/v1/engagements/{engagement}/plan", Who::participant,
            "Shows the phases on the calendar, how sure their end is, what is advised, and every move.",
            [&](Call& call) -> Result<PlanView> {
                return call.unit.read([&](sql::Transaction& transaction) {
                    return plans.show(transaction, call.actor.place());
                });
            }),
        api::get("/api/v1/engagements/{engagement}/plan/draft", Who::participant,
            "Proposes phases, each with its reason; nothing is taken over by itself.",
            [&](Call& call) -> Result<PlanDraft> {
                return call.unit.read([&](sql::Transaction& transaction) {
                    return plans.draft(transaction, call.actor.place());
                });
            }),
        api::post("/api/v1/engagements/{engagement}/plan/moves", Who::party,
            "Moves a phase, and those that depend on it, with a reason that stays on record.",
            [&](Call& call, NewPlanMove const& body) {
                return call.unit.write(
                    [&](sql::Transaction& transaction) { return plans.move(transaction, call.actor, body); });
            }),
        api::post("/api/v1/engagements/{engagement}/plan/trial", Who::participant,
            "Shows the plan and the advice of a brief that is not saved, with this engagement's calendar, "
            "policy and data.",
            [&](Call& call, TryPlan const& body) -> Result<TriedPlan> {
                return call.unit.read([&](sql::Transaction& transaction) {
                    return plans.trial(transaction, call.actor.place(), body);
                });
            }),
        api::post("/api/v1/plans/trial", Who::signed_in,
            "Shows the plan and the advice of a brief that is not saved.",
            [&clock](Call&, TryPlan const& body) -> Result<TriedPlan> {
                TENON_CHECK(validate(body.brief));
                return try_plan(body.brief, {.today = TimeZone::utc().day_of(clock.now()),
                                                .moves = body.moves,
                                                .data_are_known = body.data_are_known.value_or(false)});
            }),
    };
}

} // namespace tenon::briefs
