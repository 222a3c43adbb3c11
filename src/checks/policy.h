#pragma once

// The numbers of a workspace's checks: what each is for, which checks read it, and how far it may go.

#include "base/result.h"
#include "engagements/facts.h"

#include <span>
#include <string_view>

namespace tenon::checks {

struct Knob {
    std::string_view key; // the member of engagements::Policy
    std::string_view title;
    std::string_view unit; // words, share in basis points, weeks, business days, months, minor units
    int least;
    int most;
    std::string_view read_by; // checks and engines, by name
    int engagements::Policy::*value;
};

std::span<Knob const> knobs();

// All problems at once, as body_invalid: a number out of its range, a range upside down, no such currency.
Result<void> validate(engagements::Policy const& policy);

} // namespace tenon::checks
