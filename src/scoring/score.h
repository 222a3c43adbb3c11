#pragma once

// Scoring a submission against sealed labels: the metric on the public and on the private part, whole and per
// segment, with intervals. The verdict of a criterion reads the private part.
//
//   errors: metric_needs_score metric_needs_probability metric_of_other_task metric_not_computable
//           parameter_invalid public_share_invalid and those of reading labels and predictions

#include "scoring/counts.h"
#include "scoring/interval.h"
#include "scoring/predictions.h"

#include <array>

namespace tenon::scoring {

// Names the arithmetic: raised whenever the same files could give another number.
inline constexpr std::string_view score_engine = "tenon-score 2";

struct ScoreSpec {
    ScoreMetric metric = ScoreMetric::accuracy;
    std::optional<Task> task = {};        // the metric's first where none is named
    std::string positive_label = {};      // of a binary task
    std::optional<double> parameter = {}; // the metric's own where none is named
    std::int64_t public_share_bp = 0;     // 0: all rows are private
    std::string split_key = {};           // bytes; read where the share is not 0 or 10 000
    bool with_intervals = false;
    std::string seed = {}; // of the draws: the digest of the seal
};
Task task_of(ScoreSpec const& spec);
double parameter_of(ScoreSpec const& spec); // 0 where the metric has none

// A segment with fewer rows is marked: its score says little.
inline constexpr std::int64_t segment_rows_min = 30;
// Of one part; the intervals of more are left out.
inline constexpr std::size_t segment_intervals_max = 100;

struct SegmentScore {
    std::string column;
    std::string value;
    std::int64_t n = 0;
    std::optional<double> score = {};
    std::string note = {};
    std::optional<Confusion> confusion = {};
    std::optional<Interval> interval = {};
    std::optional<double> gap = {}; // its score less that of the whole part
    bool is_small = false;          // fewer than thirty rows
};
BOOST_DESCRIBE_STRUCT(SegmentScore, (), (column, value, n, score, note, confusion, interval, gap, is_small))

struct WorstSegment {
    std::string column;
    std::string value;
    std::int64_t n;
    double gap;
};
BOOST_DESCRIBE_STRUCT(WorstSegment, (), (column, value, n, gap))

struct PartScore {
    std::int64_t n = 0;
    std::optional<double> score = {}; // absent where the metric has no value here; the note says why
    std::string note = {};
    std::optional<Confusion> confusion = {}; // binary tasks
    std::optional<Interval> interval = {};
    std::vector<SegmentScore> segments = {}; // by column, then value as first seen; empty segments left out
    std::optional<WorstSegment> worst = {};  // behind the whole by most, of those that are not small
    std::optional<std::int64_t> smallest_segment = {}; // its rows
};
BOOST_DESCRIBE_STRUCT(PartScore, (), (n, score, note, confusion, interval, segments, worst, smallest_segment))

struct Score {
    ScoreMetric metric = ScoreMetric::accuracy;
    Task task = Task::binary;
    std::string positive_label = {};
    std::optional<double> parameter = {};
    std::int64_t n = 0;
    std::int64_t public_share_bp = 0;
    PartScore public_part = {};
    PartScore private_part = {};
    std::string engine = std::string(score_engine);
};
BOOST_DESCRIBE_STRUCT(Score, (),
    (metric, task, positive_label, parameter, n, public_share_bp, public_part, private_part, engine))

// Whether metric, task and parameter go together. Errors: metric_of_other_task, parameter_invalid.
Result<void> check(ScoreSpec const& spec);

// Public and private rows. The rows of a query stay together.
std::array<Rows, 2> split_rows(Labels const& labels, ScoreSpec const& spec);

// Refused where the private part, or the public one if nothing is private, has no value.
Result<Score> score(Labels const& labels, Predictions const& predictions, ScoreSpec const& spec);

// Reads both files first.
Result<Score> score(csv::Source labels, csv::Source predictions, ScoreSpec const& spec);

} // namespace tenon::scoring
