#pragma once

// Runs with the few tags somebody above goes by, in two statements however many runs there are: what they
// cost, which question they answer.

#include "base/actor.h"
#include "platform/sql/transaction.h"
#include "tracking/run.h"

#include <map>
#include <span>

namespace tenon::tracking {

struct MarkedRun {
    Run run;
    std::vector<Pair> tags = {}; // those asked for that it has
};

// Every run by when it began, also deleted ones: what they cost is spent.
std::vector<MarkedRun> marked_runs(
    sql::Transaction& transaction, Place const& place, std::span<std::string_view const> tags);

// The latest value of one metric, by the number of each run that logged it.
std::map<std::int64_t, double> latest_values(
    sql::Transaction& transaction, Place const& place, std::string_view metric);

// How many trials each of these runs plans, by its number: the parameter n_trials, where it is a number.
std::map<std::int64_t, std::int64_t> planned_trials(
    sql::Transaction& transaction, Place const& place, std::span<std::int64_t const> runs);

} // namespace tenon::tracking
