#include "checks/policies.h"

#include "base/text.h"
#include "checks/policy.h"
#include "checks/policy_store.h"
#include "engagements/reason.h"
#include "people/directory.h"
#include "platform/events/events.h"

namespace tenon::checks {

namespace {

PolicyVersion version_of(store::PolicyRow const& row) {
    // Only what validate() accepted is stored; anything else is a broken row.
    return {row.version, row.reason, row.saved_at, row.saved_by_name,
        json::read_json<Policy>(row.document).value()};
}

// The band of rates is a reference and not an exchange rate: the same numbers in the workspace's currency, so
// that they can stand beside its budgets.
Policy own_policy(sql::Transaction& transaction, Id<Workspace> const& workspace) {
    Policy policy;
    if (auto const found = people::find_workspace(transaction, workspace))
        policy.rate_currency = found->currency.code();
    return policy;
}

} // namespace

Policy Policies::current(sql::Transaction& transaction, Id<Workspace> const& workspace) {
    auto const row = store::find_latest(transaction, workspace);
    return row ? version_of(*row).policy : own_policy(transaction, workspace);
}

PolicyView Policies::view(sql::Transaction& transaction, Actor const& actor) {
    PolicyVersion const own{
        0, "Tenon's own numbers.", std::nullopt, "Tenon", own_policy(transaction, *actor.workspace)};
    PolicyView view{own, {}, {}};
    for (store::PolicyRow const& row : store::all(transaction, *actor.workspace))
        view.history.push_back(version_of(row));
    view.history.push_back(own);
    view.current = view.history.front();
    Policy const otherwise;
    for (Knob const& knob : knobs())
        view.knobs.push_back({std::string(knob.key), std::string(knob.title), std::string(knob.unit),
            knob.least, knob.most, std::string(knob.read_by), otherwise.*knob.value});
    return view;
}

Result<PolicyView> Policies::save(
    sql::Transaction& transaction, Actor const& actor, SavePolicy const& wanted) {
    TENON_TRY(reason, engagements::read_reason(wanted.reason));
    TENON_CHECK(validate(wanted.policy));
    auto const row = store::find_latest(transaction, *actor.workspace);
    int const newest = row ? row->version : 0;
    if (newest != wanted.based_on)
        return fail(Error{ErrorKind::stale, "policy_stale",
            (row ? row->saved_by_name : "Somebody") +
                " has changed these numbers meanwhile; look at them and save again.",
            {}, json::to_json(view(transaction, actor))});
    Timestamp const now = context_.clock.now();
    store::insert(transaction, actor, {newest + 1, json::to_json(wanted.policy), reason, now, actor.name});
    events::record(transaction, actor, now,
        {*actor.workspace, std::nullopt, "policy.changed", std::to_string(newest + 1)});
    return view(transaction, actor);
}

void Policies::fill(sql::Transaction& transaction, Place const& place, Facts& facts) {
    facts.policy = current(transaction, place.workspace);
}

std::vector<api::Endpoint> endpoints(Policies& policies) {
    using api::Call;
    using api::Who;
    return {
        api::get("/api/v1/workspaces/{workspace}/policy", Who::visitor,
            "Shows the numbers the workspace's checks go by, and their history.",
            [&](Call& call) -> Result<PolicyView> {
                return call.unit.read([&](sql::Transaction& transaction) -> Result<PolicyView> {
                    return policies.view(transaction, call.actor);
                });
            }),
        api::put("/api/v1/workspaces/{workspace}/policy", Who::owner,
            "Changes the numbers the workspace's checks go by, with a reason that stays on record.",
            [&](Call& call, SavePolicy const& body) -> Result<PolicyView> {
                return call.unit.write([&](sql::Transaction& transaction) {
                    return policies.save(transaction, call.actor, body);
                });
            })
            .with(api::Proof::session),
    };
}

} // namespace tenon::checks
