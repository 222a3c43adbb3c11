// What is logged to a run, in the order of the rules: parameters may refuse, so they come first.

#include "tracking/names.h"
#include "tracking/runs.h"

#include "platform/json/read.h"
#include "platform/json/write.h"
#include "tracking/input_store.h"
#include "tracking/model_store.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tenon::tracking {

namespace {

constexpr std::string_view history_tag = "mlflow.log-model.history";

std::string describe_change(Pair const& wanted, std::string const& known, std::string_view run_id) {
    return "Param with key='" + wanted.key + "' was already logged with value='" + known + "' for run ID='" +
           std::string(run_id) + "'. Attempted logging new value '" + wanted.value + "'.";
}

// A parameter is written once: a retry brings the same value, anything else is a mistake worth stopping for.
Result<void> put_params(
    sql::Transaction& transaction, Place const& place, Run const& run, std::vector<Pair> const& params) {
    if (params.empty()) return {};
    auto const added = insert_params(transaction, place, run.number, params);
    if (added == static_cast<std::int64_t>(params.size())) return {};
    std::string changes;
    std::vector<Pair> known;
    for (RunPair& pair : params_of(transaction, place, std::span(&run.number, 1)))
        known.push_back({std::move(pair.key), std::move(pair.value)});
    for (Pair const& param : params)
        if (auto const value = find_value(known, param.key).value_or(param.value); value != param.value)
            changes += " " + describe_change(param, value, run.run_id);
    if (changes.empty()) return {};
    return fail(ErrorKind::invalid, "param_changed", "Changing param values is not allowed." + changes);
}

// In the order of the table's key: the tree grows at one place, and two batches of one run never lock each
// other's rows crosswise.
MetricColumns sorted_by_key(MetricColumns const& metrics, std::vector<std::int64_t> const& numbers) {
    std::vector<std::size_t> order(metrics.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    auto number = [&](std::size_t i) { return numbers[static_cast<std::size_t>(metrics.which[i])]; };
    std::sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
        return std::tuple(number(one), metrics.at_ms[one], metrics.steps[one], one) <
               std::tuple(number(other), metrics.at_ms[other], metrics.steps[other], other);
    });
    MetricColumns sorted;
    for (std::size_t const i : order) {
        sorted.which.push_back(number(i));
        sorted.at_ms.push_back(metrics.at_ms[i]);
        sorted.steps.push_back(metrics.steps[i]);
        sorted.values.push_back(metrics.values[i]);
    }
    return sorted;
}

struct Summaries {
    MetricColumns latest;
    std::vector<double> lowest; // NaN where no value is a number
    std::vector<double> highest;

    void begin(MetricColumns const& points, std::size_t i) {
        latest.which.push_back(points.which[i]);
        latest.at_ms.push_back(points.at_ms[i]);
        latest.steps.push_back(points.steps[i]);
        latest.values.push_back(points.values[i]);
        lowest.push_back(points.values[i]);
        highest.push_back(points.values[i]);
    }
    void add(MetricColumns const& points, std::size_t i) {
        // fmin and fmax pass NaN over.
        lowest.back() = std::fmin(lowest.back(), points.values[i]);
        highest.back() = std::fmax(highest.back(), points.values[i]);
        if (!is_later(points.point(i), latest.point(latest.size() - 1))) return;
        latest.at_ms.back() = points.at_ms[i];
        latest.steps.back() = points.steps[i];
        latest.values.back() = points.values[i];
    }
};

// Of each key; the points are sorted by key.
Summaries summarise(MetricColumns const& points) {
    Summaries summaries;
    for (std::size_t i = 0; i < points.size(); ++i) {
        auto const& known = summaries.latest.which;
        if (known.empty() || known.back() != points.which[i])
            summaries.begin(points, i);
        else
            summaries.add(points, i);
    }
    return summaries;
}

PointColumns columns_of(MetricColumns const& points) {
    return {points.which, points.at_ms, points.steps, points.values};
}

void put_metrics(
    sql::Transaction& transaction, Place const& place, Run const& run, MetricColumns const& metrics) {
    if (metrics.size() == 0) return;
    auto const points = sorted_by_key(metrics, intern_keys(transaction, place, metrics.keys));
    insert_points(transaction, run.number, columns_of(points));
    auto const summaries = summarise(points);
    raise_summaries(
        transaction, place, run.number, {columns_of(summaries.latest), summaries.lowest, summaries.highest});
    // The page of the run, if somebody looks at it, draws anew; there is no event for a point.
    transaction.notify("metrics", place.engagement.str() + " " + run.run_id);
}

Result<void> put_model_points(
    sql::Transaction& transaction, Place const& place, Run const& run, Batch const& batch) {
    std::string known;
    for (ModelPoint const& point : batch.model_points) {
        if (point.model_id != known && !find_model(transaction, place, point.model_id))
            return fail(ErrorKind::not_found, "model_not_found",
                "Logged model with ID '" + point.model_id + "' not found.");
        known = point.model_id;
        auto const& metrics = batch.metrics;
        insert_model_metric(transaction, place, point.model_id,
            {metrics.keys[static_cast<std::size_t>(metrics.which[point.point])], run.run_id,
                metrics.at_ms[point.point], metrics.steps[point.point], metrics.values[point.point],
                point.dataset_name, point.dataset_digest});
    }
    return {};
}

Result<void> check_input(Input const& input) {
    Dataset const& dataset = input.dataset;
    TENON_CHECK(check_name(dataset.name, Limits::dataset_name, "dataset.name"));
    TENON_CHECK(check_name(dataset.digest, Limits::dataset_digest, "dataset.digest"));
    TENON_CHECK(check_length(dataset.source, Limits::dataset_source, "dataset.source"));
    TENON_CHECK(check_length(dataset.schema.value_or(""), Limits::dataset_schema, "dataset.schema"));
    TENON_CHECK(check_length(dataset.profile.value_or(""), Limits::dataset_profile, "dataset.profile"));
    for (Pair const& tag : input.tags) {
        TENON_CHECK(check_name(tag.key, Limits::input_tag_key, "tags.key"));
        TENON_CHECK(check_length(tag.value, Limits::input_tag_value, "tags.value"));
    }
    return {};
}

} // namespace

Result<void> Runs::log(sql::Transaction& transaction, Actor const& actor, Batch const& batch) const {
    Place const place = actor.place();
    TENON_TRY(run, active(transaction, place, batch.run_id));
    TENON_CHECK(put_params(transaction, place, run, batch.params));
    put_metrics(transaction, place, run, batch.metrics);
    TENON_CHECK(put_model_points(transaction, place, run, batch));
    put_tags(transaction, actor, run, batch.tags);
    return {};
}

Result<void> Runs::link(sql::Transaction& transaction, Actor const& actor, NewInputs const& wanted) const {
    for (Input const& input : wanted.datasets)
        TENON_CHECK(check_input(input));
    Place const place = actor.place();
    TENON_TRY(run, active(transaction, place, wanted.run_id));
    for (Input const& input : wanted.datasets) {
        auto const dataset = intern_dataset(transaction, place, run.experiment, input.dataset);
        if (insert_input(transaction, place, run.number, dataset))
            insert_input_tags(transaction, place, run.number, dataset, input.tags);
    }
    for (ModelLink const& model : wanted.models)
        insert_model_link(transaction, place, run.number, model);
    return {};
}

Result<void> Runs::log_model(sql::Transaction& transaction, Actor const& actor, std::string_view run_id,
    std::string const& model_json) const {
    auto model = json::parse_json(model_json);
    if (!model || !std::holds_alternative<json::Object>(model->data))
        return invalid_value(model_json, "model_json", "expected the JSON of a model.");
    TENON_TRY(run, active(transaction, actor.place(), run_id));
    json::Array list;
    for (RunPair const& tag : tags_of(transaction, actor.place(), std::span(&run.number, 1)))
        if (tag.key == history_tag)
            if (auto known = json::parse_json(tag.value); known)
                if (auto* items = std::get_if<json::Array>(&known->data)) list = std::move(*items);
    // A request that is sent again brings the model that is there already.
    std::string const wanted = json::to_json(*model);
    for (json::Value const& known : list)
        if (json::to_json(known) == wanted) return {};
    list.push_back(*std::move(model));
    std::string text;
    json::write_value(text, json::Value{std::move(list)});
    put_tags(transaction, actor, run, {{std::string(history_tag), std::move(text)}});
    return {};
}

Result<std::vector<Point>> Runs::history(
    sql::Transaction& transaction, Place const& place, HistoryRequest const& wanted) const {
    TENON_TRY(run, require_run(transaction, place, wanted.run_id));
    auto const key = find_key(transaction, place, wanted.key);
    if (!key) return std::vector<Point>();
    return tracking::history(transaction, {run.number, *key}, wanted.after, wanted.limit);
}

Result<std::vector<Point>> Runs::sample(
    sql::Transaction& transaction, Place const& place, SampleRequest const& wanted) const {
    TENON_TRY(run, require_run(transaction, place, wanted.run_id));
    auto const key = find_key(transaction, place, wanted.key);
    if (!key) return std::vector<Point>();
    return tracking::sample(
        transaction, {run.number, *key}, {wanted.first_step, wanted.last_step, wanted.most});
}

} // namespace tenon::tracking
