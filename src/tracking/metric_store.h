#pragma once

// The tables of metrics: names as numbers, points, and the latest point of each series.

#include "base/actor.h"
#include "platform/sql/transaction.h"
#include "tracking/batch.h"
#include "tracking/run.h"

#include <optional>
#include <span>
#include <vector>

namespace tenon::tracking {

// The numbers of these names, in their order; unknown ones are made.
std::vector<std::int64_t> intern_keys(
    sql::Transaction& transaction, Place const& place, std::vector<std::string> const& keys);
std::optional<std::int64_t> find_key(sql::Transaction& transaction, Place const& place, std::string_view key);

// Points whose key column already holds numbers of names. One that is there already is left out.
struct PointColumns {
    std::span<std::int64_t const> keys;
    std::span<std::int64_t const> at_ms;
    std::span<std::int64_t const> steps;
    std::span<double const> values;
};
void insert_points(sql::Transaction& transaction, std::int64_t run, PointColumns const& points);
// What a series is known by: its latest point, and its smallest and greatest value; NaN where it has no
// number.
struct SummaryColumns {
    PointColumns latest;
    std::span<double const> lowest;
    std::span<double const> highest;
};
// Each key once. What is earlier than the latest point known does not replace it.
void raise_summaries(
    sql::Transaction& transaction, Place const& place, std::int64_t run, SummaryColumns const& series);

struct LatestPoint {
    std::int64_t run_number;
    std::string key;
    std::int64_t at_ms;
    std::int64_t step;
    double value;
};
BOOST_DESCRIBE_STRUCT(LatestPoint, (), (run_number, key, at_ms, step, value))
// Of all these runs, sorted by run and key.
std::vector<LatestPoint> latest_of(
    sql::Transaction& transaction, Place const& place, std::span<std::int64_t const> runs);

struct Series {
    std::int64_t run;
    std::int64_t key;
};
// At most `limit` points behind `after` (or from the beginning), by time, step and value.
std::vector<Point> history(sql::Transaction& transaction, Series const& series,
    std::optional<Point> const& after, std::int64_t limit);

// Of these steps, `most` points at even distances and the last one, by step, time and value.
struct Sample {
    std::int64_t first_step;
    std::int64_t last_step;
    std::int64_t most;
};
std::vector<Point> sample(sql::Transaction& transaction, Series const& series, Sample const& wanted);

} // namespace tenon::tracking
