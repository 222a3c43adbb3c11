#pragma once

// How long a phase takes, as a spread instead of a number, until Tenon has watched enough work to forecast
// it.
//
// A duration is taken as lognormal: its median is p50, and p10 and p90 set its width (the logarithms'
// standard deviation is ln(p90 / p10) divided by the 2.563 standard deviations between them). Work takes
// longer more readily than shorter, which a lognormal says and a normal does not. A time-box cuts it off:
// what is not found by then is decided without. Sums of phases are taken as normal: means and variances add.
//
// What this leaves out: phases go wrong together (the same data, the same people) and here they are
// independent; where two chains of phases meet only the longer one is counted; people are assumed to work
// full days on it. Each of these makes the true spread wider than the one shown.

#include "briefs/brief.h"

namespace tenon::briefs {

// In working days; p10 <= p50 <= p90, each at least 1.
struct PhaseDays {
    int p10;
    int p50;
    int p90;
    bool is_assumed; // the brief says nothing, or not all of it
};
BOOST_DESCRIBE_STRUCT(PhaseDays, (), (p10, p50, p90, is_assumed))

// What the brief estimates; what it leaves open comes from the usual spread (p10 is 0.6 × p50, p90 is 1.75 ×
// p50), or, without any number, from what the kind of phase usually takes. Not longer than the time-box.
PhaseDays days_of(PlanPhase const& phase);

struct Spread {
    double mean = 0;
    double variance = 0;

    Spread plus(Spread other) const { return {mean + other.mean, variance + other.variance}; }
    double quantile(double standard_deviations) const;
    // The share of cases that end within so many days.
    double chance_within(double days) const;
};

// Standard deviations above the mean.
inline constexpr double at_p80 = 0.8416212336;
inline constexpr double at_p90 = 1.2815515655;

Spread spread_of(PlanPhase const& phase);

} // namespace tenon::briefs
