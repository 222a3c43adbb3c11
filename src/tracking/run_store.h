#pragma once

// The tables of runs, their parameters and tags.

#include "base/actor.h"
#include "platform/sql/transaction.h"
#include "tracking/run.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tenon::tracking {

// The run's number is chosen here.
void insert_run(sql::Transaction& transaction, Place const& place, Run const& run);
std::optional<Run> find_run(sql::Transaction& transaction, Place const& place, std::string_view run_id);
// Name, status, end and stage.
void update_run(sql::Transaction& transaction, Place const& place, Run const& run);
// All runs of an experiment at once.
void set_stage_of_runs(
    sql::Transaction& transaction, Place const& place, std::int64_t experiment, Stage stage);
// Those that exist, in no particular order.
std::vector<Run> runs_with_ids(
    sql::Transaction& transaction, Place const& place, std::span<std::string const> ids);

// Keys that exist keep their value; how many were new.
std::int64_t insert_params(
    sql::Transaction& transaction, Place const& place, std::int64_t run, std::vector<Pair> const& params);
// The last value wins. Each key at most once.
void put_tags(
    sql::Transaction& transaction, Place const& place, std::int64_t run, std::vector<Pair> const& tags);
bool remove_tag(sql::Transaction& transaction, Place const& place, std::int64_t run, std::string_view key);

struct RunPair {
    std::int64_t run_number;
    std::string key;
    std::string value;
};
BOOST_DESCRIBE_STRUCT(RunPair, (), (run_number, key, value))
// Of all these runs, sorted by run and key.
std::vector<RunPair> params_of(
    sql::Transaction& transaction, Place const& place, std::span<std::int64_t const> runs);
std::vector<RunPair> tags_of(
    sql::Transaction& transaction, Place const& place, std::span<std::int64_t const> runs);

} // namespace tenon::tracking
