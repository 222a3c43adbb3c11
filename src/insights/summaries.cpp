#include "insights/summaries.h"

#include "insights/summary.h"
#include "people/directory.h"
#include "platform/events/history.h"

#include <algorithm>
#include <cmath>

namespace tenon::insights {

namespace {

// Whether more of the metric is better: what a criterion asks for, else the way from baseline to target.
bool grows(briefs::Brief const& brief, briefs::Metric const& metric) {
    using briefs::Comparison;
    for (briefs::Criterion const& criterion : brief.criteria)
        if (criterion.metric == metric.id && criterion.op)
            return *criterion.op != Comparison::at_most && *criterion.op != Comparison::below;
    auto const& technical = *metric.technical;
    return !technical.baseline || !technical.target || *technical.baseline <= *technical.target;
}

std::int64_t milliseconds(Timestamp at) { return to_microseconds(at) / 1000; }

// The weeks an engagement has: from the one it began in to this one.
struct Weeks {
    Week first;
    Week current;
};

Result<Week> choose(std::optional<Day> day, Weeks const& weeks, WorkWeek const& work_week) {
    if (!day) return weeks.current;
    auto refuse = [](std::string code, std::string message) {
        return fail(ErrorKind::invalid, code, message, {{"?week", code, message}});
    };
    Week const week = week_of(*day, work_week);
    if (week.first > weeks.current.last) return refuse("week_ahead", "That week has not begun yet.");
    if (week.first < weeks.first.first)
        return refuse("week_before", "The engagement began in the week of " + to_string(weeks.first.first) +
                                         "; name a day from then on.");
    return week;
}

std::vector<MetricReading> readings_of(sql::Transaction& transaction, tracking::Tracking const& tracking,
    Place const& place, briefs::Brief const& brief, Timestamp until) {
    std::vector<MetricReading> all;
    for (std::size_t i = 0; i < brief.metrics.size() && i < summary_metrics_max; ++i) {
        briefs::Metric const& metric = brief.metrics[i];
        // A name that the search language cannot quote was never logged by a client either.
        bool const can_ask = metric.technical && !metric.technical->name.empty() &&
                             metric.technical->name.find('`') == std::string::npos;
        if (!can_ask) continue;
        std::string const name = "metrics.`" + metric.technical->name + "`";
        tracking::Query const query{
            .filter = name + " <= 1e308 AND start_time < " + std::to_string(milliseconds(until)),
            .order_by = {name + (grows(brief, metric) ? " DESC" : " ASC")},
            .limit = 1};
        auto const found = tracking.searches.runs(transaction, place, std::nullopt, query);
        if (!found || found->items.empty()) continue;
        for (tracking::Metric const& logged : found->items[0].metrics)
            if (logged.key == metric.technical->name && std::isfinite(logged.latest.value))
                all.push_back({metric.id, found->items[0].run.run_id, logged.latest.value});
    }
    return all;
}

} // namespace

Result<SummaryView> Summaries::of(
    sql::Transaction& transaction, Actor const& actor, std::optional<Day> day) const {
    Place const place = actor.place();
    TENON_TRY(newest, briefs_.latest(transaction, place));
    TENON_TRY(oldest, briefs_.at(transaction, place, 1));
    SummaryMaterial material{"", newest.brief.title, {}, situations_.of(transaction, actor), newest.brief};
    auto const& facts = material.situation.facts;
    Calendar const calendar = calendar_of(facts.time_zone, facts.work_week);
    Weeks const weeks{
        week_of(calendar.zone.day_of(oldest.saved_at), calendar.week), week_of(facts.today, calendar.week)};
    TENON_TRY(week, choose(day, weeks, calendar.week));
    material.week = week;
    if (auto const workspace = people::find_workspace(transaction, place.workspace))
        material.workspace = workspace->name;
    Timestamp const end = end_of(week, calendar.zone);
    material.events = events::between(transaction, place, summary_events, begin_of(week, calendar.zone), end);
    material.readings = readings_of(transaction, tracking_, place, newest.brief, end);
    SummaryView view{summarize(material), {}, {}};
    if (week.first > weeks.first.first) view.previous = week.first.plus(-1);
    if (week.first < weeks.current.first) view.next = week.last.plus(1);
    return view;
}

} // namespace tenon::insights
