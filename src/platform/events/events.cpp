#include "platform/events/events.h"

namespace tenon::events {

namespace {

// Takes the next number and with it the lock of the head row, until the transaction ends.
sql::Statement const next_number{"events.next_number", R"sql(
    INSERT INTO event_heads (workspace_id, last) VALUES (:workspace, 1)
    ON CONFLICT (workspace_id) DO UPDATE SET last = event_heads.last + 1
    RETURNING last)sql"};

sql::Statement const insert_event{"events.insert", R"sql(
    INSERT INTO events
        (workspace_id, number, at, kind, engagement_id, subject, actor_id, actor_name, data, audience)
    VALUES
        (:workspace, :number, :at, :kind, :engagement, :subject, :actor, :actor_name, :data, :audience))sql"};

sql::Statement const find_after{"events.find_after", R"sql(
    SELECT number, at, kind, engagement_id AS engagement, subject, actor_id AS actor, actor_name, data, audience
    FROM events WHERE workspace_id = :workspace AND number > :number
    ORDER BY number LIMIT :limit)sql"};

// SQLite would take the primary key, because it has the order, and read the whole workspace.
sql::Statement const find_newest{"events.find_newest", R"sql(
    SELECT number, at, kind, engagement_id AS engagement, subject, actor_id AS actor, actor_name, data, audience
    FROM events INDEXED BY events_of_engagement WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND (:is_party OR audience = 'participants')
    ORDER BY number DESC LIMIT :limit)sql",
    R"sql(
    SELECT number, at, kind, engagement_id AS engagement, subject, actor_id AS actor, actor_name, data, audience
    FROM events WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND (:is_party OR audience = 'participants')
    ORDER BY number DESC LIMIT :limit)sql"};

sql::Statement const find_last_number{"events.find_last_number", R"sql(
    SELECT last FROM event_heads WHERE workspace_id = :workspace)sql"};

sql::Statement const delete_events{"events.delete", "DELETE FROM events WHERE workspace_id = :workspace"};
sql::Statement const delete_head{
    "events.delete_head", "DELETE FROM event_heads WHERE workspace_id = :workspace"};

} // namespace

void record(sql::Transaction& transaction, Actor const& actor, Timestamp now, NewEvent const& event) {
    auto const number = transaction.one<std::int64_t>(next_number, {{"workspace", event.workspace}});
    transaction.execute(insert_event,
        {{"workspace", event.workspace}, {"number", number}, {"at", now}, {"kind", event.kind},
            {"engagement", event.engagement}, {"subject", event.subject}, {"actor", actor.account},
            {"actor_name", actor.name}, {"data", event.data}, {"audience", event.audience}});
    transaction.notify(channel, event.workspace.text());
}

std::vector<Event> after(
    sql::Transaction& transaction, Id<Workspace> workspace, std::int64_t number, std::int64_t limit) {
    return transaction.all<Event>(
        find_after, {{"workspace", workspace}, {"number", number}, {"limit", limit}});
}

std::vector<Event> newest(sql::Transaction& transaction, Actor const& actor, std::int64_t limit) {
    Place const place = actor.place();
    return transaction.all<Event>(
        find_newest, {{"workspace", place.workspace}, {"engagement", place.engagement},
                         {"is_party", party_of(actor).has_value()}, {"limit", limit}});
}

void remove_sample(sql::Transaction& transaction, Id<Workspace> workspace) {
    transaction.execute(delete_events, {{"workspace", workspace}});
    transaction.execute(delete_head, {{"workspace", workspace}});
}

std::int64_t last_number(sql::Transaction& transaction, Id<Workspace> workspace) {
    return transaction.find<std::int64_t>(find_last_number, {{"workspace", workspace}}).value_or(0);
}

} // namespace tenon::events
