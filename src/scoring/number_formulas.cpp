// Metrics over numbers: regression and forecasting.

#include "scoring/formulas.h"
#include "scoring/predictions.h"
#include "scoring/sums.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tenon::scoring {

namespace {

double truth_of(Sample const& sample, std::uint32_t row) { return sample.labels.numbers[row]; }
double predicted_of(Sample const& sample, std::uint32_t row) { return sample.predictions.numbers[row]; }

template <class Each> Terms terms_of(Sample const& sample, Each each) {
    Terms terms;
    terms.values.reserve(sample.rows.size());
    for (std::uint32_t const row : sample.rows)
        terms.values.push_back(each(truth_of(sample, row), predicted_of(sample, row)));
    return terms;
}

// Of the numbers, in two passes.
double squares_around_mean(std::vector<double> const& numbers) {
    Sum sum, squares;
    for (double const number : numbers)
        sum.add(number);
    double const mean = sum.total() / static_cast<double>(numbers.size());
    for (double const number : numbers)
        squares.add((number - mean) * (number - mean));
    return squares.total();
}

std::vector<double> truths(Sample const& sample) {
    return terms_of(sample, [](double truth, double) { return truth; }).values;
}

constexpr char one_value_only[] = "All true values are equal; there is no variance to explain.";

} // namespace

Terms absolute_error(Sample const& sample) {
    return terms_of(sample, [](double truth, double predicted) { return std::abs(predicted - truth); });
}

Terms squared_error(Sample const& sample) {
    return terms_of(
        sample, [](double truth, double predicted) { return (predicted - truth) * (predicted - truth); });
}

Terms percentage_error(Sample const& sample) {
    return terms_of(sample, [](double truth, double predicted) {
        return std::abs(predicted - truth) /
               std::max(std::abs(truth), std::numeric_limits<double>::epsilon());
    });
}

Terms symmetric_error(Sample const& sample) {
    return terms_of(sample, [](double truth, double predicted) {
        double const size = std::abs(truth) + std::abs(predicted);
        return size == 0 ? 0 : 2 * std::abs(predicted - truth) / size;
    });
}

Terms logarithmic_error(Sample const& sample) {
    for (std::uint32_t const row : sample.rows)
        if (truth_of(sample, row) <= -1 || predicted_of(sample, row) <= -1)
            return {{}, "A number is -1 or less; the logarithm of 1 + it has no value."};
    return terms_of(sample, [](double truth, double predicted) {
        double const error = std::log1p(predicted) - std::log1p(truth);
        return error * error;
    });
}

Terms pinball_loss(Sample const& sample) {
    return terms_of(sample, [quantile = sample.parameter](double truth, double predicted) {
        double const error = truth - predicted;
        return error >= 0 ? quantile * error : (quantile - 1) * error;
    });
}

Measured median_error(Sample const& sample) {
    if (sample.rows.empty()) return no_rows();
    std::vector<double> errors = absolute_error(sample).values;
    auto const middle = errors.begin() + static_cast<std::ptrdiff_t>(errors.size() / 2);
    std::nth_element(errors.begin(), middle, errors.end());
    if (errors.size() % 2 == 1) return {*middle, "", {}};
    return {(*std::max_element(errors.begin(), middle) + *middle) / 2, "", {}};
}

Measured max_error(Sample const& sample) {
    if (sample.rows.empty()) return no_rows();
    std::vector<double> const errors = absolute_error(sample).values;
    return {*std::max_element(errors.begin(), errors.end()), "", {}};
}

Measured r2(Sample const& sample) {
    if (sample.rows.empty()) return no_rows();
    double const spread = squares_around_mean(truths(sample));
    if (spread == 0) return {std::nullopt, one_value_only, {}};
    Sum squares;
    for (double const square : squared_error(sample).values)
        squares.add(square);
    return {1 - squares.total() / spread, "", {}};
}

Measured explained_variance(Sample const& sample) {
    if (sample.rows.empty()) return no_rows();
    double const spread = squares_around_mean(truths(sample));
    if (spread == 0) return {std::nullopt, one_value_only, {}};
    auto const errors =
        terms_of(sample, [](double truth, double predicted) { return truth - predicted; }).values;
    return {1 - squares_around_mean(errors) / spread, "", {}};
}

Measured scaled_error(Sample const& sample) {
    if (sample.rows.empty()) return no_rows();
    Sum errors, naive;
    for (std::uint32_t const row : sample.rows) {
        errors.add(std::abs(predicted_of(sample, row) - truth_of(sample, row)));
        naive.add(std::abs(sample.labels.naive[row] - truth_of(sample, row)));
    }
    if (naive.total() == 0)
        return {std::nullopt, "The naive forecast is always right; there is nothing to compare with.", {}};
    return {errors.total() / naive.total(), "", {}};
}

} // namespace tenon::scoring
