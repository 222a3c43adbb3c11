#pragma once

// The tables of traces, their tags, metadata and links.

#include "base/actor.h"
#include "platform/sql/transaction.h"
#include "tracking/trace.h"

#include <span>

namespace tenon::tracking {

// Replaces one of the same id.
void put_trace(sql::Transaction& transaction, Place const& place, Trace const& trace);
std::optional<Trace> find_trace(sql::Transaction& transaction, Place const& place, std::string_view trace_id);
// Those that exist, in no particular order.
std::vector<Trace> traces_with_ids(
    sql::Transaction& transaction, Place const& place, std::span<std::string const> ids);
// Of one experiment, oldest first, at most `limit` of those begun until then.
std::vector<std::string> traces_until(sql::Transaction& transaction, Place const& place,
    std::int64_t experiment, std::int64_t until_ms, std::int64_t limit);
// With everything that hangs on them.
void remove_traces(sql::Transaction& transaction, Place const& place, std::span<std::string const> ids);

// The last value wins. Each key at most once.
void put_trace_tags(sql::Transaction& transaction, Place const& place, std::string_view trace_id,
    std::vector<Pair> const& tags);
void put_trace_metadata(sql::Transaction& transaction, Place const& place, std::string_view trace_id,
    std::vector<Pair> const& metadata);
bool remove_trace_tag(
    sql::Transaction& transaction, Place const& place, std::string_view trace_id, std::string_view key);
// A link that is there already stays.
void link_trace(sql::Transaction& transaction, Place const& place, std::string_view trace_id, TraceLink kind,
    std::string_view target);

struct TracePair {
    std::string trace_id;
    std::string key;
    std::string value;
};
BOOST_DESCRIBE_STRUCT(TracePair, (), (trace_id, key, value))
// Of all these traces, sorted by trace and key.
std::vector<TracePair> trace_tags(
    sql::Transaction& transaction, Place const& place, std::span<std::string const> traces);
std::vector<TracePair> trace_metadata(
    sql::Transaction& transaction, Place const& place, std::span<std::string const> traces);

} // namespace tenon::tracking
