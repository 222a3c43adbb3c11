#pragma once

// How far a score would move on other rows of the same kind: 95 % intervals. What is a share of rows has
// Wilson's (1927), an area under the ROC curve has DeLong's (1988) in the form of Sun and Xu (2014), all else
// the percentiles of a thousand draws with replacement (Efron 1979), which a seed fixes for ever.
//
// A draw has at most four thousand rows. Of more rows, the draws' distance from the score is shortened by
// √(rows drawn / rows): the m out of n bootstrap (Bickel, Götze and van Zwet 1997).

#include "scoring/formulas.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace tenon::scoring {

inline constexpr int draws = 1'000;
inline constexpr std::size_t drawn_rows_max = 4'000;

// At least one trial.
Interval wilson_interval(Proportion const& proportion);
// Nothing where a side has fewer than two rows.
std::optional<Interval> delong_interval(TwoSides const& sides);
// Nothing for fewer than two rows or queries, or where more than a tenth of the draws has no value.
std::optional<Interval> bootstrap_interval(
    MetricEntry const& entry, Sample const& sample, std::uint64_t seed);

// By the method of the metric. `measured` is what the metric says of the sample.
std::optional<Interval> interval_of(
    MetricEntry const& entry, Sample const& sample, Measured const& measured, std::string_view seed);

} // namespace tenon::scoring
