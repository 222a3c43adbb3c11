#pragma once

// The bullets behind summarize(), one function each.

#include "insights/summary.h"

namespace tenon::insights::parts {

// How far the week is: now, or its end where it is over.
struct Moment {
    Timestamp begin;
    Timestamp end;
    Timestamp at;
    bool is_current;
    Calendar calendar;
};
Moment moment_of(SummaryMaterial const& material);

std::vector<SummaryPoint> done(SummaryMaterial const& material, Moment const& moment);
std::vector<SummaryPoint> roadblocks(SummaryMaterial const& material, Moment const& moment);
std::vector<SummaryPoint> impact(SummaryMaterial const& material, Moment const& moment);
std::optional<SummaryPoint> decision(SummaryMaterial const& material, Moment const& moment);
std::string status(SummaryMaterial const& material);

// The name the contract gives a milestone, in quotes.
std::string milestone_name(Situation const& situation, std::string_view id);

} // namespace tenon::insights::parts
