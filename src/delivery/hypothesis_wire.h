#pragma once

// Requests and answers about hypotheses.

#include "delivery/hypothesis.h"
#include "tracking/run.h"

namespace tenon::delivery {

struct HypothesisRun {
    std::string id;
    std::string name;
    tracking::RunStatus status;
    std::optional<double> value; // of the metric; nothing where it was not logged
};
BOOST_DESCRIBE_STRUCT(HypothesisRun, (), (id, name, status, value))

struct HypothesisMove {
    HypothesisState state;
    std::string because;
    bool by_hand;
    std::optional<double> best_value;
    Timestamp moved_at;
    std::string moved_by;
};
BOOST_DESCRIBE_STRUCT(HypothesisMove, (), (state, because, by_hand, best_value, moved_at, moved_by))

struct HypothesisView {
    std::string key; // H-3
    std::string statement;
    std::string metric;
    Wanted direction;
    std::optional<double> baseline; // as it is now, where a run gives it
    std::optional<std::string> baseline_run;
    std::optional<double> effect;
    std::optional<int> effect_bp;
    std::optional<double> target; // the value that confirms it
    std::optional<double> noise;
    HypothesisState state;
    std::string because; // why it stands so
    Timestamp ends_at;   // the time-box
    bool box_is_over;
    std::optional<double> best;
    std::optional<std::string> best_run;
    std::vector<HypothesisRun> runs; // that answer it, by when they began
    std::vector<HypothesisMove> moves;
    Timestamp created_at;
    std::string created_by;
};
BOOST_DESCRIBE_STRUCT(HypothesisView, (),
    (key, statement, metric, direction, baseline, baseline_run, effect, effect_bp, target, noise, state,
        because, ends_at, box_is_over, best, best_run, runs, moves, created_at, created_by))

struct HypothesisList {
    std::vector<HypothesisView> hypotheses; // newest first
};
BOOST_DESCRIBE_STRUCT(HypothesisList, (), (hypotheses))

// Of each pair one: baseline or its run, effect or its share, working days or the last day.
struct NewHypothesis {
    std::string statement;
    std::string metric;
    Wanted direction;
    std::optional<double> baseline;
    std::optional<std::string> baseline_run;
    std::optional<double> effect;
    std::optional<int> effect_bp;
    std::optional<double> noise;
    std::optional<int> days;
    std::optional<Day> until;
};
BOOST_DESCRIBE_STRUCT(NewHypothesis, (),
    (statement, metric, direction, baseline, baseline_run, effect, effect_bp, noise, days, until))

struct LinkRun {
    std::string run_id;
};
BOOST_DESCRIBE_STRUCT(LinkRun, (), (run_id))

struct CloseHypothesis {
    HypothesisState state;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(CloseHypothesis, (), (state, reason))

struct ReopenHypothesis {
    std::string reason;
    std::optional<int> days;
    std::optional<Day> until;
};
BOOST_DESCRIBE_STRUCT(ReopenHypothesis, (), (reason, days, until))

} // namespace tenon::delivery
