#include "insights/link_store.h"

namespace tenon::insights::store {

namespace {

sql::Statement const add{"insights.add_link", R"sql(
    INSERT INTO summary_links (workspace_id, engagement_id, id, token_hash, week, summary, made_by, made_by_name,
                               made_at, expires_at)
    VALUES (:workspace, :engagement, :id, :token_hash, :week, :summary, :by, :name, :now, :expires_at))sql"};

sql::Statement const by_token{"insights.link_by_token", R"sql(
    SELECT workspace_id, engagement_id, summary, made_by, expires_at, revoked_at
    FROM summary_links WHERE token_hash = :token_hash)sql"};

sql::Statement const list_open{"insights.open_links", R"sql(
    SELECT id, week, made_by, made_by_name, made_at, expires_at FROM summary_links
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND revoked_at IS NULL AND expires_at > :now
    ORDER BY made_at DESC, id DESC)sql"};

sql::Statement const end{"insights.revoke_link", R"sql(
    UPDATE summary_links SET revoked_at = :now, revoked_by = :by
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND id = :id AND revoked_at IS NULL
      AND expires_at > :now)sql"};

} // namespace

void insert(
    sql::Transaction& transaction, Place const& place, LinkRow const& row, std::string_view token_hash) {
    transaction.execute(add,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"id", row.id},
            {"token_hash", token_hash}, {"week", row.week}, {"summary", row.summary}, {"by", row.made_by},
            {"name", row.made_by_name}, {"now", row.made_at}, {"expires_at", row.expires_at}});
}

std::optional<FoundLink> find(sql::Transaction& transaction, std::string_view token_hash) {
    return transaction.find<FoundLink>(by_token, {{"token_hash", token_hash}});
}

std::vector<OpenLink> open_links(sql::Transaction& transaction, Place const& place, Timestamp now) {
    return transaction.all<OpenLink>(
        list_open, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"now", now}});
}

std::int64_t revoke(
    sql::Transaction& transaction, Actor const& actor, Id<SummaryLink> const& id, Timestamp now) {
    Place const place = actor.place();
    return transaction.execute(end, {{"workspace", place.workspace}, {"engagement", place.engagement},
                                        {"id", id}, {"by", actor.account}, {"now", now}});
}

} // namespace tenon::insights::store
