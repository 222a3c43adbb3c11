#include "tracking/marked_runs.h"

#include "tracking/pairs_sql.h"
#include "tracking/run_store.h"

#include <charconv>

namespace tenon::tracking {

namespace {

sql::Statement const every_run{"tracking.every_run", R"sql(
    SELECT run_id, number, experiment, name, user_id, status, started_at_ms, ended_at_ms, stage, artifact_uri
    FROM runs
    WHERE workspace_id = :workspace AND engagement_id = :engagement
    ORDER BY started_at_ms, run_id)sql"};

sql::Statement const tags_named{"tracking.tags_named", R"sql(
    SELECT run_number, key, value FROM run_tags
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND key IN (SELECT value FROM json_each(:keys)))sql",
    R"sql(
    SELECT run_number, key, value FROM run_tags
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND key IN (SELECT value FROM json_array_elements_text(CAST(:keys AS json))))sql"};

struct LatestValue {
    std::int64_t run_number;
    double value;
};
BOOST_DESCRIBE_STRUCT(LatestValue, (), (run_number, value))

sql::Statement const latest_of_key{"tracking.latest_of_key", R"sql(
    SELECT metric_latest.run_number, metric_latest.value
    FROM metric_latest JOIN metric_keys ON metric_keys.workspace_id = metric_latest.workspace_id
        AND metric_keys.engagement_id = metric_latest.engagement_id
        AND metric_keys.number = metric_latest.key_number
    WHERE metric_latest.workspace_id = :workspace AND metric_latest.engagement_id = :engagement
        AND metric_keys.key = :key)sql"};

} // namespace

std::vector<MarkedRun> marked_runs(
    sql::Transaction& transaction, Place const& place, std::span<std::string_view const> tags) {
    std::vector<MarkedRun> runs;
    std::map<std::int64_t, std::size_t> by_number;
    for (Run& run :
        transaction.all<Run>(every_run, {{"workspace", place.workspace}, {"engagement", place.engagement}})) {
        by_number[run.number] = runs.size();
        runs.push_back({std::move(run)});
    }
    if (runs.empty()) return runs;
    std::vector<std::string> const keys(tags.begin(), tags.end());
    for (RunPair& pair : transaction.all<RunPair>(tags_named,
             {{"workspace", place.workspace}, {"engagement", place.engagement}, {"keys", json_texts(keys)}}))
        if (auto const found = by_number.find(pair.run_number); found != by_number.end())
            runs[found->second].tags.push_back({std::move(pair.key), std::move(pair.value)});
    return runs;
}

std::map<std::int64_t, double> latest_values(
    sql::Transaction& transaction, Place const& place, std::string_view metric) {
    std::map<std::int64_t, double> values;
    for (LatestValue const& row : transaction.all<LatestValue>(latest_of_key,
             {{"workspace", place.workspace}, {"engagement", place.engagement}, {"key", metric}}))
        values[row.run_number] = row.value;
    return values;
}

std::map<std::int64_t, std::int64_t> planned_trials(
    sql::Transaction& transaction, Place const& place, std::span<std::int64_t const> runs) {
    std::map<std::int64_t, std::int64_t> planned;
    if (runs.empty()) return planned;
    for (RunPair const& pair : params_of(transaction, place, runs)) {
        if (pair.key != "n_trials") continue;
        std::int64_t count = 0;
        char const* const end = pair.value.data() + pair.value.size();
        auto const [read, error] = std::from_chars(pair.value.data(), end, count);
        if (error == std::errc{} && read == end && count > 0) planned[pair.run_number] = count;
    }
    return planned;
}

} // namespace tenon::tracking
