#include "billing/compute_store.h"

namespace tenon::billing::store {

namespace {

sql::Statement const every_cap{"billing.compute_caps", R"sql(
    SELECT number, minor, currency, reason, decided_at, decided_by_name FROM compute_caps
    WHERE workspace_id = :workspace AND engagement_id = :engagement ORDER BY number DESC)sql"};

sql::Statement const insert_cap{"billing.add_compute_cap", R"sql(
    INSERT INTO compute_caps (workspace_id, engagement_id, number, minor, currency, reason, decided_at,
        decided_by, decided_by_name)
    VALUES (:workspace, :engagement, :number, :minor, :currency, :reason, :now, :by, :name)
    ON CONFLICT DO NOTHING)sql"};

sql::Statement const every_card{"billing.compute_cards", R"sql(
    SELECT version, document, set_at, set_by_name FROM compute_rate_cards
    WHERE workspace_id = :workspace AND engagement_id = :engagement ORDER BY version)sql"};

sql::Statement const insert_card{"billing.add_compute_card", R"sql(
    INSERT INTO compute_rate_cards (workspace_id, engagement_id, version, document, set_at, set_by,
        set_by_name)
    VALUES (:workspace, :engagement, :version, :document, :now, :by, :name)
    ON CONFLICT DO NOTHING)sql"};

sql::Statement const every_alert{"billing.compute_alerts", R"sql(
    SELECT cap_number, level_bp, spent_minor, currency, told_at FROM compute_alerts
    WHERE workspace_id = :workspace AND engagement_id = :engagement
    ORDER BY told_at, cap_number, level_bp)sql"};

sql::Statement const insert_alert{"billing.add_compute_alert", R"sql(
    INSERT INTO compute_alerts (workspace_id, engagement_id, cap_number, level_bp, spent_minor, currency,
        told_at)
    VALUES (:workspace, :engagement, :cap_number, :level_bp, :spent_minor, :currency, :now)
    ON CONFLICT DO NOTHING)sql"};

} // namespace

std::vector<CapRow> caps(sql::Transaction& transaction, Place const& place) {
    return transaction.all<CapRow>(
        every_cap, {{"workspace", place.workspace}, {"engagement", place.engagement}});
}

std::int64_t add_cap(sql::Transaction& transaction, Actor const& actor, CapRow const& row) {
    return transaction.execute(
        insert_cap, {{"workspace", actor.workspace}, {"engagement", actor.engagement}, {"number", row.number},
                        {"minor", row.minor}, {"currency", row.currency}, {"reason", row.reason},
                        {"now", row.decided_at}, {"by", actor.account}, {"name", row.decided_by_name}});
}

std::vector<CardRow> cards(sql::Transaction& transaction, Place const& place) {
    return transaction.all<CardRow>(
        every_card, {{"workspace", place.workspace}, {"engagement", place.engagement}});
}

std::int64_t add_card(sql::Transaction& transaction, Actor const& actor, CardRow const& row) {
    return transaction.execute(
        insert_card, {{"workspace", actor.workspace}, {"engagement", actor.engagement},
                         {"version", row.version}, {"document", row.document}, {"now", row.set_at},
                         {"by", actor.account}, {"name", row.set_by_name}});
}

std::vector<AlertRow> alerts(sql::Transaction& transaction, Place const& place) {
    return transaction.all<AlertRow>(
        every_alert, {{"workspace", place.workspace}, {"engagement", place.engagement}});
}

std::int64_t add_alert(sql::Transaction& transaction, Place const& place, AlertRow const& row) {
    return transaction.execute(insert_alert,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"cap_number", row.cap_number},
            {"level_bp", row.level_bp}, {"spent_minor", row.spent_minor}, {"currency", row.currency},
            {"now", row.told_at}});
}

} // namespace tenon::billing::store
