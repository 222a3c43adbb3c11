#include "insights/summaries.h"

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

Failure out_of_range(std::string code, std::string message) {
    return fail(ErrorKind::invalid, code, message, {{"?week", code, message}});
}

} // namespace

std::vector<MetricReading> Summaries::readings(
    sql::Transaction& transaction, Place const& place, briefs::Brief const& brief, Timestamp until) const {
    std::vector<MetricReading> all;
    for (briefs::Metric const& metric : brief.metrics) {
        // A name that the search language cannot quote was never logged by a client either.
        bool const can_ask = metric.technical && !metric.technical->name.empty() &&
                             metric.technical->name.find('`') == std::string::npos;
        if (!can_ask) continue;
        std::string const name = "metrics.`" + metric.technical->name + "`";
        tracking::Query const query{
            .filter = name + " <= 1e308 AND start_time < " + std::to_string(milliseconds(until)),
            .order_by = {name + (grows(brief, metric) ? " DESC" : " ASC")},
            .limit = 1};
        auto const found = tracking_.searches.runs(transaction, place, std::nullopt, query);
        if (!found || found->items.empty()) continue;
        for (tracking::Metric const& logged : found->items[0].metrics)
            if (logged.key == metric.technical->name && std::isfinite(logged.latest.value))
                all.push_back({metric.id, found->items[0].run.run_id, logged.latest.value});
    }
    return all;
}

Result<SummaryView> Summaries::of(
    sql::Transaction& transaction, Actor const& actor, std::optional<Day> day) const {
    Place const place = actor.place();
    TENON_TRY(newest, briefs_.latest(transaction, place));
    TENON_TRY(oldest, briefs_.at(transaction, place, 1));
    SummaryMaterial material{"", newest.brief.title, {}, situations_.of(transaction, actor), newest.brief};
    auto const& facts = material.situation.facts;
    Calendar const calendar = calendar_of(facts.time_zone, facts.work_week);
    Week const current = week_of(facts.today, calendar.week);
    Week const first = week_of(calendar.zone.day_of(oldest.saved_at), calendar.week);
    material.week = day ? week_of(*day, calendar.week) : current;
    if (material.week.first > current.last) return out_of_range("week_ahead", "That week has not begun yet.");
    if (material.week.first < first.first)
        return out_of_range("week_before", "The engagement began on " +
                                               to_string(calendar.zone.day_of(oldest.saved_at)) +
                                               "; name a day from then on.");
    if (auto const workspace = people::find_workspace(transaction, place.workspace))
        material.workspace = workspace->name;
    Timestamp const begin = begin_of(material.week, calendar.zone);
    Timestamp const end = end_of(material.week, calendar.zone);
    material.events = events::between(transaction, place, summary_events, begin, end);
    material.readings = readings(transaction, place, newest.brief, end);
    SummaryView view{summarize(material), {}, {}};
    if (material.week.first > first.first) view.previous = material.week.first.plus(-1);
    if (material.week.first < current.first) view.next = material.week.last.plus(1);
    return view;
}

} // namespace tenon::insights
