#pragma once

// What happened, for ever: one append-only table, numbered per workspace without gaps. An event is written in
// the transaction of the change it tells of; live updates, notifications, summaries and the audit trail all
// read these rows. The number is taken under a lock of the workspace's head row, which is held until the
// commit, so that no reader ever sees number 8 before number 7. Record events last in a transaction: the lock
// is shared.

#include "base/actor.h"
#include "base/time.h"
#include "platform/json/write.h"
#include "platform/sql/transaction.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tenon::events {

// Where new events are announced (Database::listen); the payload is the workspace's id.
inline constexpr std::string_view channel = "events";

// Who of an engagement's people may see an event.
BOOST_DEFINE_ENUM_CLASS(Audience, participants, parties)

struct NewEvent {
    Id<Workspace> workspace;
    std::optional<Id<Engagement>> engagement; // nothing: of the workspace, seen by its members only
    std::string_view kind;                    // "brief.saved": the module's noun, a verb in the past
    std::string subject;                      // the id of what it is about
    std::string data = "{}";                  // a JSON object, small, without secrets
    Audience audience = Audience::participants;
};

struct Event {
    std::int64_t number;
    Timestamp at;
    std::string kind;
    std::optional<Id<Engagement>> engagement;
    std::string subject;
    std::optional<Id<Account>> actor; // nothing: the server itself
    std::string actor_name;
    std::string data; // JSON
    Audience audience;
};
BOOST_DESCRIBE_STRUCT(Event, (), (number, at, kind, engagement, subject, actor, actor_name, data, audience))

// Appends, and wakes whoever follows the workspace once it is durable.
void record(sql::Transaction& transaction, Actor const& actor, Timestamp now, NewEvent const& event);

// Events of a place, for faces: record(tx, actor, now, in(actor.place(), "brief.saved", id)).
inline NewEvent in(Place const& place, std::string_view kind, std::string subject, std::string data = "{}") {
    return {place.workspace, place.engagement, kind, std::move(subject), std::move(data)};
}

// What stands between client and expert, such as the contract and the money.
inline NewEvent between_parties(
    Place const& place, std::string_view kind, std::string subject, std::string data = "{}") {
    return {place.workspace, place.engagement, kind, std::move(subject), std::move(data), Audience::parties};
}

// At most `limit` events after `number`, in order; who may see which is for `sees` to say.
std::vector<Event> after(
    sql::Transaction& transaction, Id<Workspace> workspace, std::int64_t number, std::int64_t limit);

// What the actor may see of the engagement the call names, newest first.
std::vector<Event> newest(sql::Transaction& transaction, Actor const& actor, std::int64_t limit);

// Removes the whole history of a sample workspace; of any other, the database refuses.
void remove_sample(sql::Transaction& transaction, Id<Workspace> workspace);

// The number of the newest event, 0 where there is none.
std::int64_t last_number(sql::Transaction& transaction, Id<Workspace> workspace);

} // namespace tenon::events
