#pragma once

// The weekly summary: three bullets and at most one decision, by plain templates over what was recorded.
// Pure. Every sentence names the page that proves it; none uses a word that a reader outside the work would
// have to look up.

#include "briefs/brief.h"
#include "insights/insight_wire.h"
#include "insights/week.h"
#include "platform/events/events.h"

namespace tenon::insights {

// The best value of a technical metric that a run has logged: the expert's own figure.
struct MetricReading {
    std::string metric; // id in the brief
    std::string run_id;
    double value;
};

// What the templates read.
struct SummaryMaterial {
    std::string workspace;
    std::string title;
    Week week;
    Situation situation;
    briefs::Brief brief;
    std::vector<events::Event> events = {}; // of the week, of the kinds below
    std::vector<MetricReading> readings = {};
};

// Business impact is said of so many metrics, the first of the brief.
inline constexpr std::size_t summary_metrics_max = 2;

inline constexpr std::string_view summary_events =
    "brief.saved,gate.passed,data.sampled,data.access_verified,submission.scored,"
    "milestone.submitted,milestone.changes_requested,milestone.accepted,"
    "funds.confirmed,payout.confirmed";

WeekSummary summarize(SummaryMaterial const& material);

} // namespace tenon::insights
