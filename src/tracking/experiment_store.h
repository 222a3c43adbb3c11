#pragma once

// The tables of experiments and their tags.

#include "base/actor.h"
#include "platform/sql/transaction.h"
#include "tracking/run.h"

#include <optional>
#include <string>
#include <vector>

namespace tenon::tracking {

// false: the number or the name is taken.
bool insert_experiment(sql::Transaction& transaction, Place const& place, Experiment const& experiment);
// One more than the greatest number so far.
std::int64_t next_experiment(sql::Transaction& transaction, Place const& place);
std::optional<Experiment> find_experiment(
    sql::Transaction& transaction, Place const& place, std::int64_t number);
std::optional<Experiment> find_experiment_named(
    sql::Transaction& transaction, Place const& place, std::string_view name);
// Those that exist, in no particular order.
std::vector<Experiment> experiments_with_ids(
    sql::Transaction& transaction, Place const& place, std::span<std::string const> ids);
// Name, stage and time of change.
void update_experiment(sql::Transaction& transaction, Place const& place, Experiment const& experiment);

void put_experiment_tag(
    sql::Transaction& transaction, Place const& place, std::int64_t experiment, Pair const& tag);
bool remove_experiment_tag(
    sql::Transaction& transaction, Place const& place, std::int64_t experiment, std::string_view key);

struct ExperimentTag {
    std::int64_t experiment;
    std::string key;
    std::string value;
};
BOOST_DESCRIBE_STRUCT(ExperimentTag, (), (experiment, key, value))
// Of all these experiments, sorted by experiment and key.
std::vector<ExperimentTag> experiment_tags(
    sql::Transaction& transaction, Place const& place, std::span<std::int64_t const> experiments);

} // namespace tenon::tracking
