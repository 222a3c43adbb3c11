#include "experts/experts.h"

#include "experts/expert_store.h"
#include "people/directory.h"
#include "platform/events/events.h"

namespace tenon::experts {

namespace {

ExpertView view_of(sql::Transaction& transaction, Id<Account> const& account, std::string name) {
    auto const row = store::find(transaction, account);
    if (!row) return {account, std::move(name), 0, std::nullopt, {}};
    // Only what validate() accepted is stored; anything else is a broken row.
    return {account, std::move(name), row->version, row->saved_at,
        json::read_json<ExpertProfile>(row->document).value()};
}

// Problems of a profile, as places in the request that carries it.
Failure in_request(Error error) {
    for (Problem& problem : error.problems)
        problem.pointer.insert(0, "/profile");
    return fail(std::move(error));
}

Failure stale(ExpertView const& newer) {
    Error error{ErrorKind::stale, "profile_stale",
        "You saved version " + std::to_string(newer.version) +
            " of your profile elsewhere meanwhile. Nothing is lost: take over what you need and save again.",
        {}, json::to_json(newer)};
    return fail(std::move(error));
}

} // namespace

ExpertView Experts::own(sql::Transaction& transaction, Actor const& actor) {
    return view_of(transaction, *actor.account, actor.name);
}

Result<ExpertView> Experts::save(
    sql::Transaction& transaction, Actor const& actor, SaveExpertProfile const& wanted) {
    if (auto valid = validate(wanted.profile); !valid) return in_request(std::move(valid).error());
    auto const newest = own(transaction, actor);
    if (newest.version != wanted.based_on) return stale(newest);
    Timestamp const now = context_.clock.now();
    int const version = newest.version + 1;
    if (store::put(transaction, *actor.account, {version, json::to_json(wanted.profile), now}) == 0)
        return stale(own(transaction, actor));
    for (Place const& place : people::places_of(transaction, *actor.account, EngagementRole::expert))
        events::record(
            transaction, actor, now, events::in(place, "expert.profile_saved", actor.account->str()));
    return own(transaction, actor);
}

ExpertList Experts::of_engagement(sql::Transaction& transaction, Actor const& actor) {
    ExpertList list;
    for (people::MemberView const& member : people::participants_of(transaction, actor.place())) {
        if (member.engagement_role != EngagementRole::expert) continue;
        ExpertView expert = view_of(transaction, member.account, member.name);
        expert.profile = shown_to(actor, member.account, std::move(expert.profile));
        list.experts.push_back(std::move(expert));
    }
    return list;
}

ExpertProfile shown_to(Actor const& reader, Id<Account> const& expert, ExpertProfile profile) {
    bool const may_see_rate = reader.account == expert || reader.acts_for(Party::client) ||
                              reader.engagement_role == EngagementRole::finance;
    if (!may_see_rate) profile.rate_per_hour.reset();
    return profile;
}

} // namespace tenon::experts
