#include "base/actor.h"

namespace tenon {

bool Actor::acts_for(Party party) const {
    if (engagement_role) {
        return engagement_role == (party == Party::client ? EngagementRole::client : EngagementRole::expert);
    }
    return party == Party::client && engagement && manages_workspace();
}

std::optional<Party> party_of(Actor const& actor) {
    if (actor.acts_for(Party::client)) return Party::client;
    if (actor.acts_for(Party::expert)) return Party::expert;
    return std::nullopt;
}

} // namespace tenon
