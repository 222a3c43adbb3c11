#pragma once

// Rows of hypotheses and of their steps. No rules here.

#include "base/actor.h"
#include "delivery/hypothesis.h"
#include "platform/sql/transaction.h"

namespace tenon::delivery::store {

struct HypothesisRow {
    int number;
    std::string statement;
    std::string metric;
    Wanted direction;
    std::optional<double> baseline_value;
    std::optional<std::string> baseline_run;
    std::optional<double> effect;
    std::optional<int> effect_bp;
    std::optional<double> noise;
    HypothesisState state;
    Timestamp ends_at;
    Timestamp created_at;
    std::string created_by_name;
};
BOOST_DESCRIBE_STRUCT(HypothesisRow, (),
    (number, statement, metric, direction, baseline_value, baseline_run, effect, effect_bp, noise, state,
        ends_at, created_at, created_by_name))

// In the order in which they were written.
std::vector<HypothesisRow> hypotheses(sql::Transaction&, Place const&);
bool has_open_hypothesis(sql::Transaction&, Place const&);
void add(sql::Transaction&, Actor const&, HypothesisRow const&);
// Writes state and end of the time-box where the state is still `before`; how many rows that were.
std::int64_t save(sql::Transaction&, Place const&, HypothesisRow const&, HypothesisState before);

struct MoveRow {
    int hypothesis;
    int number;
    HypothesisState state;
    std::string because;
    bool by_hand;
    std::optional<double> best_value;
    std::optional<std::string> best_run;
    Timestamp moved_at;
    std::string moved_by_name;
};
BOOST_DESCRIBE_STRUCT(
    MoveRow, (), (hypothesis, number, state, because, by_hand, best_value, best_run, moved_at, moved_by_name))

// Of all hypotheses, in order.
std::vector<MoveRow> moves(sql::Transaction&, Place const&);
// The move's number is chosen here.
void add_move(sql::Transaction&, Actor const&, MoveRow const&);

} // namespace tenon::delivery::store
