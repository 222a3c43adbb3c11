// The second and third bullet: what stands in the way, and what it means for the business.

#include "base/text.h"
#include "insights/phrase.h"
#include "insights/summary_parts.h"

#include <algorithm>

namespace tenon::insights::parts {

namespace {

constexpr std::size_t roadblocks_max = 3;

std::string_view whose(Mover mover) {
    switch (mover) {
    case Mover::client: return "the client's move";
    case Mover::expert: return "the expert's move";
    case Mover::both: return "both sides' move";
    case Mover::invited: return "an invited person's move";
    }
    return "";
}

std::vector<SummaryPoint> late_data(SummaryMaterial const& material, Moment const& moment) {
    std::vector<SummaryPoint> points;
    for (auto const& dataset : material.situation.facts.datasets) {
        if (!dataset.needed_by || moment.calendar.zone.last_second_of(*dataset.needed_by) >= moment.at)
            continue;
        if (dataset.access_verified_at && *dataset.access_verified_at <= moment.at) continue;
        bool const granted = dataset.access_granted_at && *dataset.access_granted_at <= moment.at;
        points.push_back({in_quotes(dataset.what.empty() ? dataset.id : dataset.what) + " was needed by " +
                              to_string(*dataset.needed_by) +
                              (granted ? " and the expert has not confirmed that it can be used."
                                       : " and the expert has no access to it."),
            InsightPage::data, dataset.id});
    }
    return points;
}

std::vector<SummaryPoint> sent_back(SummaryMaterial const& material) {
    std::vector<SummaryPoint> points;
    for (events::Event const& event : material.events)
        if (event.kind == "milestone.changes_requested")
            points.push_back(
                {milestone_name(material.situation, event.subject) + " was sent back for changes.",
                    InsightPage::milestones, event.subject});
    return points;
}

// What is late by now, and what stands before the next gate. Data is told above.
std::vector<SummaryPoint> late_moves(SummaryMaterial const& material, Moment const& moment) {
    std::vector<SummaryPoint> points;
    for (Waiting const& waiting : waiting_in(material.situation)) {
        if (waiting.page == InsightPage::data) continue;
        bool const is_late = waiting.until && *waiting.until < moment.at;
        if (!is_late && waiting.kind != WaitKind::mend_findings) continue;
        std::string says = waiting.what;
        says.pop_back();
        says += " (" + std::string(whose(waiting.mover));
        if (is_late) says += ", due on " + to_string(moment.calendar.zone.day_of(*waiting.until));
        points.push_back({says + ").", waiting.page, waiting.subject});
    }
    return points;
}

std::string with_unit(double value, std::string const& unit) {
    return unit.empty() ? spoken(value) : spoken(value) + " " + shortened(unit);
}

// "First answer time: 9 h at the start, 2 h wanted (read from help desk report)."
std::string business_figure(briefs::BusinessMetric const& metric) {
    std::string text = sentence(metric.name.empty() ? "the business figure" : shortened(metric.name)) + ": ";
    text +=
        metric.today ? with_unit(*metric.today, metric.unit) + " at the start" : "no value from the start";
    if (metric.wanted) text += ", " + with_unit(*metric.wanted, metric.unit) + " wanted";
    if (!metric.read_from.empty()) text += " (read from " + shortened(metric.read_from) + ")";
    return text + ".";
}

// roc_auc is how programs spell it.
std::string spoken_name(std::string name) {
    std::replace(name.begin(), name.end(), '_', ' ');
    return shortened(name);
}

// The technical partner: what the sealed test found, once it is open, else the expert's own figure.
std::optional<SummaryPoint> evidence_for(
    SummaryMaterial const& material, Moment const& moment, briefs::Metric const& metric) {
    if (!metric.technical || metric.technical->name.empty()) return std::nullopt;
    auto const& technical = *metric.technical;
    for (auto const& evaluation : material.situation.evaluations) {
        auto const criterion = std::find_if(
            material.brief.criteria.begin(), material.brief.criteria.end(), [&](auto const& candidate) {
                return candidate.id == evaluation.criterion && candidate.metric == metric.id;
            });
        bool const is_open = evaluation.revealed_at && *evaluation.revealed_at <= moment.at;
        if (criterion == material.brief.criteria.end() || !evaluation.verdict || !is_open) continue;
        return SummaryPoint{"The sealed test found " + spoken_name(technical.name) + " " +
                                spoken(evaluation.verdict->score) + ": what was agreed is " +
                                (evaluation.verdict->met ? "met." : "not met."),
            InsightPage::evaluations, evaluation.id.str()};
    }
    for (MetricReading const& reading : material.readings) {
        if (reading.metric != metric.id) continue;
        std::string says =
            "By the expert's own figure " + spoken_name(technical.name) + " is " + spoken(reading.value);
        std::vector<std::string> beside;
        if (technical.baseline) beside.push_back(spoken(*technical.baseline) + " before");
        if (technical.target) beside.push_back(spoken(*technical.target) + " wanted");
        if (!beside.empty()) says += " (" + join(beside, ", ") + ")";
        return SummaryPoint{says + "; nobody has checked it yet.", InsightPage::runs, reading.run_id};
    }
    return std::nullopt;
}

std::optional<SummaryPoint> earned_so_far(Situation const& situation) {
    if (!situation.terms) return std::nullopt;
    std::optional<Money> total = situation.terms->pricing.total;
    if (!total) return std::nullopt;
    Money earned = Money::zero(total->currency());
    for (auto const& promised : situation.terms->milestones) {
        bool const is_accepted = std::any_of(
            situation.facts.milestones.begin(), situation.facts.milestones.end(), [&](auto const& milestone) {
                return milestone.id == promised.id && milestone.state == "accepted";
            });
        if (is_accepted && promised.amount) earned = earned.plus(*promised.amount).value_or(earned);
    }
    return SummaryPoint{
        spoken(earned) + " of " + spoken(*total) + " is earned.", InsightPage::milestones, ""};
}

} // namespace

std::vector<SummaryPoint> roadblocks(SummaryMaterial const& material, Moment const& moment) {
    std::vector<SummaryPoint> points = late_data(material, moment);
    for (SummaryPoint& point : sent_back(material))
        points.push_back(std::move(point));
    if (moment.is_current)
        for (SummaryPoint& point : late_moves(material, moment))
            points.push_back(std::move(point));
    if (points.empty()) points.push_back({"Nothing stands in the way.", InsightPage::checks, ""});
    if (points.size() <= roadblocks_max) return points;
    auto const more = static_cast<std::int64_t>(points.size() - (roadblocks_max - 1));
    points.resize(roadblocks_max - 1);
    points.push_back(
        {"And " + count_of(more, "more roadblock.", "more roadblocks."), InsightPage::checks, ""});
    return points;
}

std::vector<SummaryPoint> impact(SummaryMaterial const& material, Moment const& moment) {
    std::vector<SummaryPoint> points;
    for (std::size_t i = 0; i < material.brief.metrics.size() && i < summary_metrics_max; ++i) {
        briefs::Metric const& metric = material.brief.metrics[i];
        if (metric.business)
            points.push_back({business_figure(*metric.business), InsightPage::brief,
                "/metrics/" + std::to_string(i) + "/business"});
        if (auto evidence = evidence_for(material, moment, metric)) points.push_back(*std::move(evidence));
    }
    if (points.empty())
        points.push_back({"The brief names no business figure, so the effect cannot be said yet.",
            InsightPage::brief, "/metrics"});
    if (moment.is_current)
        if (auto earned = earned_so_far(material.situation)) points.push_back(*std::move(earned));
    bool const is_late = !late_data(material, moment).empty();
    if (is_late && material.brief.budget && material.brief.budget->cost_of_delay_per_week)
        points.push_back(
            {"Each week of delay costs " + spoken(*material.brief.budget->cost_of_delay_per_week) + ".",
                InsightPage::brief, "/budget"});
    return points;
}

} // namespace tenon::insights::parts
