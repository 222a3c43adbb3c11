#pragma once

// What a plan should cost and how it should be paid: a pricing model for each phase with its reason, and what
// the effort comes to at the rates a workspace takes for usual. Advice; nothing is refused because of it.

#include "briefs/plan.h"
#include "briefs/price_drivers.h"

#include <optional>
#include <string>
#include <vector>

namespace tenon::briefs {

struct PhaseAdvice {
    std::string phase; // its key
    Pricing advised;
    std::optional<Pricing> planned;
    bool agrees; // nothing planned agrees too: there is nothing to change
    std::string why;
    std::string judgement; // what of it machines do, and what a person judges
};
BOOST_DESCRIBE_STRUCT(PhaseAdvice, (), (phase, advised, planned, agrees, why, judgement))

// Of the phases that somebody outside is paid for by effort: monitoring is a retainer, and work of the house
// is not bought.
struct EffortRange {
    int days_p50;
    int days_p90;
    int hours_p50;
    int hours_p90;
    Money rate_min; // an hour
    Money rate_max;
    Money price_min; // the middle effort at the lower rate
    Money price_max; // the long effort at the upper one
};
BOOST_DESCRIBE_STRUCT(
    EffortRange, (), (days_p50, days_p90, hours_p50, hours_p90, rate_min, rate_max, price_min, price_max))

struct PlanAdvice {
    bool data_are_known;
    bool scope_is_defined;
    std::vector<PhaseAdvice> phases;
    std::optional<EffortRange> effort; // nothing where no phase is bought, or without a usable rate
    std::string low_price;             // a warning, or ""
    std::string value;                 // what the work is worth to the client, where that is known, or ""
    std::vector<PriceDriver> drivers;
};
BOOST_DESCRIBE_STRUCT(
    PlanAdvice, (), (data_are_known, scope_is_defined, phases, effort, low_price, value, drivers))

inline constexpr int hours_per_day = 8;

// Which pricing fits a phase, and why in a sentence.
struct PricingRule {
    PhaseKind kind;
    bool needs_known_data;
    bool needs_defined_scope;
    Pricing pricing;
    std::string_view why;
};
PricingRule const& pricing_for(PhaseKind kind, bool data_are_known, bool scope_is_defined);

// Deliverables, exclusions, and a metric or criterion.
bool is_scope_defined(Brief const& brief);

PlanAdvice advise(Brief const& brief, PlanSetting const& setting);

} // namespace tenon::briefs
