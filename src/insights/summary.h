#pragma once

// The weekly summary: three bullets and at most one decision, by plain templates over what was recorded.
// Pure. Every sentence names the page that proves it; none uses a word that a reader outside the work would
// have to look up.

#include "briefs/brief.h"
#include "insights/waiting.h"
#include "insights/week.h"
#include "platform/events/events.h"

namespace tenon::insights {

struct SummaryPoint {
    std::string says;
    InsightPage page;
    std::string subject; // an id on that page, or empty
};
BOOST_DESCRIBE_STRUCT(SummaryPoint, (), (says, page, subject))

struct WeekSummary {
    std::string workspace;
    std::string title;
    Day from;
    Day ready; // the last working day: when to read it
    Day until;
    std::string time_zone;
    bool is_current;
    std::optional<std::string> status; // where the engagement stands; of the current week only
    std::vector<SummaryPoint> done;    // of none of the three is empty
    std::vector<SummaryPoint> roadblocks;
    std::vector<SummaryPoint> impact;
    std::optional<SummaryPoint> decision; // asked of the client, in the current week
    Timestamp written_at;
};
BOOST_DESCRIBE_STRUCT(WeekSummary, (),
    (workspace, title, from, ready, until, time_zone, is_current, status, done, roadblocks, impact, decision,
        written_at))

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

inline constexpr std::string_view summary_events =
    "gate.passed,data.sampled,data.access_verified,submission.scored,milestone.started,milestone.submitted,"
    "milestone.changes_requested,milestone.accepted,funds.confirmed,payout.confirmed";

WeekSummary summarize(SummaryMaterial const& material);

} // namespace tenon::insights
