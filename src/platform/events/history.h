#pragma once

// What happened in an engagement, asked by kind and time: for summaries and for "since when".

#include "platform/events/events.h"

#include <string_view>

namespace tenon::events {

// Events of an engagement from `from` to before `until`, in order. `kinds`:
// "milestone.accepted,data.sampled".
std::vector<Event> between(sql::Transaction& transaction, Place const& place, std::string_view kinds,
    Timestamp from, Timestamp until);

// When something of this kind last happened in the engagement.
std::optional<Timestamp> last_time(sql::Transaction& transaction, Place const& place, std::string_view kind);

} // namespace tenon::events
