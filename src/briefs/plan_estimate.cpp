#include "briefs/plan_estimate.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tenon::briefs {

namespace {

constexpr int days_max = 3650;
constexpr double usual_p10 = 0.6; // of p50
constexpr double usual_p90 = 1.75;

struct Usual {
    int p10, p50, p90;
};

// Working days by kind, in the order of PhaseKind: starting values of ours, to be replaced by what a
// workspace measures. The audit is the two weeks that a paid look at the data has; monitoring is three
// months.
constexpr std::array<Usual, 10> usual{{
    {6, 10, 15},  // audit
    {5, 8, 14},   // feasibility
    {3, 5, 9},    // prototype
    {6, 10, 18},  // preparation
    {6, 10, 20},  // labelling
    {3, 5, 9},    // augmentation
    {12, 20, 35}, // development
    {3, 5, 9},    // evaluation
    {5, 8, 14},   // deployment
    {65, 65, 65}, // monitoring
}};

int whole_days(double days) { return std::clamp(static_cast<int>(std::lround(days)), 1, days_max); }

double middle_of(Estimate const& estimate) {
    auto const [p10, p50, p90] = estimate;
    if (p50) return *p50;
    if (p10 && p90) return std::sqrt(std::max(*p10, 1) * std::max(*p90, 1)); // of a lognormal
    return p90 ? *p90 / usual_p90 : *p10 / usual_p10;
}

PhaseDays without_box(PlanPhase const& phase) {
    Estimate const said = phase.days.value_or(Estimate{});
    bool const says_nothing = !said.p10 && !said.p50 && !said.p90;
    auto const [least, middle, most] = usual[static_cast<std::size_t>(phase.id)];
    if (says_nothing) return {least, middle, most, true};
    double const p50 = middle_of(said);
    PhaseDays days{whole_days(said.p10.value_or(whole_days(p50 * usual_p10))), whole_days(p50),
        whole_days(said.p90.value_or(whole_days(p50 * usual_p90))), !said.p10 || !said.p50 || !said.p90};
    days.p10 = std::min(days.p10, days.p50);
    days.p90 = std::max(days.p90, days.p50);
    return days;
}

double below(double standard_deviations) { return 0.5 * std::erfc(-standard_deviations / std::sqrt(2.0)); }

// The moments of a lognormal that is cut off at the box: whatever would be longer takes exactly the box.
Spread cut_off(double mu, double sigma, double box) {
    double const variance = sigma * sigma;
    double const z = (std::log(box) - mu) / sigma;
    double const mean = std::exp(mu + variance / 2) * below(z - sigma) + box * (1 - below(z));
    double const square = std::exp(2 * mu + 2 * variance) * below(z - 2 * sigma) + box * box * (1 - below(z));
    return {mean, std::max(0.0, square - mean * mean)};
}

} // namespace

PhaseDays days_of(PlanPhase const& phase) {
    PhaseDays days = without_box(phase);
    int const box = phase.timebox_days.value_or(days_max);
    days.p10 = std::min(days.p10, box);
    days.p50 = std::min(days.p50, box);
    days.p90 = std::min(days.p90, box);
    return days;
}

double Spread::quantile(double standard_deviations) const {
    return mean + standard_deviations * std::sqrt(variance);
}

double Spread::chance_within(double days) const {
    if (variance <= 0) return days >= mean ? 1 : 0;
    return below((days - mean) / std::sqrt(variance));
}

Spread spread_of(PlanPhase const& phase) {
    PhaseDays const days = without_box(phase);
    double const mu = std::log(days.p50);
    double const sigma = std::log(static_cast<double>(days.p90) / days.p10) / (2 * at_p90);
    double const box = phase.timebox_days.value_or(days_max);
    if (sigma <= 0) return {std::min<double>(days.p50, box), 0};
    return cut_off(mu, sigma, box);
}

} // namespace tenon::briefs
