#include "scoring/metric.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace tenon::scoring {

namespace {

constexpr std::array<std::pair<ScoreMetric, std::string_view>, 7> names{{{ScoreMetric::accuracy, "accuracy"},
    {ScoreMetric::precision, "precision"}, {ScoreMetric::recall, "recall"}, {ScoreMetric::f1, "f1"},
    {ScoreMetric::roc_auc, "roc_auc"}, {ScoreMetric::mae, "mae"}, {ScoreMetric::rmse, "rmse"}}};

Measured no_rows() { return {std::nullopt, "There are no rows in this part."}; }

Measured ratio(std::int64_t numerator, std::int64_t denominator, char const* note_if_zero) {
    if (denominator == 0) return {0.0, note_if_zero};
    return {static_cast<double>(numerator) / static_cast<double>(denominator), ""};
}

} // namespace

Task task_of(ScoreMetric metric) {
    return metric == ScoreMetric::mae || metric == ScoreMetric::rmse ? Task::regression : Task::binary;
}

std::string_view to_string(ScoreMetric metric) {
    return std::find_if(names.begin(), names.end(), [&](auto const& row) {
        return row.first == metric;
    })->second;
}

std::optional<ScoreMetric> find_metric(std::string_view name) {
    auto const row =
        std::find_if(names.begin(), names.end(), [&](auto const& each) { return each.second == name; });
    if (row == names.end()) return std::nullopt;
    return row->first;
}

void Confusion::add(bool is_positive, bool is_predicted_positive) {
    if (is_positive)
        ++(is_predicted_positive ? true_positive : false_negative);
    else
        ++(is_predicted_positive ? false_positive : true_negative);
}

Measured measure(ScoreMetric metric, Confusion const& c) {
    if (c.total() == 0) return no_rows();
    switch (metric) {
    case ScoreMetric::accuracy: return ratio(c.true_positive + c.true_negative, c.total(), "");
    case ScoreMetric::precision:
        return ratio(c.true_positive, c.true_positive + c.false_positive,
            "No row was predicted positive; precision is 0 by convention.");
    case ScoreMetric::recall:
        return ratio(c.true_positive, c.true_positive + c.false_negative,
            "No row is positive; recall is 0 by convention.");
    case ScoreMetric::f1:
        return ratio(2 * c.true_positive, 2 * c.true_positive + c.false_positive + c.false_negative,
            "No row is positive or predicted positive; F1 is 0 by convention.");
    default: return {std::nullopt, "This metric is not computed from counts."};
    }
}

Measured measure_roc_auc(std::vector<double> positives, std::vector<double> negatives) {
    if (positives.empty() && negatives.empty()) return no_rows();
    if (positives.empty() || negatives.empty())
        return {std::nullopt, "All rows are of one class; the area under the curve needs both."};
    std::sort(positives.begin(), positives.end());
    std::sort(negatives.begin(), negatives.end());
    // Twice the Mann–Whitney statistic is a whole number: 2 for each negative below a positive, 1 for each
    // equal.
    std::uint64_t twice_u = 0;
    auto below = negatives.begin();
    auto upto = negatives.begin();
    for (double const score : positives) {
        below = std::find_if(below, negatives.end(), [score](double other) { return other >= score; });
        upto = std::find_if(
            std::max(below, upto), negatives.end(), [score](double other) { return other > score; });
        twice_u += static_cast<std::uint64_t>(below - negatives.begin()) +
                   static_cast<std::uint64_t>(upto - negatives.begin());
    }
    double const pairs = static_cast<double>(positives.size()) * static_cast<double>(negatives.size());
    return {static_cast<double>(twice_u) / (2 * pairs), ""};
}

void ErrorSums::Sum::add(double value) {
    double const next = sum + value;
    lost += std::abs(sum) >= std::abs(value) ? (sum - next) + value : (value - next) + sum;
    sum = next;
}

void ErrorSums::add(double truth, double prediction) {
    double const error = prediction - truth;
    ++count_;
    absolute_.add(std::abs(error));
    squared_.add(error * error);
}

Measured ErrorSums::measure(ScoreMetric metric) const {
    if (count_ == 0) return no_rows();
    auto const n = static_cast<double>(count_);
    double const value = metric == ScoreMetric::mae ? absolute_.total() / n : std::sqrt(squared_.total() / n);
    if (!std::isfinite(value)) return {std::nullopt, "The errors are too large for a 64-bit number."};
    return {value, ""};
}

} // namespace tenon::scoring
