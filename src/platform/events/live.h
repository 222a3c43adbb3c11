#pragma once

// Live updates: what happens in a workspace, sent as it is recorded to everybody who may see it. One listener
// on the database wakes the streams of the workspace it hears of; each stream then reads the rows after the
// last number it has sent, so that no stream depends on what another node remembers.

#include "platform/events/event_wire.h"
#include "platform/events/events.h"
#include "platform/http/message.h"
#include "platform/sql/database.h"

#include <chrono>
#include <functional>
#include <memory>

namespace tenon::events {

// A member sees the workspace's own events; those of an engagement are for whoever may see it, and those
// between the parties for the parties.
bool sees(Actor const& actor, Event const& event);

EventView view_of(Event const& event);

// "id: 7\nevent: brief.saved\ndata: {…}\n\n"
std::string format_live(Event const& event);

// Whether the stream may go on: the session still stands, and the caller may still see what they could see
// when it began. On "no" the stream ends, and the client asks again.
using StillAdmitted = std::function<bool()>;

struct Subscription {
    Id<Workspace> workspace;
    Actor actor;
    std::int64_t after = 0; // the number of the last event the client has
    StillAdmitted still_admitted;
};

class Live {
public:
    // Looking up a session costs a query: not more often than this. Streams are asked on every tick of the
    // HTTP core as well, so that a removed member hears nothing after two of them.
    static constexpr std::chrono::seconds admission_interval{15};
    static constexpr std::int64_t batch = 500;

    // Both must outlive the hub and its streams.
    Live(sql::Database& database, Clock const& clock);
    ~Live();

    std::shared_ptr<http::EventSource> follow(Subscription subscription);

    class Board; // who follows which workspace

private:
    sql::Database& database_;
    Clock const& clock_;
    std::shared_ptr<Board> board_;
};

} // namespace tenon::events
