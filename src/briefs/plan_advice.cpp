#include "briefs/plan_advice.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tenon::briefs {

namespace {

constexpr std::string_view look = "A flat fee for a look at the data, before anybody quotes the whole.";
constexpr std::string_view study =
    "A flat fee for an answer to one question, can this work: the rest is priced when it is known.";
constexpr std::string_view experiment =
    "An experiment is paid by the hour with a cap: its time is paid for, not only its success.";
constexpr std::string_view unseen_data =
    "Nobody has judged the data yet, so nobody can promise how long this takes: by the hour, with a cap.";
constexpr std::string_view open_scope =
    "What belongs to it and what does not is still open and will change: by the hour, with a cap.";
constexpr std::string_view all_defined =
    "Data, objective and deliverables are defined: a fixed price that says what is in it, how changes are "
    "handled and when it is complete.";
constexpr std::string_view known_amount =
    "The data are known, so the amount of work can be counted: a fixed price.";
constexpr std::string_view known_form = "What is handed over and where it runs is defined: a fixed price.";
constexpr std::string_view upkeep =
    "Watching, retraining and tuning come back every month: a retainer, so that nobody bargains each time.";

// By kind of phase; the first rule whose needs are met holds. The last one of each kind needs nothing.
constexpr std::array rules{
    PricingRule{PhaseKind::audit, false, false, Pricing::discovery, look},
    PricingRule{PhaseKind::feasibility, false, false, Pricing::discovery, study},
    PricingRule{PhaseKind::prototype, false, false, Pricing::hourly, experiment},
    PricingRule{PhaseKind::preparation, true, false, Pricing::fixed, known_amount},
    PricingRule{PhaseKind::preparation, false, false, Pricing::hourly, unseen_data},
    PricingRule{PhaseKind::labelling, true, false, Pricing::fixed, known_amount},
    PricingRule{PhaseKind::labelling, false, false, Pricing::hourly, unseen_data},
    PricingRule{PhaseKind::augmentation, false, false, Pricing::hourly, experiment},
    PricingRule{PhaseKind::development, true, true, Pricing::fixed, all_defined},
    PricingRule{PhaseKind::development, true, false, Pricing::hourly, open_scope},
    PricingRule{PhaseKind::development, false, false, Pricing::hourly, unseen_data},
    PricingRule{PhaseKind::evaluation, true, true, Pricing::fixed, all_defined},
    PricingRule{PhaseKind::evaluation, true, false, Pricing::hourly, open_scope},
    PricingRule{PhaseKind::evaluation, false, false, Pricing::hourly, unseen_data},
    PricingRule{PhaseKind::deployment, false, true, Pricing::fixed, known_form},
    PricingRule{PhaseKind::deployment, false, false, Pricing::hourly, open_scope},
    PricingRule{PhaseKind::monitoring, false, false, Pricing::retainer, upkeep},
};

// A flat fee for an audit is a fixed price too; value-based pricing is agreed apart from effort.
bool agree(Pricing advised, Pricing planned) {
    return planned == advised || planned == Pricing::value ||
           (advised == Pricing::discovery && planned == Pricing::fixed);
}

// Whether somebody outside is paid for it by effort.
bool is_bought(Brief const& brief, PlanPhase const& phase) {
    if (phase.id == PhaseKind::monitoring) return false;
    auto const given_to = [&](DutyBy by) {
        return std::any_of(brief.roles.begin(), brief.roles.end(),
            [&](Role const& role) { return role.role == phase.role && role.by == by; });
    };
    return given_to(DutyBy::expert) || !given_to(DutyBy::internal);
}

Result<EffortRange> effort_of(Brief const& brief, engagements::Policy const& policy) {
    TENON_TRY(currency, Currency::parse(policy.rate_currency));
    TENON_TRY(rate_min, Money::of_minor_units(policy.rate_minor_min, currency));
    TENON_TRY(rate_max, Money::of_minor_units(policy.rate_minor_max, currency));
    int days = 0;
    Spread spread;
    for (PlanPhase const& phase : brief.phases) {
        if (!is_bought(brief, phase)) continue;
        days += days_of(phase).p50;
        spread = spread.plus(spread_of(phase));
    }
    int const long_days = std::max(days, static_cast<int>(std::ceil(spread.quantile(at_p90) - 1e-9)));
    TENON_TRY(price_min, rate_min.times(std::int64_t{days} * hours_per_day));
    TENON_TRY(price_max, rate_max.times(std::int64_t{long_days} * hours_per_day));
    return EffortRange{days, long_days, days * hours_per_day, long_days * hours_per_day, rate_min, rate_max,
        price_min, price_max};
}

std::string low_price(Brief const& brief, EffortRange const& effort) {
    if (!brief.budget || !brief.budget->total) return "";
    auto const against = brief.budget->total->compare(effort.price_min);
    if (!against || *against >= 0) return ""; // another currency says nothing
    return to_string(*brief.budget->total) + " is less than " + std::to_string(effort.days_p50) +
           " days cost at the lowest usual rate, " + to_string(effort.price_min) +
           ". A price that low usually buys rework: plan less, or budget more.";
}

std::string value_of(Brief const& brief) {
    if (!brief.budget || !brief.budget->cost_of_delay_per_week) return "";
    Money const week = *brief.budget->cost_of_delay_per_week;
    auto const year = week.times(52);
    if (!week.is_positive() || !year) return "";
    return "A week without it costs " + to_string(week) + ", a year " + to_string(*year) +
           ": weigh the price against that as well.";
}

} // namespace

PricingRule const& pricing_for(PhaseKind kind, bool data_are_known, bool scope_is_defined) {
    return *std::find_if(rules.begin(), rules.end(), [&](PricingRule const& rule) {
        return rule.kind == kind && (data_are_known || !rule.needs_known_data) &&
               (scope_is_defined || !rule.needs_defined_scope);
    });
}

bool is_scope_defined(Brief const& brief) {
    bool const has_success = !brief.metrics.empty() || !brief.criteria.empty();
    return !brief.deliverables.empty() && !brief.exclusions.empty() && has_success;
}

PlanAdvice advise(Brief const& brief, PlanSetting const& setting) {
    PlanAdvice advice{setting.data_are_known, is_scope_defined(brief), {}, {}, "", value_of(brief),
        price_drivers(brief, setting.data_are_known)};
    auto const keys = phase_keys(brief);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        PlanPhase const& phase = brief.phases[i];
        auto const& rule = pricing_for(phase.id, advice.data_are_known, advice.scope_is_defined);
        advice.phases.push_back(
            {keys[i], rule.pricing, phase.pricing, !phase.pricing || agree(rule.pricing, *phase.pricing),
                std::string(rule.why), std::string(judgement_in(phase.id))});
    }
    auto const effort = effort_of(brief, setting.policy);
    if (!effort || effort->days_p50 == 0) return advice;
    advice.effort = *effort;
    advice.low_price = low_price(brief, *effort);
    return advice;
}

} // namespace tenon::briefs
