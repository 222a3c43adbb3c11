// Metrics made of scores and probabilities.

#include "scoring/formulas.h"
#include "scoring/predictions.h"
#include "scoring/sums.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tenon::scoring {

namespace {

// Scores of one class against all others, sorted.
TwoSides sides_of_column(Sample const& sample, std::size_t column, std::uint32_t its_class) {
    TwoSides sides;
    for (std::uint32_t const row : sample.rows)
        (sample.labels.class_of_row[row] == its_class ? sides.positives : sides.negatives)
            .push_back(sample.predictions.scores[row * sample.predictions.score_columns + column]);
    std::sort(sides.positives.begin(), sides.positives.end());
    std::sort(sides.negatives.begin(), sides.negatives.end());
    return sides;
}

// Of the class that the row has; 0 where the predictions have no column for it.
double probability_of_truth(Sample const& sample, std::uint32_t row) {
    std::uint16_t const truth = sample.labels.class_of_row[row];
    if (sample.labels.task == Task::binary) {
        double const positive = sample.predictions.scores[row];
        return truth == positive_class ? positive : 1 - positive;
    }
    auto const& columns = sample.predictions.class_of_column;
    auto const column = std::find(columns.begin(), columns.end(), truth);
    if (column == columns.end()) return 0;
    return sample.predictions.scores_of(row)[static_cast<std::size_t>(column - columns.begin())];
}

// How many classes come before the row's own: by score, of equal ones the name that sorts later. The name
// decides as in scikit-learn, so that the order of columns does not.
std::size_t classes_before(Sample const& sample, std::uint32_t row) {
    std::uint16_t const truth = sample.labels.class_of_row[row];
    double const own = probability_of_truth(sample, row);
    auto const& columns = sample.predictions.class_of_column;
    auto const scores = sample.predictions.scores_of(row);
    std::string_view const name = sample.labels.classes[truth];
    std::size_t before = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i] == truth) continue;
        // A class that no label has is never right; among equals it stands behind.
        bool const sorts_later =
            columns[i] < sample.labels.classes.size() && sample.labels.classes[columns[i]] > name;
        if (scores[i] > own || (scores[i] == own && sorts_later)) ++before;
    }
    return before;
}

} // namespace

TwoSides sides_of(Sample const& sample) { return sides_of_column(sample, 0, positive_class); }

double area_of(TwoSides const& sides) {
    auto const& negatives = sides.negatives;
    // Twice the Mann–Whitney statistic is a whole number: 2 for each negative below a positive, 1 for each
    // equal.
    std::uint64_t twice_u = 0;
    auto below = negatives.begin();
    auto upto = negatives.begin();
    for (double const score : sides.positives) {
        below = std::find_if(below, negatives.end(), [score](double other) { return other >= score; });
        upto = std::find_if(
            std::max(below, upto), negatives.end(), [score](double other) { return other > score; });
        twice_u += static_cast<std::uint64_t>(below - negatives.begin()) +
                   static_cast<std::uint64_t>(upto - negatives.begin());
    }
    double const pairs = static_cast<double>(sides.positives.size()) * static_cast<double>(negatives.size());
    return static_cast<double>(twice_u) / (2 * pairs);
}

Measured roc_auc(Sample const& sample) {
    if (sample.rows.empty()) return no_rows();
    TwoSides const sides = sides_of(sample);
    if (sides.positives.empty() || sides.negatives.empty()) return {std::nullopt, one_class_only, {}};
    return {area_of(sides), "", {}};
}

Measured roc_auc_ovr(Sample const& sample) {
    if (sample.rows.empty()) return no_rows();
    Sum areas;
    double classes = 0;
    auto const& columns = sample.predictions.class_of_column;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        TwoSides const sides = sides_of_column(sample, i, columns[i]);
        if (sides.positives.empty() || sides.negatives.empty()) continue;
        areas.add(area_of(sides));
        ++classes;
    }
    if (classes == 0) return {std::nullopt, one_class_only, {}};
    return {areas.total() / classes, "", {}};
}

Measured average_precision(Sample const& sample) {
    if (sample.rows.empty()) return no_rows();
    TwoSides const sides = sides_of(sample);
    if (sides.positives.empty()) return {std::nullopt, "No row is positive; there is nothing to find.", {}};
    // From the highest score down; equal scores are one threshold.
    Sum area;
    auto positive = sides.positives.rbegin();
    auto negative = sides.negatives.rbegin();
    while (positive != sides.positives.rend()) {
        double const threshold = *positive;
        auto const before = positive;
        positive = std::find_if(
            positive, sides.positives.rend(), [threshold](double score) { return score < threshold; });
        negative = std::find_if(
            negative, sides.negatives.rend(), [threshold](double score) { return score < threshold; });
        auto const found = static_cast<double>(positive - sides.positives.rbegin());
        auto const named = found + static_cast<double>(negative - sides.negatives.rbegin());
        area.add(static_cast<double>(positive - before) * (found / named));
    }
    return {area.total() / static_cast<double>(sides.positives.size()), "", {}};
}

Measured top_k_accuracy(Sample const& sample) {
    if (sample.rows.empty()) return no_rows();
    std::int64_t hits = 0;
    for (std::uint32_t const row : sample.rows)
        hits += static_cast<double>(classes_before(sample, row)) < sample.parameter ? 1 : 0;
    auto const rows = static_cast<std::int64_t>(sample.rows.size());
    return {static_cast<double>(hits) / static_cast<double>(rows), "", Proportion{hits, rows}};
}

Terms log_loss(Sample const& sample) {
    constexpr double least = std::numeric_limits<double>::epsilon(); // as scikit-learn: never infinite
    Terms terms;
    for (std::uint32_t const row : sample.rows)
        terms.values.push_back(-std::log(std::clamp(probability_of_truth(sample, row), least, 1 - least)));
    return terms;
}

Terms brier(Sample const& sample) {
    Terms terms;
    for (std::uint32_t const row : sample.rows) {
        double const miss = 1 - probability_of_truth(sample, row);
        terms.values.push_back(miss * miss);
    }
    return terms;
}

} // namespace tenon::scoring
