#pragma once

// Removing for good what was deleted: shapes of our own API.

#include "base/time.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tenon::tracking {

struct PurgeCounts {
    std::int64_t experiments = 0;
    std::int64_t runs = 0;
    std::int64_t models = 0; // logged models
    std::int64_t points = 0; // of metrics
    std::int64_t files = 0;
    std::int64_t bytes = 0; // of the files; what another path names too stays on the disk
    bool operator==(PurgeCounts const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PurgeCounts, (), (experiments, runs, models, points, files, bytes))

struct KeptRun {
    std::string run_id;
    std::string name;
    std::string why; // "evidence of criterion c1"
};
BOOST_DESCRIBE_STRUCT(KeptRun, (), (run_id, name, why))

struct PurgePreview {
    PurgeCounts counts;
    std::vector<KeptRun> kept; // deleted, and yet not to be removed
};
BOOST_DESCRIBE_STRUCT(PurgePreview, (), (counts, kept))

// What was seen before it was asked for, so that nothing goes that nobody looked at.
struct StartPurge {
    std::int64_t experiments;
    std::int64_t runs;
    std::int64_t models;
};
BOOST_DESCRIBE_STRUCT(StartPurge, (), (experiments, runs, models))

struct PurgeView {
    std::string id;
    std::string asked_by;
    Timestamp asked_at;
    std::optional<Timestamp> ended_at; // absent while it goes on
    PurgeCounts counts;                // so far
};
BOOST_DESCRIBE_STRUCT(PurgeView, (), (id, asked_by, asked_at, ended_at, counts))

struct PurgeList {
    std::vector<PurgeView> purges; // newest first
};
BOOST_DESCRIBE_STRUCT(PurgeList, (), (purges))

} // namespace tenon::tracking
