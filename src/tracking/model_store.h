#pragma once

// The tables of logged models.

#include "base/actor.h"
#include "platform/sql/transaction.h"
#include "tracking/model.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tenon::tracking {

void insert_model(sql::Transaction& transaction, Place const& place, Model const& model);
std::optional<Model> find_model(sql::Transaction& transaction, Place const& place, std::string_view model_id);
// Those that exist, in no particular order.
std::vector<Model> models_with_ids(
    sql::Transaction& transaction, Place const& place, std::span<std::string const> ids);
// Status, message, stage and time of change.
void update_model(sql::Transaction& transaction, Place const& place, Model const& model);

// The last value wins. Each key at most once.
void put_model_params(sql::Transaction& transaction, Place const& place, std::string_view model_id,
    std::vector<Pair> const& params);
void put_model_tags(sql::Transaction& transaction, Place const& place, std::string_view model_id,
    std::vector<Pair> const& tags);
bool remove_model_tag(
    sql::Transaction& transaction, Place const& place, std::string_view model_id, std::string_view key);
void insert_model_metric(
    sql::Transaction& transaction, Place const& place, std::string_view model_id, ModelMetric const& metric);

struct ModelPair {
    std::string model_id;
    std::string key;
    std::string value;
};
BOOST_DESCRIBE_STRUCT(ModelPair, (), (model_id, key, value))

struct ModelMetricRow {
    std::string model_id;
    std::string key;
    std::string run_id;
    std::int64_t at_ms;
    std::int64_t step;
    double value;
    std::string dataset_name;
    std::string dataset_digest;
};
BOOST_DESCRIBE_STRUCT(
    ModelMetricRow, (), (model_id, key, run_id, at_ms, step, value, dataset_name, dataset_digest))

// Of all these models, sorted by model and key.
std::vector<ModelPair> model_params(
    sql::Transaction& transaction, Place const& place, std::span<std::string const> models);
std::vector<ModelPair> model_tags(
    sql::Transaction& transaction, Place const& place, std::span<std::string const> models);
std::vector<ModelMetricRow> model_metrics(
    sql::Transaction& transaction, Place const& place, std::span<std::string const> models);

} // namespace tenon::tracking
