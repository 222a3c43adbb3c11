#include "tracking/table_store.h"

#include "tracking/metric_store.h"
#include "tracking/pairs_sql.h"

#include <unordered_map>
#include <vector>

namespace tenon::tracking {

namespace {

// Each run with each key is one look into the primary key, whatever else the run logged: joined with the
// names of metrics, SQLite reads every value of every run instead.
sql::Statement const latest{"tracking.table_metrics", R"sql(
    SELECT run_number, key_number, value FROM metric_latest
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND run_number IN (SELECT value FROM json_each(:runs))
        AND key_number IN (SELECT value FROM json_each(:keys)))sql",
    R"sql(
    SELECT run_number, key_number, value FROM metric_latest
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND run_number IN (SELECT CAST(value AS bigint) FROM json_array_elements_text(CAST(:runs AS json)))
        AND key_number IN (SELECT CAST(value AS bigint) FROM json_array_elements_text(CAST(:keys AS json))))sql"};

sql::Statement const params{"tracking.table_params", R"sql(
    SELECT run_number, key, value FROM run_params
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND run_number IN (SELECT value FROM json_each(:runs))
        AND key IN (SELECT value FROM json_each(:keys)))sql",
    R"sql(
    SELECT run_number, key, value FROM run_params
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND run_number IN (SELECT CAST(value AS bigint) FROM json_array_elements_text(CAST(:runs AS json)))
        AND key IN (SELECT value FROM json_array_elements_text(CAST(:keys AS json))))sql"};

sql::Statement const tags{"tracking.table_tags", R"sql(
    SELECT run_number, key, value FROM run_tags
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND run_number IN (SELECT value FROM json_each(:runs))
        AND key IN (SELECT value FROM json_each(:keys)))sql",
    R"sql(
    SELECT run_number, key, value FROM run_tags
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND run_number IN (SELECT CAST(value AS bigint) FROM json_array_elements_text(CAST(:runs AS json)))
        AND key IN (SELECT value FROM json_array_elements_text(CAST(:keys AS json))))sql"};

sql::Statement const logged{"tracking.logged_columns", R"sql(
    SELECT 'metrics' AS kind, k.key, x.runs
    FROM (SELECT key_number, count(*) AS runs FROM metric_latest
            WHERE workspace_id = :workspace AND engagement_id = :engagement GROUP BY key_number) AS x
        JOIN metric_keys AS k ON k.workspace_id = :workspace AND k.engagement_id = :engagement
            AND k.number = x.key_number
    UNION ALL
    SELECT 'params', key, count(*) FROM run_params
    WHERE workspace_id = :workspace AND engagement_id = :engagement GROUP BY key
    UNION ALL
    SELECT 'tags', key, count(*) FROM run_tags
    WHERE workspace_id = :workspace AND engagement_id = :engagement GROUP BY key)sql"};

} // namespace

void each_latest(sql::Transaction& transaction, Place const& place, std::span<std::int64_t const> runs,
    std::span<std::string const> keys,
    std::function<void(std::int64_t run, std::string_view key, double value)> const& visit) {
    std::unordered_map<std::int64_t, std::string_view> names;
    std::vector<std::int64_t> numbers;
    for (std::string const& key : keys)
        if (auto const number = find_key(transaction, place, key);
            number && names.emplace(*number, key).second)
            numbers.push_back(*number);
    transaction.each(latest,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"runs", json_numbers(runs)},
            {"keys", json_numbers(numbers)}},
        [&](sql::Row const& row) { visit(row.integer(0), names.at(row.integer(1)), row.real(2)); });
}

void each_text(sql::Transaction& transaction, Place const& place, TextKind kind,
    std::span<std::int64_t const> runs, std::span<std::string const> keys,
    std::function<void(std::int64_t run, std::string_view key, std::string_view value)> const& visit) {
    transaction.each(kind == TextKind::param ? params : tags,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"runs", json_numbers(runs)},
            {"keys", json_texts(keys)}},
        [&](sql::Row const& row) { visit(row.integer(0), row.text(1), row.text(2)); });
}

void each_logged(sql::Transaction& transaction, Place const& place,
    std::function<void(std::string_view kind, std::string_view key, std::int64_t runs)> const& visit) {
    transaction.each(logged, {{"workspace", place.workspace}, {"engagement", place.engagement}},
        [&](sql::Row const& row) { visit(row.text(0), row.text(1), row.integer(2)); });
}

} // namespace tenon::tracking
