#pragma once

// Runs as columns: ten thousand of them in one answer, each column one list, so that nothing is said ten
// thousand times.

#include "tracking/run_changes.h"
#include "tracking/series.h"

namespace tenon::tracking {

// What some of the runs logged under one name.
struct TableColumn {
    std::string id; // metrics.f1, params.lr, tags.team, attributes.end_time, data.train.csv
    // Which of the runs have a value, ascending; left out where all have one.
    std::optional<std::vector<std::int64_t>> rows;
    std::vector<double> numbers;    // of a metric or a time
    std::vector<std::string> texts; // of anything else
};
BOOST_DESCRIBE_STRUCT(TableColumn, (), (id, rows, numbers, texts))

// One entry for each run in every list, in the order asked for.
struct RunTable {
    std::vector<std::string> ids;
    std::vector<std::string> names;
    std::vector<RunStatus> statuses;
    std::vector<std::string> experiment_ids;
    std::vector<std::string> users;
    std::vector<std::int64_t> started_at_ms;
    std::vector<TableColumn> columns;
    bool complete; // no run that fits is missing
};
BOOST_DESCRIBE_STRUCT(
    RunTable, (), (ids, names, statuses, experiment_ids, users, started_at_ms, columns, complete))

struct LoggedColumn {
    std::string id;
    std::int64_t runs; // how many have it
};
BOOST_DESCRIBE_STRUCT(LoggedColumn, (), (id, runs))

struct LoggedColumns {
    std::vector<LoggedColumn> columns;
};
BOOST_DESCRIBE_STRUCT(LoggedColumns, (), (columns))

struct CompareRuns {
    std::vector<std::string> runs;
};
BOOST_DESCRIBE_STRUCT(CompareRuns, (), (runs))

struct AskCurves {
    std::vector<std::string> runs;
    std::vector<std::string> keys;
    std::optional<std::int64_t> buckets; // how many points a curve has at most; 500 where it is left out
    std::optional<CurveAxis> along;
};
BOOST_DESCRIBE_STRUCT(AskCurves, (), (runs, keys, buckets, along))

// A curve as columns. Where it had to be shortened, each entry stands for a bucket: its last point, and the
// least and most of it (NaN where nothing in it is a number).
struct RunCurve {
    std::string run;
    std::string key;
    std::int64_t count; // of the points logged
    std::vector<std::int64_t> steps;
    std::vector<std::int64_t> at_ms;
    std::vector<double> values;
    std::vector<double> least;
    std::vector<double> most;
};
BOOST_DESCRIBE_STRUCT(RunCurve, (), (run, key, count, steps, at_ms, values, least, most))

// Those that have points, by run and key as asked for.
struct RunCurves {
    std::vector<RunCurve> curves;
};
BOOST_DESCRIBE_STRUCT(RunCurves, (), (curves))

struct RunName {
    std::string id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(RunName, (), (id, name))

struct RunChanges {
    RunName before;
    RunName after;
    std::vector<RunDifference> changes;
};
BOOST_DESCRIBE_STRUCT(RunChanges, (), (before, after, changes))

} // namespace tenon::tracking
