#pragma once

// The metrics a criterion can name, computed over aligned rows. Values agree with scikit-learn's to 1e-12.
//
//   accuracy   (TP + TN) / n
//   precision  TP / (TP + FP)             0 where nothing was predicted positive
//   recall     TP / (TP + FN)             0 where nothing is positive
//   f1         2 TP / (2 TP + FP + FN)    0 where there is neither
//   roc_auc    P(score of a positive > score of a negative) + ½ P(equal): Mann and Whitney 1947, the same as
//              the area under the curve with ties at midranks
//   mae, rmse  mean |error|, root of mean error²
//
// The zeros are scikit-learn's zero_division=0; a note says when one was taken. What has no value (no rows,
// an area with one class only) gets none, with the reason in the note.

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tenon::scoring {

enum class Task { binary, regression };
BOOST_DESCRIBE_ENUM(Task, binary, regression)

enum class ScoreMetric { accuracy, precision, recall, f1, roc_auc, mae, rmse };
BOOST_DESCRIBE_ENUM(ScoreMetric, accuracy, precision, recall, f1, roc_auc, mae, rmse)

Task task_of(ScoreMetric metric);
std::string_view to_string(ScoreMetric metric);
std::optional<ScoreMetric> find_metric(std::string_view name);

struct Confusion {
    std::int64_t true_positive = 0;
    std::int64_t false_positive = 0;
    std::int64_t true_negative = 0;
    std::int64_t false_negative = 0;

    void add(bool is_positive, bool is_predicted_positive);
    std::int64_t total() const { return true_positive + false_positive + true_negative + false_negative; }
    bool operator==(Confusion const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Confusion, (), (true_positive, false_positive, true_negative, false_negative))

struct Measured {
    std::optional<double> value = {};
    std::string note = {}; // why there is no value, or which convention gave it
};

// accuracy, precision, recall or f1.
Measured measure(ScoreMetric metric, Confusion const& confusion);
// Takes the scores by value, because they are sorted. All finite.
Measured measure_roc_auc(std::vector<double> positives, std::vector<double> negatives);

// Mean absolute error and root mean squared error in one pass, with compensated sums (Neumaier 1974), so that
// ten million rows lose no digits.
class ErrorSums {
public:
    void add(double truth, double prediction);
    Measured measure(ScoreMetric metric) const; // mae or rmse

private:
    struct Sum {
        double sum = 0;
        double lost = 0;
        void add(double value);
        double total() const { return sum + lost; }
    };

    std::int64_t count_ = 0;
    Sum absolute_;
    Sum squared_;
};

} // namespace tenon::scoring
