#include "checks/policy.h"

#include "base/money.h"
#include "platform/json/read.h"

#include <array>

namespace tenon::checks {

namespace {

using engagements::Policy;

constexpr std::array all{
    Knob{"brief_words", "Words of a brief at least", "words", 0, 1'000, "SCOPE-01", &Policy::brief_words},
    Knob{"buffer_bp", "Kept free of every research estimate", "basis points", 0, 10'000, "SCOPE-08, plan",
        &Policy::buffer_bp},
    Knob{"mvp_weeks_min", "A first version takes at least", "weeks", 1, 52, "SCOPE-08",
        &Policy::mvp_weeks_min},
    Knob{"mvp_weeks_max", "A first version takes at most", "weeks", 1, 52, "SCOPE-07, plan",
        &Policy::mvp_weeks_max},
    Knob{"complex_weeks_min", "A complex system takes at least", "weeks", 1, 260, "SCOPE-08",
        &Policy::complex_weeks_min},
    Knob{"complex_weeks_max", "A complex system takes at most", "weeks", 1, 260, "plan",
        &Policy::complex_weeks_max},
    Knob{"discovery_business_days", "A paid look at the data", "business days", 1, 60, "plan",
        &Policy::discovery_business_days},
    Knob{"decision_business_days", "To decide what follows from limited data", "business days", 1, 60,
        "DATA-06", &Policy::decision_business_days},
    Knob{"baseline_business_days", "To the first baseline, after data access", "business days", 1, 60,
        "EXP-01", &Policy::baseline_business_days},
    Knob{"monitoring_months", "Monitoring after deployment", "months", 0, 60, "plan",
        &Policy::monitoring_months},
    Knob{"rate_minor_min", "An hour of an expert, from", "minor units", 0, 10'000'000, "plan",
        &Policy::rate_minor_min},
    Knob{"rate_minor_max", "An hour of an expert, to", "minor units", 0, 10'000'000, "plan",
        &Policy::rate_minor_max},
};

struct Order {
    std::string_view lower;
    std::string_view upper;
    int Policy::*least;
    int Policy::*most;
};
constexpr std::array orders{
    Order{"mvp_weeks_min", "mvp_weeks_max", &Policy::mvp_weeks_min, &Policy::mvp_weeks_max},
    Order{"complex_weeks_min", "complex_weeks_max", &Policy::complex_weeks_min, &Policy::complex_weeks_max},
    Order{"rate_minor_min", "rate_minor_max", &Policy::rate_minor_min, &Policy::rate_minor_max},
};

} // namespace

std::span<Knob const> knobs() { return all; }

Result<void> validate(Policy const& policy) {
    std::vector<Problem> problems;
    for (Knob const& knob : all) {
        int const value = policy.*knob.value;
        if (value < knob.least || value > knob.most)
            problems.push_back({"/policy/" + std::string(knob.key), "out_of_range",
                std::string(knob.title) + ": expected a whole number from " + std::to_string(knob.least) +
                    " to " + std::to_string(knob.most) + "."});
    }
    for (Order const& order : orders)
        if (policy.*order.least > policy.*order.most)
            problems.push_back({"/policy/" + std::string(order.upper), "range_upside_down",
                "This is less than " + std::string(order.lower) + "."});
    if (!Currency::parse(policy.rate_currency))
        problems.push_back({"/policy/rate_currency", "currency_unknown", "Name a currency such as EUR."});
    if (!problems.empty()) return fail(json::body_invalid(std::move(problems)));
    return {};
}

} // namespace tenon::checks
