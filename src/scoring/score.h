#pragma once

// Scoring a submission against sealed labels: the metric on the public and on the private part, whole and per
// segment. The verdict of a criterion reads the private part.
//
//   errors: metric_needs_score metric_of_other_task metric_not_computable public_share_invalid and those of
//           reading labels and predictions

#include "scoring/predictions.h"

namespace tenon::scoring {

struct ScoreSpec {
    ScoreMetric metric = ScoreMetric::accuracy;
    std::string positive_label = {};  // for a binary metric
    std::int64_t public_share_bp = 0; // 0: all rows are private
    std::string split_key = {};       // bytes; read where the share is not 0 or 10 000
};

struct SegmentScore {
    std::string column;
    std::string value;
    std::int64_t n = 0;
    std::optional<double> score = {};
    std::string note = {};
    std::optional<Confusion> confusion = {};
};
BOOST_DESCRIBE_STRUCT(SegmentScore, (), (column, value, n, score, note, confusion))

struct PartScore {
    std::int64_t n = 0;
    std::optional<double> score = {}; // absent where the metric has no value here; the note says why
    std::string note = {};
    std::optional<Confusion> confusion = {}; // binary tasks
    std::vector<SegmentScore> segments = {}; // by column, then value as first seen; empty segments left out
};
BOOST_DESCRIBE_STRUCT(PartScore, (), (n, score, note, confusion, segments))

struct Score {
    ScoreMetric metric = ScoreMetric::accuracy;
    std::string positive_label = {};
    std::int64_t n = 0;
    std::int64_t public_share_bp = 0;
    PartScore public_part = {};
    PartScore private_part = {};
};
BOOST_DESCRIBE_STRUCT(Score, (), (metric, positive_label, n, public_share_bp, public_part, private_part))

// Refused where the private part, or the public one if nothing is private, has no value.
Result<Score> score(Labels const& labels, Predictions const& predictions, ScoreSpec const& spec);

// Reads both files first.
Result<Score> score(csv::Source labels, csv::Source predictions, ScoreSpec const& spec);

} // namespace tenon::scoring
