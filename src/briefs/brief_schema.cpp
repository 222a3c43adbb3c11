#include "briefs/brief_schema.h"

#include "briefs/brief.h"
#include "platform/json/pretty.h"
#include "platform/json/schema.h"

namespace tenon::briefs {

namespace {

// What an editor shows beside a member. A test holds that each of these is one.
constexpr std::pair<char const*, char const*> notes[]{
    {"Brief.tenon", "The shape's version: brief/1."},
    {"Brief.title", "What gets better, in a few words."},
    {"Brief.goal", "The company goal it serves."},
    {"Brief.problem", "Who is held up by what today, and why it matters now. Before any technique."},
    {"Brief.affected", "Who feels it, on both sides."},
    {"Brief.kind", "The kind of work; examples and advice follow it."},
    {"Brief.domain", "What the work is about, for the obligations that come with it."},
    {"Brief.metrics", "Numbers that should move: each the business reads, with a technical partner."},
    {"Brief.criteria", "How both sides will know that it worked; binding, or a target."},
    {"Brief.deliverables", "What is handed over."},
    {"Brief.exclusions", "What does not belong to it."},
    {"Brief.constraints", "Systems, rules, speed and hardware that it has to live with."},
    {"Brief.phases", "The plan. Missing estimates are taken as what a phase of that kind usually takes."},
    {"Brief.roles", "Who does what: the work that goes out, and the work that stays in the house."},
    {"Brief.data", "What the work is done with; one entry per source."},
    {"Brief.priorities", "What matters most, first one first."},
    {"Brief.regimes", "gdpr, ccpa, eu_ai_act and others, or none after somebody looked."},
    {"Metric.id", "Short and unique; criteria name it."},
    {"BusinessMetric.today", "Its reading before the work."},
    {"BusinessMetric.read_from", "Where it is read already: a report, a table."},
    {"TechnicalMetric.baseline", "What the simplest way reaches today."},
    {"TechnicalMetric.measured_on", "The id of an entry of data."},
    {"Criterion.binding", "false: a target. Money never depends on a target."},
    {"Criterion.metric", "The id of an entry of metrics."},
    {"Criterion.op", "One of >=, >, <=, <, =."},
    {"Criterion.deliverable", "The id of an entry of deliverables."},
    {"Timeline.buffer_bp", "Kept free for what nobody foresees, in hundredths of a percent: 3000 is 30 %."},
    {"Timeline.review_rounds", "How often the work is looked at and changed before it counts as done."},
    {"Estimate.p10", "Working days; one time in ten it takes less."},
    {"Estimate.p50", "Working days; half the time it takes less."},
    {"Estimate.p90", "Working days; nine times in ten it takes less."},
    {"PlanPhase.what", "Where the kind does not say enough."},
    {"PlanPhase.timebox_days", "Working days after which somebody decides, whatever was found."},
    {"PlanPhase.after", "Begins when these have ended; without it, after the phase before."},
    {"PlanPhase.needs", "Ids of entries of data: begins when they are there."},
    {"PlanPhase.handover", "What is shown and reviewed at its end."},
    {"DataAsset.owner", "Who can give access and answer questions."},
    {"DataAsset.policy", "What may be done with it, and where."},
    {"DataAsset.handling", "Agreed before coding: how gaps are treated, what the structure means."},
    {"DataAsset.protection", "How it is kept: encrypted at rest and on the way."},
    {"DataAsset.needed_by", "The day work stops without it."},
    {"Budget.total", "The sum in mind, computing included."},
    {"Budget.compute_cap", "The most that computing may cost."},
    {"Budget.cost_of_delay_per_week", "What a week without it costs."},
    {"Fairness.about_people", "Whether the output decides or advises on single people."},
    {"Fairness.groups", "Whose errors are compared with each other."},
};

} // namespace

std::string brief_schema() {
    json::Schemas schemas("#/$defs/");
    for (auto const& [member, text] : notes)
        schemas.describe(member, text);
    json::Value const root = json::parse_json(schemas.of<Brief>()).value();
    json::Object definitions;
    for (auto const& [name, schema] : schemas.components())
        definitions.push_back({name, json::parse_json(schema).value()});
    return json::to_pretty_json({json::Object{
        {"$schema", {std::string("https://json-schema.org/draft/2020-12/schema")}},
        {"title", {std::string("Tenon brief")}},
        {"$ref", *root.find("$ref")},
        {"$defs", {std::move(definitions)}},
    }});
}

} // namespace tenon::briefs
