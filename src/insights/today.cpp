#include "insights/today.h"

#include "people/directory.h"

#include <algorithm>

namespace tenon::insights {

using engagements::EngagementView;

namespace {

// The same person as an actor of that engagement.
Actor inside(sql::Transaction& transaction, Actor actor, EngagementView const& engagement) {
    actor.workspace = engagement.workspace;
    actor.engagement = engagement.id;
    actor.engagement_role = engagement.role;
    actor.workspace_role = people::find_role(transaction, engagement.workspace, *actor.account);
    return actor;
}

Party other_than(Party party) { return party == Party::client ? Party::expert : Party::client; }

TodayItem item_of(Waiting waiting, EngagementView const& engagement, std::string person) {
    return {waiting.kind, std::move(waiting.what), std::move(person), engagement.workspace, engagement.handle,
        engagement.title, waiting.page, std::move(waiting.subject), waiting.since, waiting.until,
        waiting.blocks};
}

void sort(std::vector<TodayItem>& items) {
    std::stable_sort(items.begin(), items.end(), [](TodayItem const& one, TodayItem const& other) {
        auto const plain = [](TodayItem const& item) {
            return Waiting{item.kind, {}, "", item.page, "", item.since, item.until, item.blocks};
        };
        return is_more_urgent(plain(one), plain(other));
    });
}

} // namespace

TodayView Today::of(sql::Transaction& transaction, Actor const& actor) const {
    TodayView today{context_.clock.now(), {}, {}};
    for (EngagementView const& engagement : engagements_.list(transaction, actor).engagements) {
        Actor const there = inside(transaction, actor, engagement);
        auto const party = party_of(there);
        if (!party || engagement.phase == engagements::Phase::closed) continue;
        Situation const situation = situations_.of(transaction, there);
        std::string const other = names_of(situation, other_than(*party));
        for (Waiting& waiting : waiting_in(situation)) {
            // Whom the client invites is the client's business.
            if (waiting.mover == Mover::invited && *party != Party::client) continue;
            bool const is_mine = waits_for(waiting, *party);
            std::string const person = waiting.mover == Mover::invited ? "" : other;
            auto& list = is_mine ? today.waits_for_me : today.i_wait_for;
            list.push_back(item_of(std::move(waiting), engagement, person));
        }
    }
    sort(today.waits_for_me);
    sort(today.i_wait_for);
    return today;
}

} // namespace tenon::insights
