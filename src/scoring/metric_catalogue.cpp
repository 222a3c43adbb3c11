// The table of metrics. Formulas use: y a label, p a prediction, n the rows, TP FP TN FN the four counts of a
// binary task, t and q of a class how often it is true and predicted, h both at once.

#include "scoring/evaluation_wire.h"
#include "scoring/formulas.h"
#include "scoring/sums.h"

#include <algorithm>
#include <cmath>

namespace tenon::scoring {

namespace {

using Tasks = std::vector<Task>;

constexpr auto higher = Direction::higher;
constexpr auto lower = Direction::lower;
constexpr auto wilson = IntervalMethod::wilson;
constexpr auto delong = IntervalMethod::delong;
constexpr auto bootstrap = IntervalMethod::bootstrap;
constexpr auto unlimited = std::nullopt;

Tasks const binary{Task::binary};
Tasks const classes{Task::binary, Task::multiclass};
Tasks const multiclass{Task::multiclass};
Tasks const averaged{Task::multiclass, Task::multilabel};
Tasks const multilabel{Task::multilabel};
Tasks const numbers{Task::regression, Task::forecasting};
Tasks const forecasts{Task::forecasting};
Tasks const rankings{Task::ranking};

Parameter const beta{"beta", 2, 0.01, 100, false};
Parameter const places{"k", 10, 1, 1'000, true};
Parameter const guesses{"k", 3, 1, 1'000, true};
Parameter const quantile{"quantile", 0.5, 0.001, 0.999, false};

std::vector<MetricEntry> over_one_class() {
    using enum ScoreMetric;
    using enum Needs;
    return {
        {accuracy, "accuracy", classes, higher, 0, 1, prediction, wilson, {}, "Σ h / n",
            "The share of rows that are right. Flatters where one class is rare.", {scoring::accuracy}},
        {balanced_accuracy, "balanced accuracy", classes, higher, 0, 1, prediction, bootstrap, {},
            "mean over classes of h / t",
            "The mean of each class's recall: a rare class weighs as much as a common one.",
            {scoring::balanced_accuracy}},
        {precision, "precision", binary, higher, 0, 1, prediction, wilson, {}, "TP / (TP + FP)",
            "Of what was called positive, the share that is. Low means false alarms.", {scoring::precision}},
        {recall, "recall", binary, higher, 0, 1, prediction, wilson, {}, "TP / (TP + FN)",
            "Of what is positive, the share that was found. Low means misses.", {scoring::recall}},
        {specificity, "specificity", binary, higher, 0, 1, prediction, wilson, {}, "TN / (TN + FP)",
            "Of what is negative, the share that was left alone.", {scoring::specificity}},
        {f1, "F1", binary, higher, 0, 1, prediction, bootstrap, {}, "2 TP / (2 TP + FP + FN)",
            "Precision and recall in one: high only where both are.", {scoring::f1}},
        {fbeta, "F-beta", binary, higher, 0, 1, prediction, bootstrap, beta,
            "(1 + β²) TP / ((1 + β²) TP + β² FN + FP)",
            "Like F1, with recall weighing β times as much as precision.", {scoring::fbeta}},
        {mcc, "Matthews correlation", classes, higher, -1, 1, prediction, bootstrap, {},
            "(n Σ h - Σ t q) / √((n² - Σ t²) (n² - Σ q²))",
            "The correlation of truth and prediction: 0 is guessing, however rare a class is.",
            {scoring::mcc}},
        {cohen_kappa, "Cohen's kappa", classes, higher, -1, 1, prediction, bootstrap, {},
            "1 - (n² - n Σ h) / (n² - Σ t q)", "Agreement beyond what chance would give.",
            {scoring::cohen_kappa}},
        {jaccard, "Jaccard index", binary, higher, 0, 1, prediction, bootstrap, {}, "TP / (TP + FP + FN)",
            "Of all that is or was called positive, the share that is both.", {scoring::jaccard}},
        {roc_auc, "area under the ROC curve", binary, higher, 0, 1, score, delong, {},
            "P(score of a positive > score of a negative) + ½ P(equal)",
            "How often a positive row has the larger score of a pair; 0.5 is guessing.", {scoring::roc_auc}},
        {average_precision, "average precision", binary, higher, 0, 1, score, bootstrap, {},
            "Σ (R_i - R_{i-1}) P_i over the distinct scores, largest first",
            "The area under precision and recall: how clean the top of the list is.",
            {scoring::average_precision}},
        {log_loss, "log loss", classes, lower, 0, unlimited, probability, bootstrap, {},
            "mean of -ln P(y), P held within [ε, 1 - ε], ε = 2⁻⁵²", "Punishes being sure and wrong.",
            {nullptr, scoring::log_loss}},
        {brier, "Brier score", binary, lower, 0, 1, probability, bootstrap, {}, "mean of (P(positive) - y)²",
            "The squared distance of probabilities from what came true.", {nullptr, scoring::brier}},
    };
}

std::vector<MetricEntry> over_several_classes() {
    using enum ScoreMetric;
    using enum Needs;
    return {
        {precision_macro, "precision, macro", averaged, higher, 0, 1, prediction, bootstrap, {},
            "mean over classes of h / q", "Each class's precision, all classes weighing the same.",
            {scoring::precision_macro}},
        {precision_micro, "precision, micro", averaged, higher, 0, 1, prediction, bootstrap, {}, "Σ h / Σ q",
            "Of all that was named, the share that is right.", {scoring::precision_micro}},
        {precision_weighted, "precision, weighted", averaged, higher, 0, 1, prediction, bootstrap, {},
            "Σ t (h / q) / Σ t", "Each class's precision, weighing as often as the class is true.",
            {scoring::precision_weighted}},
        {recall_macro, "recall, macro", averaged, higher, 0, 1, prediction, bootstrap, {},
            "mean over classes of h / t", "Each class's recall, all classes weighing the same.",
            {scoring::recall_macro}},
        {recall_micro, "recall, micro", averaged, higher, 0, 1, prediction, bootstrap, {}, "Σ h / Σ t",
            "Of all that is true, the share that was named.", {scoring::recall_micro}},
        {recall_weighted, "recall, weighted", averaged, higher, 0, 1, prediction, bootstrap, {},
            "Σ t (h / t) / Σ t", "Each class's recall, weighing as often as the class is true.",
            {scoring::recall_weighted}},
        {f1_macro, "F1, macro", averaged, higher, 0, 1, prediction, bootstrap, {},
            "mean over classes of 2 h / (t + q)", "Each class's F1, all classes weighing the same.",
            {scoring::f1_macro}},
        {f1_micro, "F1, micro", averaged, higher, 0, 1, prediction, bootstrap, {}, "2 Σ h / (Σ t + Σ q)",
            "F1 of all classes taken together: common ones decide.", {scoring::f1_micro}},
        {f1_weighted, "F1, weighted", averaged, higher, 0, 1, prediction, bootstrap, {},
            "Σ t (2 h / (t + q)) / Σ t", "Each class's F1, weighing as often as the class is true.",
            {scoring::f1_weighted}},
        {fbeta_macro, "F-beta, macro", averaged, higher, 0, 1, prediction, bootstrap, beta,
            "mean over classes of (1 + β²) h / (β² t + q)",
            "Each class's F-beta, all classes weighing the same.", {scoring::fbeta_macro}},
        {jaccard_macro, "Jaccard index, macro", averaged, higher, 0, 1, prediction, bootstrap, {},
            "mean over classes of h / (t + q - h)", "Each class's Jaccard index, all weighing the same.",
            {scoring::jaccard_macro}},
        {roc_auc_ovr, "area under the ROC curve, each against the rest", multiclass, higher, 0, 1, score,
            bootstrap, {}, "mean over classes of the area of its score against all other rows",
            "How well each class's score parts it from the others; 0.5 is guessing.", {scoring::roc_auc_ovr}},
        {top_k_accuracy, "top-k accuracy", multiclass, higher, 0, 1, score, wilson, guesses,
            "share of rows with y among the k largest scores",
            "The share of rows whose class is among the k likeliest.", {scoring::top_k_accuracy}},
        {subset_accuracy, "subset accuracy", multilabel, higher, 0, 1, prediction, wilson, {},
            "share of rows with p = y as sets", "The share of rows whose whole set is right.",
            {scoring::subset_accuracy}},
        {hamming_loss, "Hamming loss", multilabel, lower, 0, 1, prediction, bootstrap, {},
            "mean of |y Δ p| / number of classes", "The share of single yes-or-no answers that are wrong.",
            {nullptr, scoring::hamming_loss}},
        {jaccard_samples, "Jaccard index of rows", multilabel, higher, 0, 1, prediction, bootstrap, {},
            "mean of |y ∩ p| / |y ∪ p|, 0 where both are empty",
            "How far each row's set overlaps the true one.", {nullptr, scoring::jaccard_samples}},
    };
}

std::vector<MetricEntry> over_numbers() {
    using enum ScoreMetric;
    using enum Needs;
    return {
        {mae, "mean absolute error", numbers, lower, 0, unlimited, prediction, bootstrap, {},
            "mean of |y - p|", "How far off on average, in the unit of the label.",
            {nullptr, absolute_error}},
        {rmse, "root mean squared error", numbers, lower, 0, unlimited, prediction, bootstrap, {},
            "√ mean of (y - p)²", "Like the mean error, with large misses weighing more.",
            {nullptr, squared_error, true}},
        {mse, "mean squared error", numbers, lower, 0, unlimited, prediction, bootstrap, {},
            "mean of (y - p)²", "The square of the one before.", {nullptr, squared_error}},
        {medae, "median absolute error", numbers, lower, 0, unlimited, prediction, bootstrap, {},
            "median of |y - p|", "Half of the rows are nearer than this; a few wild ones do not move it.",
            {median_error}},
        {mape, "mean absolute percentage error", numbers, lower, 0, unlimited, prediction, bootstrap, {},
            "mean of |y - p| / max(|y|, ε), ε = 2⁻⁵²",
            "How far off as a share of the truth. Useless where the truth is near zero.",
            {nullptr, percentage_error}},
        {r2, "R²", numbers, higher, unlimited, 1, prediction, bootstrap, {},
            "1 - Σ (y - p)² / Σ (y - mean y)²",
            "The share of the variance that is explained; 0 is as good as always saying the mean.",
            {scoring::r2}},
        {explained_variance, "explained variance", numbers, higher, unlimited, 1, prediction, bootstrap, {},
            "1 - Var(y - p) / Var(y)", "Like R², forgiving a constant offset.",
            {scoring::explained_variance}},
        {max_error, "largest error", numbers, lower, 0, unlimited, prediction, {}, {}, "max of |y - p|",
            "The worst single miss.", {scoring::max_error}},
        {rmsle, "root mean squared logarithmic error", numbers, lower, 0, unlimited, prediction, bootstrap,
            {}, "√ mean of (ln(1 + y) - ln(1 + p))²",
            "Compares ratios, not differences: for amounts that span magnitudes.",
            {nullptr, logarithmic_error, true}},
        {pinball, "pinball loss", numbers, lower, 0, unlimited, prediction, bootstrap, quantile,
            "mean of α (y - p) where y ≥ p, else (1 - α)(p - y)",
            "For a forecast of a quantile α: being above it must be as rare as promised.",
            {nullptr, pinball_loss}},
        {smape, "symmetric mean absolute percentage error", numbers, lower, 0, 2, prediction, bootstrap, {},
            "mean of 2 |y - p| / (|y| + |p|), 0 where both are 0",
            "Like the percentage error, bounded: 0 is perfect, 2 the worst.", {nullptr, symmetric_error}},
        {mase, "mean absolute scaled error", forecasts, lower, 0, unlimited, prediction, bootstrap, {},
            "Σ |y - p| / Σ |y - naive|", "Below 1 beats the naive forecast; 0.8 means a fifth less error.",
            {scaled_error}},
        {ndcg, "normalised discounted cumulative gain", rankings, higher, 0, 1, prediction, bootstrap, places,
            "mean over queries of DCG@k / best DCG@k, DCG@k = Σ_{i ≤ k} y_i / log₂(i + 1)",
            "How near each query's first k rows are to the best order; equal predictions share.",
            {nullptr, scoring::ndcg}},
        {map, "mean average precision", rankings, higher, 0, 1, prediction, bootstrap, places,
            "mean over queries of Σ_{i ≤ k, y_i > 0} P@i / min(k, relevant rows)",
            "How early the relevant rows (y > 0) come; of equal predictions the irrelevant come first.",
            {nullptr, mean_average_precision}},
    };
}

std::vector<MetricEntry> make_catalogue() {
    std::vector<MetricEntry> all = over_one_class();
    for (auto* more : {over_several_classes, over_numbers})
        for (MetricEntry& entry : more())
            all.push_back(std::move(entry));
    return all;
}

} // namespace

MetricList list_metrics() {
    MetricList list;
    for (MetricEntry const& each : metric_catalogue())
        list.metrics.push_back({each.metric, each.title, each.tasks, each.better, each.lowest, each.highest,
            each.needs, each.interval, each.parameter, each.formula, each.meaning});
    return list;
}

std::vector<MetricEntry> const& metric_catalogue() {
    static std::vector<MetricEntry> const catalogue = make_catalogue();
    return catalogue;
}

MetricEntry const& entry_of(ScoreMetric metric) {
    return metric_catalogue().at(static_cast<std::size_t>(metric));
}

bool fits(MetricEntry const& entry, Task task) {
    return std::find(entry.tasks.begin(), entry.tasks.end(), task) != entry.tasks.end();
}

bool is_better(ScoreMetric metric, double one, double other) {
    return entry_of(metric).better == Direction::lower ? one < other : one > other;
}

Measured measure(MetricEntry const& entry, Terms const& terms) {
    if (!terms.note.empty()) return {std::nullopt, terms.note, {}};
    if (terms.values.empty()) return no_rows();
    Sum sum;
    for (double const value : terms.values)
        sum.add(value);
    double const mean = sum.total() / static_cast<double>(terms.values.size());
    return {entry.compute.is_root ? std::sqrt(mean) : mean, "", {}};
}

Measured measure(MetricEntry const& entry, Sample const& sample) {
    Measured measured =
        entry.compute.terms ? measure(entry, entry.compute.terms(sample)) : entry.compute.whole(sample);
    if (measured.value && !std::isfinite(*measured.value))
        return {std::nullopt, "The errors are too large for a 64-bit number.", {}};
    return measured;
}

} // namespace tenon::scoring
