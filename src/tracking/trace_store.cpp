#include "tracking/trace_store.h"

#include "tracking/pairs_sql.h"

namespace tenon::tracking {

namespace {

sql::Statement const put{"tracking.put_trace", R"sql(
    INSERT INTO traces (workspace_id, engagement_id, trace_id, experiment, state, at_ms, duration_ms,
        client_request_id, request_preview, response_preview)
    VALUES (:workspace, :engagement, :trace_id, :experiment, :state, :at_ms, :duration_ms,
        :client_request_id, :request_preview, :response_preview)
    ON CONFLICT (workspace_id, engagement_id, trace_id) DO UPDATE
    SET state = excluded.state, at_ms = excluded.at_ms, duration_ms = excluded.duration_ms,
        client_request_id = excluded.client_request_id, request_preview = excluded.request_preview,
        response_preview = excluded.response_preview)sql"};

sql::Statement const find{"tracking.find_trace", R"sql(
    SELECT trace_id, experiment, state, at_ms, duration_ms, client_request_id, request_preview,
        response_preview
    FROM traces
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND trace_id = :trace_id)sql"};

sql::Statement const with_ids{"tracking.traces_with_ids", R"sql(
    SELECT trace_id, experiment, state, at_ms, duration_ms, client_request_id, request_preview,
        response_preview
    FROM traces
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND trace_id IN (SELECT value FROM json_each(:traces)))sql",
    R"sql(
    SELECT trace_id, experiment, state, at_ms, duration_ms, client_request_id, request_preview,
        response_preview
    FROM traces
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND trace_id IN (SELECT value FROM json_array_elements_text(CAST(:traces AS json))))sql"};

sql::Statement const until{"tracking.traces_until", R"sql(
    SELECT trace_id FROM traces
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND experiment = :experiment
        AND at_ms <= :until
    ORDER BY at_ms, trace_id LIMIT :limit)sql"};

sql::Statement const put_tags{"tracking.put_trace_tags", R"sql(
    INSERT INTO trace_tags (workspace_id, engagement_id, trace_id, key, value)
    SELECT :workspace, :engagement, :trace_id, json_extract(value, '$[0]'), json_extract(value, '$[1]')
    FROM json_each(:pairs) WHERE true
    ON CONFLICT (workspace_id, engagement_id, trace_id, key) DO UPDATE SET value = excluded.value)sql",
    R"sql(
    INSERT INTO trace_tags (workspace_id, engagement_id, trace_id, key, value)
    SELECT CAST(:workspace AS text), CAST(:engagement AS text), CAST(:trace_id AS text), value->>0, value->>1
    FROM json_array_elements(CAST(:pairs AS json))
    ON CONFLICT (workspace_id, engagement_id, trace_id, key) DO UPDATE SET value = excluded.value)sql"};

sql::Statement const put_metadata{"tracking.put_trace_metadata", R"sql(
    INSERT INTO trace_metadata (workspace_id, engagement_id, trace_id, key, value)
    SELECT :workspace, :engagement, :trace_id, json_extract(value, '$[0]'), json_extract(value, '$[1]')
    FROM json_each(:pairs) WHERE true
    ON CONFLICT (workspace_id, engagement_id, trace_id, key) DO UPDATE SET value = excluded.value)sql",
    R"sql(
    INSERT INTO trace_metadata (workspace_id, engagement_id, trace_id, key, value)
    SELECT CAST(:workspace AS text), CAST(:engagement AS text), CAST(:trace_id AS text), value->>0, value->>1
    FROM json_array_elements(CAST(:pairs AS json))
    ON CONFLICT (workspace_id, engagement_id, trace_id, key) DO UPDATE SET value = excluded.value)sql"};

sql::Statement const remove_tag{"tracking.remove_trace_tag", R"sql(
    DELETE FROM trace_tags
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND trace_id = :trace_id
        AND key = :key)sql"};

sql::Statement const link{"tracking.link_trace", R"sql(
    INSERT INTO trace_links (workspace_id, engagement_id, trace_id, kind, target)
    VALUES (:workspace, :engagement, :trace_id, :kind, :target)
    ON CONFLICT DO NOTHING)sql"};

sql::Statement const tags_of{"tracking.tags_of_traces", R"sql(
    SELECT trace_id, key, value FROM trace_tags
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND trace_id IN (SELECT value FROM json_each(:traces))
    ORDER BY trace_id, key)sql",
    R"sql(
    SELECT trace_id, key, value FROM trace_tags
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND trace_id IN (SELECT value FROM json_array_elements_text(CAST(:traces AS json)))
    ORDER BY trace_id, key)sql"};

sql::Statement const metadata_of{"tracking.metadata_of_traces", R"sql(
    SELECT trace_id, key, value FROM trace_metadata
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND trace_id IN (SELECT value FROM json_each(:traces))
    ORDER BY trace_id, key)sql",
    R"sql(
    SELECT trace_id, key, value FROM trace_metadata
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND trace_id IN (SELECT value FROM json_array_elements_text(CAST(:traces AS json)))
    ORDER BY trace_id, key)sql"};

// What hangs on a trace goes before it.
sql::Statement const removals[]{
    {"tracking.delete_trace_assessments", R"sql(
        DELETE FROM trace_assessments
        WHERE workspace_id = :workspace AND engagement_id = :engagement
            AND trace_id IN (SELECT value FROM json_each(:traces)))sql",
        R"sql(
        DELETE FROM trace_assessments
        WHERE workspace_id = :workspace AND engagement_id = :engagement
            AND trace_id IN (SELECT value FROM json_array_elements_text(CAST(:traces AS json))))sql"},
    {"tracking.delete_trace_links", R"sql(
        DELETE FROM trace_links
        WHERE workspace_id = :workspace AND engagement_id = :engagement
            AND trace_id IN (SELECT value FROM json_each(:traces)))sql",
        R"sql(
        DELETE FROM trace_links
        WHERE workspace_id = :workspace AND engagement_id = :engagement
            AND trace_id IN (SELECT value FROM json_array_elements_text(CAST(:traces AS json))))sql"},
    {"tracking.delete_trace_metadata", R"sql(
        DELETE FROM trace_metadata
        WHERE workspace_id = :workspace AND engagement_id = :engagement
            AND trace_id IN (SELECT value FROM json_each(:traces)))sql",
        R"sql(
        DELETE FROM trace_metadata
        WHERE workspace_id = :workspace AND engagement_id = :engagement
            AND trace_id IN (SELECT value FROM json_array_elements_text(CAST(:traces AS json))))sql"},
    {"tracking.delete_trace_tags", R"sql(
        DELETE FROM trace_tags
        WHERE workspace_id = :workspace AND engagement_id = :engagement
            AND trace_id IN (SELECT value FROM json_each(:traces)))sql",
        R"sql(
        DELETE FROM trace_tags
        WHERE workspace_id = :workspace AND engagement_id = :engagement
            AND trace_id IN (SELECT value FROM json_array_elements_text(CAST(:traces AS json))))sql"},
    {"tracking.delete_traces", R"sql(
        DELETE FROM traces
        WHERE workspace_id = :workspace AND engagement_id = :engagement
            AND trace_id IN (SELECT value FROM json_each(:traces)))sql",
        R"sql(
        DELETE FROM traces
        WHERE workspace_id = :workspace AND engagement_id = :engagement
            AND trace_id IN (SELECT value FROM json_array_elements_text(CAST(:traces AS json))))sql"},
};

template <class T>
std::vector<T> of_traces(sql::Transaction& transaction, sql::Statement const& statement, Place const& place,
    std::span<std::string const> traces) {
    return transaction.all<T>(statement,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"traces", json_texts(traces)}});
}

void put_pairs(sql::Transaction& transaction, sql::Statement const& statement, Place const& place,
    std::string_view trace_id, std::vector<Pair> const& pairs) {
    if (pairs.empty()) return;
    transaction.execute(statement, {{"workspace", place.workspace}, {"engagement", place.engagement},
                                       {"trace_id", trace_id}, {"pairs", json_pairs(pairs)}});
}

} // namespace

void put_trace(sql::Transaction& transaction, Place const& place, Trace const& trace) {
    transaction.execute(
        put, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"trace_id", trace.trace_id},
                 {"experiment", trace.experiment}, {"state", trace.state}, {"at_ms", trace.at_ms},
                 {"duration_ms", trace.duration_ms}, {"client_request_id", trace.client_request_id},
                 {"request_preview", trace.request_preview}, {"response_preview", trace.response_preview}});
}

std::optional<Trace> find_trace(
    sql::Transaction& transaction, Place const& place, std::string_view trace_id) {
    return transaction.find<Trace>(
        find, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"trace_id", trace_id}});
}

std::vector<Trace> traces_with_ids(
    sql::Transaction& transaction, Place const& place, std::span<std::string const> ids) {
    return of_traces<Trace>(transaction, with_ids, place, ids);
}

std::vector<std::string> traces_until(sql::Transaction& transaction, Place const& place,
    std::int64_t experiment, std::int64_t until_ms, std::int64_t limit) {
    return transaction.all<std::string>(
        until, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"experiment", experiment},
                   {"until", until_ms}, {"limit", limit}});
}

void remove_traces(sql::Transaction& transaction, Place const& place, std::span<std::string const> ids) {
    for (sql::Statement const& removal : removals)
        transaction.execute(removal,
            {{"workspace", place.workspace}, {"engagement", place.engagement}, {"traces", json_texts(ids)}});
}

void put_trace_tags(sql::Transaction& transaction, Place const& place, std::string_view trace_id,
    std::vector<Pair> const& tags) {
    put_pairs(transaction, put_tags, place, trace_id, tags);
}

void put_trace_metadata(sql::Transaction& transaction, Place const& place, std::string_view trace_id,
    std::vector<Pair> const& metadata) {
    put_pairs(transaction, put_metadata, place, trace_id, metadata);
}

bool remove_trace_tag(
    sql::Transaction& transaction, Place const& place, std::string_view trace_id, std::string_view key) {
    return transaction.execute(remove_tag, {{"workspace", place.workspace}, {"engagement", place.engagement},
                                               {"trace_id", trace_id}, {"key", key}}) == 1;
}

void link_trace(sql::Transaction& transaction, Place const& place, std::string_view trace_id, TraceLink kind,
    std::string_view target) {
    transaction.execute(link, {{"workspace", place.workspace}, {"engagement", place.engagement},
                                  {"trace_id", trace_id}, {"kind", kind}, {"target", target}});
}

std::vector<TracePair> trace_tags(
    sql::Transaction& transaction, Place const& place, std::span<std::string const> traces) {
    return of_traces<TracePair>(transaction, tags_of, place, traces);
}

std::vector<TracePair> trace_metadata(
    sql::Transaction& transaction, Place const& place, std::span<std::string const> traces) {
    return of_traces<TracePair>(transaction, metadata_of, place, traces);
}

} // namespace tenon::tracking
