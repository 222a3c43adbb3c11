#pragma once

// The tables of what a run read and made: datasets with the tags of their use, and models.

#include "base/actor.h"
#include "platform/sql/transaction.h"
#include "tracking/run.h"

#include <span>
#include <string>
#include <vector>

namespace tenon::tracking {

// The dataset's number; one of that experiment, name and digest is taken as it is.
std::int64_t intern_dataset(
    sql::Transaction& transaction, Place const& place, std::int64_t experiment, Dataset const& dataset);
// false: the run has this input already.
bool insert_input(sql::Transaction& transaction, Place const& place, std::int64_t run, std::int64_t dataset);
void insert_input_tags(sql::Transaction& transaction, Place const& place, std::int64_t run,
    std::int64_t dataset, std::vector<Pair> const& tags);
void insert_model_link(
    sql::Transaction& transaction, Place const& place, std::int64_t run, ModelLink const& link);

struct RunInput {
    std::int64_t run_number;
    std::int64_t dataset;
    std::string name;
    std::string digest;
    std::string source_type;
    std::string source;
    std::optional<std::string> schema;
    std::optional<std::string> profile;
};
BOOST_DESCRIBE_STRUCT(RunInput, (), (run_number, dataset, name, digest, source_type, source, schema, profile))

struct RunInputTag {
    std::int64_t run_number;
    std::int64_t dataset;
    std::string key;
    std::string value;
};
BOOST_DESCRIBE_STRUCT(RunInputTag, (), (run_number, dataset, key, value))

struct RunModel {
    std::int64_t run_number;
    ModelRole role;
    std::string model_id;
    std::int64_t step;
};
BOOST_DESCRIBE_STRUCT(RunModel, (), (run_number, role, model_id, step))

// Of all these runs, sorted by run.
std::vector<RunInput> inputs_of(
    sql::Transaction& transaction, Place const& place, std::span<std::int64_t const> runs);
std::vector<RunInputTag> input_tags_of(
    sql::Transaction& transaction, Place const& place, std::span<std::int64_t const> runs);
std::vector<RunModel> models_of(
    sql::Transaction& transaction, Place const& place, std::span<std::int64_t const> runs);

struct DatasetUse {
    std::int64_t experiment;
    std::string name;
    std::string digest;
    std::optional<std::string> context;
};
BOOST_DESCRIBE_STRUCT(DatasetUse, (), (experiment, name, digest, context))
// What runs of these experiments read and for what, each once; at most a thousand.
std::vector<DatasetUse> datasets_used(
    sql::Transaction& transaction, Place const& place, std::span<std::int64_t const> experiments);

} // namespace tenon::tracking
