#include "tracking/metric_store.h"

#include "tracking/pairs_sql.h"

#include <unordered_map>

namespace tenon::tracking {

namespace {

struct Key {
    std::string key;
    std::int64_t number;
};
BOOST_DESCRIBE_STRUCT(Key, (), (key, number))

sql::Statement const known_keys{"tracking.metric_keys", R"sql(
    SELECT key, number FROM metric_keys
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND key IN (SELECT value FROM json_each(:keys)))sql",
    R"sql(
    SELECT key, number FROM metric_keys
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND key IN (SELECT value FROM json_array_elements_text(CAST(:keys AS json))))sql"};

// json_each counts its items from 0.
sql::Statement const add_keys{"tracking.add_metric_keys", R"sql(
    INSERT INTO metric_keys (workspace_id, engagement_id, key, number)
    SELECT :workspace, :engagement, item.value, item.key + 1 + (
        SELECT coalesce(max(number), 0) FROM metric_keys
        WHERE workspace_id = :workspace AND engagement_id = :engagement)
    FROM json_each(:keys) AS item WHERE true
    ON CONFLICT DO NOTHING)sql",
    R"sql(
    INSERT INTO metric_keys (workspace_id, engagement_id, key, number)
    SELECT CAST(:workspace AS text), CAST(:engagement AS text), value, nextval('metric_key_numbers')
    FROM json_array_elements_text(CAST(:keys AS json))
    ON CONFLICT DO NOTHING)sql"};

sql::Statement const find{"tracking.find_metric_key", R"sql(
    SELECT number FROM metric_keys
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND key = :key)sql"};

sql::Statement const insert{"tracking.insert_points", R"sql(
    INSERT INTO metric_points (run_number, key_number, at_ms, step, value)
    VALUES (:run, :key, :at_ms, :step, :value)
    ON CONFLICT DO NOTHING)sql",
    R"sql(
    INSERT INTO metric_points (run_number, key_number, at_ms, step, value)
    SELECT CAST(:run AS bigint), * FROM unnest(CAST(:key AS bigint[]), CAST(:at_ms AS bigint[]),
        CAST(:step AS bigint[]), CAST(:value AS double precision[]))
    ON CONFLICT DO NOTHING)sql"};

// NaN stands for "no number" on its way here; the columns hold null then.
sql::Statement const raise{"tracking.raise_summaries", R"sql(
    INSERT INTO metric_latest (workspace_id, engagement_id, run_number, key_number, at_ms, step, value,
        lowest, highest)
    VALUES (:workspace, :engagement, :run, :key, :at_ms, :step, :value,
        nullif(:lowest, 'NaN'), nullif(:highest, 'NaN'))
    ON CONFLICT (workspace_id, engagement_id, run_number, key_number) DO UPDATE SET
        at_ms = CASE WHEN (excluded.step, excluded.at_ms, excluded.value)
                > (metric_latest.step, metric_latest.at_ms, metric_latest.value)
            THEN excluded.at_ms ELSE metric_latest.at_ms END,
        step = CASE WHEN (excluded.step, excluded.at_ms, excluded.value)
                > (metric_latest.step, metric_latest.at_ms, metric_latest.value)
            THEN excluded.step ELSE metric_latest.step END,
        value = CASE WHEN (excluded.step, excluded.at_ms, excluded.value)
                > (metric_latest.step, metric_latest.at_ms, metric_latest.value)
            THEN excluded.value ELSE metric_latest.value END,
        lowest = coalesce(min(metric_latest.lowest, excluded.lowest), metric_latest.lowest, excluded.lowest),
        highest = coalesce(
            max(metric_latest.highest, excluded.highest), metric_latest.highest, excluded.highest))sql",
    R"sql(
    INSERT INTO metric_latest (workspace_id, engagement_id, run_number, key_number, at_ms, step, value,
        lowest, highest)
    SELECT CAST(:workspace AS text), CAST(:engagement AS text), CAST(:run AS bigint), key, at_ms, step, value,
        nullif(lowest, 'NaN'), nullif(highest, 'NaN')
    FROM unnest(CAST(:key AS bigint[]), CAST(:at_ms AS bigint[]), CAST(:step AS bigint[]),
        CAST(:value AS double precision[]), CAST(:lowest AS double precision[]),
        CAST(:highest AS double precision[])) AS series (key, at_ms, step, value, lowest, highest)
    ON CONFLICT (workspace_id, engagement_id, run_number, key_number) DO UPDATE SET
        at_ms = CASE WHEN (excluded.step, excluded.at_ms, excluded.value)
                > (metric_latest.step, metric_latest.at_ms, metric_latest.value)
            THEN excluded.at_ms ELSE metric_latest.at_ms END,
        step = CASE WHEN (excluded.step, excluded.at_ms, excluded.value)
                > (metric_latest.step, metric_latest.at_ms, metric_latest.value)
            THEN excluded.step ELSE metric_latest.step END,
        value = CASE WHEN (excluded.step, excluded.at_ms, excluded.value)
                > (metric_latest.step, metric_latest.at_ms, metric_latest.value)
            THEN excluded.value ELSE metric_latest.value END,
        lowest = least(metric_latest.lowest, excluded.lowest),
        highest = greatest(metric_latest.highest, excluded.highest))sql"};

sql::Statement const latest{"tracking.latest_of", R"sql(
    SELECT latest.run_number, metric_keys.key, latest.at_ms, latest.step, latest.value
    FROM metric_latest AS latest JOIN metric_keys
        ON metric_keys.workspace_id = latest.workspace_id
        AND metric_keys.engagement_id = latest.engagement_id AND metric_keys.number = latest.key_number
    WHERE latest.workspace_id = :workspace AND latest.engagement_id = :engagement
        AND latest.run_number IN (SELECT value FROM json_each(:runs))
    ORDER BY latest.run_number, metric_keys.key)sql",
    R"sql(
    SELECT latest.run_number, metric_keys.key, latest.at_ms, latest.step, latest.value
    FROM metric_latest AS latest JOIN metric_keys
        ON metric_keys.workspace_id = latest.workspace_id
        AND metric_keys.engagement_id = latest.engagement_id AND metric_keys.number = latest.key_number
    WHERE latest.workspace_id = :workspace AND latest.engagement_id = :engagement
        AND latest.run_number IN (
            SELECT CAST(value AS bigint) FROM json_array_elements_text(CAST(:runs AS json)))
    ORDER BY latest.run_number, metric_keys.key)sql"};

sql::Statement const first_points{"tracking.first_points", R"sql(
    SELECT at_ms, step, value FROM metric_points
    WHERE run_number = :run AND key_number = :key
    ORDER BY at_ms, step, value LIMIT :limit)sql"};

sql::Statement const next_points{"tracking.next_points", R"sql(
    SELECT at_ms, step, value FROM metric_points
    WHERE run_number = :run AND key_number = :key AND (at_ms, step, value) > (:at_ms, :step, :value)
    ORDER BY at_ms, step, value LIMIT :limit)sql"};

// The n-th of them is the first whose place is at least n/most of the whole.
sql::Statement const sampled_points{"tracking.sampled_points", R"sql(
    SELECT at_ms, step, value FROM (
        SELECT at_ms, step, value, row_number() OVER (ORDER BY step, at_ms, value) - 1 AS place,
            count(*) OVER () AS total
        FROM metric_points
        WHERE run_number = :run AND key_number = :key AND step >= :first_step AND step <= :last_step) AS all_points
    WHERE place = total - 1
        OR ((place + 1) * :most + total - 1) / total > (place * :most + total - 1) / total
    ORDER BY step, at_ms, value)sql"};

std::unordered_map<std::string, std::int64_t> numbers_of(
    sql::Transaction& transaction, Place const& place, std::vector<std::string> const& keys) {
    std::unordered_map<std::string, std::int64_t> numbers;
    transaction.each(known_keys,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"keys", json_texts(keys)}},
        [&](sql::Row const& row) { numbers.emplace(row.text(0), row.integer(1)); });
    return numbers;
}

} // namespace

std::vector<std::int64_t> intern_keys(
    sql::Transaction& transaction, Place const& place, std::vector<std::string> const& keys) {
    auto known = numbers_of(transaction, place, keys);
    std::vector<std::string> missing;
    for (std::string const& key : keys)
        if (!known.contains(key)) missing.push_back(key);
    if (!missing.empty()) {
        transaction.execute(add_keys, {{"workspace", place.workspace}, {"engagement", place.engagement},
                                          {"keys", json_texts(missing)}});
        known.merge(numbers_of(transaction, place, missing));
    }
    std::vector<std::int64_t> numbers;
    for (std::string const& key : keys)
        numbers.push_back(known.at(key));
    return numbers;
}

std::optional<std::int64_t> find_key(
    sql::Transaction& transaction, Place const& place, std::string_view key) {
    return transaction.find<std::int64_t>(
        find, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"key", key}});
}

void insert_points(sql::Transaction& transaction, std::int64_t run, PointColumns const& points) {
    sql::Arg const same[] = {{"run", run}};
    sql::ArgColumn const columns[] = {{.name = "key", .integers = points.keys},
        {.name = "at_ms", .integers = points.at_ms}, {.name = "step", .integers = points.steps},
        {.name = "value", .reals = points.values}};
    transaction.execute_columns(insert, same, columns);
}

void raise_summaries(
    sql::Transaction& transaction, Place const& place, std::int64_t run, SummaryColumns const& series) {
    PointColumns const& points = series.latest;
    sql::Arg const same[] = {{"workspace", place.workspace}, {"engagement", place.engagement}, {"run", run}};
    sql::ArgColumn const columns[] = {{.name = "key", .integers = points.keys},
        {.name = "at_ms", .integers = points.at_ms}, {.name = "step", .integers = points.steps},
        {.name = "value", .reals = points.values}, {.name = "lowest", .reals = series.lowest},
        {.name = "highest", .reals = series.highest}};
    transaction.execute_columns(raise, same, columns);
}

std::vector<LatestPoint> latest_of(
    sql::Transaction& transaction, Place const& place, std::span<std::int64_t const> runs) {
    return transaction.all<LatestPoint>(latest,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"runs", json_numbers(runs)}});
}

std::vector<Point> history(sql::Transaction& transaction, Series const& series,
    std::optional<Point> const& after, std::int64_t limit) {
    if (!after)
        return transaction.all<Point>(
            first_points, {{"run", series.run}, {"key", series.key}, {"limit", limit}});
    return transaction.all<Point>(
        next_points, {{"run", series.run}, {"key", series.key}, {"at_ms", after->at_ms},
                         {"step", after->step}, {"value", after->value}, {"limit", limit}});
}

std::vector<Point> sample(sql::Transaction& transaction, Series const& series, Sample const& wanted) {
    return transaction.all<Point>(
        sampled_points, {{"run", series.run}, {"key", series.key}, {"first_step", wanted.first_step},
                            {"last_step", wanted.last_step}, {"most", wanted.most}});
}

} // namespace tenon::tracking
