#include "platform/events/history.h"

namespace tenon::events {

namespace {

// SQLite would take the primary key, because it has the order, and read the whole workspace.
sql::Statement const find_between{"events.find_between", R"sql(
    SELECT number, at, kind, engagement_id AS engagement, subject, actor_id AS actor, actor_name, data, audience
    FROM events INDEXED BY events_of_engagement WHERE workspace_id = :workspace AND engagement_id = :engagement
      AND at >= :from AND at < :until AND (',' || :kinds || ',') LIKE ('%,' || kind || ',%')
    ORDER BY number)sql",
    R"sql(
    SELECT number, at, kind, engagement_id AS engagement, subject, actor_id AS actor, actor_name, data, audience
    FROM events WHERE workspace_id = :workspace AND engagement_id = :engagement
      AND at >= :from AND at < :until AND (',' || :kinds || ',') LIKE ('%,' || kind || ',%')
    ORDER BY number)sql"};

// Read from the end, so it stops at the first it finds.
sql::Statement const find_last_of_kind{"events.find_last_of_kind", R"sql(
    SELECT at FROM events INDEXED BY events_of_engagement
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND kind = :kind
    ORDER BY number DESC LIMIT 1)sql",
    R"sql(
    SELECT at FROM events
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND kind = :kind
    ORDER BY number DESC LIMIT 1)sql"};

} // namespace

std::vector<Event> between(sql::Transaction& transaction, Place const& place, std::string_view kinds,
    Timestamp from, Timestamp until) {
    return transaction.all<Event>(
        find_between, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"kinds", kinds},
                          {"from", from}, {"until", until}});
}

std::optional<Timestamp> last_time(sql::Transaction& transaction, Place const& place, std::string_view kind) {
    return transaction.find<Timestamp>(find_last_of_kind,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"kind", kind}});
}

} // namespace tenon::events
