#include "scoring/interval.h"

#include "platform/sketches/hash.h"
#include "scoring/sums.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tenon::scoring {

namespace {

constexpr double z = 1.959963984540054; // 97.5 % of the normal distribution lie below

Interval within(MetricEntry const& entry, Interval interval) {
    double const least = entry.lowest.value_or(-std::numeric_limits<double>::infinity());
    double const most = entry.highest.value_or(std::numeric_limits<double>::infinity());
    return {std::clamp(interval.low, least, most), std::clamp(interval.high, least, most), interval.method};
}

// For each of `own`, the share of `others` it comes before: those on the other side of it, and half of the
// equal ones. Both sorted.
std::vector<double> placements(
    std::vector<double> const& own, std::vector<double> const& others, bool is_above) {
    std::vector<double> shares;
    shares.reserve(own.size());
    std::size_t below = 0, upto = 0;
    for (double const score : own) {
        while (below < others.size() && others[below] < score)
            ++below;
        upto = std::max(upto, below);
        while (upto < others.size() && others[upto] == score)
            ++upto;
        double const half = static_cast<double>(upto - below) / 2;
        double const beyond = static_cast<double>(is_above ? below : others.size() - upto);
        shares.push_back((beyond + half) / static_cast<double>(others.size()));
    }
    return shares;
}

double variance_of(std::vector<double> const& values, double mean) {
    Sum squares;
    for (double const value : values)
        squares.add((value - mean) * (value - mean));
    return squares.total() / static_cast<double>(values.size() - 1);
}

// Between two of the sorted values, as numpy's percentile.
double quantile_of(std::vector<double> const& sorted, double share) {
    double const place = share * static_cast<double>(sorted.size() - 1);
    auto const before = static_cast<std::size_t>(place);
    if (before + 1 == sorted.size()) return sorted.back();
    double const step = sorted[before + 1] - sorted[before];
    return sorted[before] + step * (place - std::floor(place));
}

// Draws of `count` things out of as many, each a value or nothing.
template <class Value> std::vector<double> draw(std::size_t count, std::uint64_t seed, Value value) {
    SplitMix64 chance(seed);
    std::vector<std::uint32_t> drawn(std::min(count, drawn_rows_max));
    std::vector<double> values;
    for (int i = 0; i < draws; ++i) {
        for (std::uint32_t& each : drawn)
            each = static_cast<std::uint32_t>(chance.uniform() * static_cast<double>(count));
        if (std::optional<double> const one = value(drawn)) values.push_back(*one);
    }
    std::sort(values.begin(), values.end());
    return values;
}

std::optional<Interval> interval_of_draws(
    MetricEntry const& entry, std::vector<double> const& values, std::size_t count, double centre) {
    if (values.size() * 10 < static_cast<std::size_t>(draws) * 9) return std::nullopt;
    double const shortened =
        std::sqrt(static_cast<double>(std::min(count, drawn_rows_max)) / static_cast<double>(count));
    auto bound = [&](double share) {
        double const drawn = quantile_of(values, share);
        return shortened == 1 ? drawn : centre + shortened * (drawn - centre);
    };
    return within(entry, {bound(0.025), bound(0.975), IntervalMethod::bootstrap});
}

} // namespace

Interval wilson_interval(Proportion const& proportion) {
    auto const n = static_cast<double>(proportion.trials);
    double const share = static_cast<double>(proportion.hits) / n;
    double const scale = 1 + z * z / n;
    double const centre = (share + z * z / (2 * n)) / scale;
    double const half = z / scale * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    // At none and at all, the bound is the end itself, without what rounding leaves.
    return {proportion.hits == 0 ? 0 : centre - half,
        proportion.hits == proportion.trials ? 1 : centre + half, IntervalMethod::wilson};
}

std::optional<Interval> delong_interval(TwoSides const& sides) {
    if (sides.positives.size() < 2 || sides.negatives.size() < 2) return std::nullopt;
    double const area = area_of(sides);
    double const variance = variance_of(placements(sides.positives, sides.negatives, true), area) /
                                static_cast<double>(sides.positives.size()) +
                            variance_of(placements(sides.negatives, sides.positives, false), area) /
                                static_cast<double>(sides.negatives.size());
    double const half = z * std::sqrt(variance);
    return Interval{std::max(area - half, 0.0), std::min(area + half, 1.0), IntervalMethod::delong};
}

std::optional<Interval> bootstrap_interval(
    MetricEntry const& entry, Sample const& sample, std::uint64_t seed) {
    if (entry.compute.terms) {
        Terms const terms = entry.compute.terms(sample);
        if (terms.values.size() < 2) return std::nullopt;
        Terms drawn_terms;
        auto const value = [&](std::vector<std::uint32_t> const& drawn) {
            drawn_terms.values.clear();
            for (std::uint32_t const each : drawn)
                drawn_terms.values.push_back(terms.values[each]);
            return measure(entry, drawn_terms).value;
        };
        return interval_of_draws(entry, draw(terms.values.size(), seed, value), terms.values.size(),
            measure(entry, terms).value.value());
    }
    if (sample.rows.size() < 2) return std::nullopt;
    Rows rows;
    auto const value = [&](std::vector<std::uint32_t> const& drawn) {
        rows.clear();
        for (std::uint32_t const each : drawn)
            rows.push_back(sample.rows[each]);
        return measure(entry, Sample{sample.labels, sample.predictions, rows, sample.parameter}).value;
    };
    return interval_of_draws(entry, draw(sample.rows.size(), seed, value), sample.rows.size(),
        measure(entry, sample).value.value());
}

std::optional<Interval> interval_of(
    MetricEntry const& entry, Sample const& sample, Measured const& measured, std::string_view seed) {
    if (!measured.value || !entry.interval) return std::nullopt;
    switch (*entry.interval) {
    case IntervalMethod::wilson:
        if (!measured.proportion) return std::nullopt;
        return wilson_interval(*measured.proportion);
    case IntervalMethod::delong: return delong_interval(sides_of(sample));
    case IntervalMethod::bootstrap: return bootstrap_interval(entry, sample, hash64(seed));
    }
    return std::nullopt;
}

} // namespace tenon::scoring
