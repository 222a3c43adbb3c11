#include "tracking/reported.h"

#include <cmath>

namespace tenon::tracking {

namespace {

sql::Statement const reported{"tracking.reported_values", R"sql(
    SELECT runs.run_id, runs.name AS run_name, runs.user_id, latest.at_ms, latest.value
    FROM metric_keys
    JOIN metric_latest AS latest
        ON latest.workspace_id = metric_keys.workspace_id AND latest.engagement_id = metric_keys.engagement_id
        AND latest.key_number = metric_keys.number
    JOIN runs ON runs.number = latest.run_number
    WHERE metric_keys.workspace_id = :workspace AND metric_keys.engagement_id = :engagement
        AND metric_keys.key = :key AND runs.stage = 'active'
    ORDER BY latest.at_ms DESC, runs.run_id LIMIT :limit)sql"};

} // namespace

std::vector<ReportedValue> reported_values(
    sql::Transaction& transaction, Place const& place, std::string_view key, std::int64_t limit) {
    auto values = transaction.all<ReportedValue>(reported,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"key", key}, {"limit", limit}});
    std::erase_if(values, [](ReportedValue const& each) { return !std::isfinite(each.value); });
    return values;
}

} // namespace tenon::tracking
