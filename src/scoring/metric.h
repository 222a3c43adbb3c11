#pragma once

// What can be measured, and all that is known about it in one table: `metric_catalogue` tells the API, the
// command line, the pages and docs/guide/scoring.md. To add a metric, name it in ScoreMetric, give it a row
// in metric_catalogue.cpp, and a case in tests/golden/scoring/make.py.
//
// Values agree with scikit-learn's to 1e-12 where it has them. Where a metric divides by nothing (precision,
// and no row was predicted positive), the value is 0, as there, and a note says so. What has no value gets
// none, with the reason in the note.

#include "base/enum.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tenon::scoring {

struct Labels;
struct Predictions;

// What a label is: one of two words, one of several, several of them at once, a number, the number of a later
// moment beside what a naive forecast says, or how relevant a row is to its query.
BOOST_DEFINE_ENUM_CLASS(Task, binary, multiclass, multilabel, regression, forecasting, ranking)

// clang-format off
BOOST_DEFINE_ENUM_CLASS(ScoreMetric, accuracy, balanced_accuracy, precision, recall, specificity, f1, fbeta, mcc,
    cohen_kappa, jaccard, roc_auc, average_precision, log_loss, brier,
    precision_macro, precision_micro, precision_weighted, recall_macro, recall_micro, recall_weighted,
    f1_macro, f1_micro, f1_weighted, fbeta_macro, jaccard_macro, roc_auc_ovr, top_k_accuracy,
    subset_accuracy, hamming_loss, jaccard_samples,
    mae, rmse, mse, medae, mape, r2, explained_variance, max_error, rmsle, pinball, smape, mase,
    ndcg, map)
// clang-format on

BOOST_DEFINE_ENUM_CLASS(Direction, higher, lower)

// What the predictions must bring beside the label: a `score` (one for each class in `score:<class>`), which
// larger means more likely, or a probability in its place.
BOOST_DEFINE_ENUM_CLASS(Needs, prediction, score, probability)

BOOST_DEFINE_ENUM_CLASS(IntervalMethod, wilson, delong, bootstrap)

using Rows = std::vector<std::uint32_t>;

// The rows that are measured together: a part, a segment, or a draw from them, in which rows may repeat.
struct Sample {
    Labels const& labels;
    Predictions const& predictions;
    std::span<std::uint32_t const> rows;
    double parameter;
};

// A share of independent rows: what Wilson's interval is about.
struct Proportion {
    std::int64_t hits;
    std::int64_t trials;
};

struct Measured {
    std::optional<double> value = {};
    std::string note = {}; // why there is no value, or which convention gave it
    std::optional<Proportion> proportion = {};
};

// 95 % lie within.
struct Interval {
    double low;
    double high;
    IntervalMethod method;
    bool operator==(Interval const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Interval, (), (low, high, method))

// One number for each row, or each query of a ranking. The metric is their mean, or its square root.
struct Terms {
    std::vector<double> values = {};
    std::string note = {}; // why there are none
};

struct Formula {
    Measured (*whole)(Sample const&) = nullptr;
    Terms (*terms)(Sample const&) = nullptr; // instead
    bool is_root = false;                    // of the mean of the terms
};

struct Parameter {
    std::string name;
    double fallback; // where none is given
    double least;
    double most;
    bool is_whole;
};
BOOST_DESCRIBE_STRUCT(Parameter, (), (name, fallback, least, most, is_whole))

struct MetricEntry {
    ScoreMetric metric;
    std::string title;
    std::vector<Task> tasks; // the first where none is named
    Direction better;
    std::optional<double> lowest;
    std::optional<double> highest;
    Needs needs;
    std::optional<IntervalMethod> interval; // none of an extreme, which draws cannot tell
    std::optional<Parameter> parameter;
    std::string formula;
    std::string meaning; // in plain words
    Formula compute;
};

// In the order of ScoreMetric.
std::vector<MetricEntry> const& metric_catalogue();
MetricEntry const& entry_of(ScoreMetric metric);

bool fits(MetricEntry const& entry, Task task);
bool is_better(ScoreMetric metric, double one, double other);
// Whether a client has to name the label that counts as positive.
constexpr bool has_positive_label(Task task) { return task == Task::binary; }
// Whether labels and predictions are numbers.
constexpr bool is_numeric(Task task) {
    return task == Task::regression || task == Task::forecasting || task == Task::ranking;
}

Measured measure(MetricEntry const& entry, Sample const& sample);
// Of the terms of a metric that has some.
Measured measure(MetricEntry const& entry, Terms const& terms);

} // namespace tenon::scoring
