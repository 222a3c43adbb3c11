#pragma once

// An event as the API tells it: in the activity of an engagement, and as the data of a live update.

#include "base/actor.h"
#include "platform/json/value.h"
#include "platform/json/write.h"

namespace tenon::events {

struct EventView {
    std::int64_t number;
    Timestamp at;
    std::string kind;
    std::optional<Id<Engagement>> engagement;
    std::string subject;
    std::optional<Id<Account>> actor;
    std::string actor_name;
    json::Value data;
};
BOOST_DESCRIBE_STRUCT(EventView, (), (number, at, kind, engagement, subject, actor, actor_name, data))

struct Activity {
    std::vector<EventView> events; // newest first
};
BOOST_DESCRIBE_STRUCT(Activity, (), (events))

} // namespace tenon::events
