#pragma once

// The brief: what a client wants, why, and how both sides will know that it worked. One shape for the YAML
// file, the JSON of the API and the web form. Every member may be missing: an incomplete brief is a valid
// one, and what is missing becomes a question (questions.h) or a finding (module checks), never an error.

#include "base/enum.h"
#include "base/money.h"
#include "base/time.h"
#include "platform/json/once.h"

#include <optional>
#include <string>
#include <vector>

namespace tenon::briefs {

BOOST_DEFINE_ENUM_CLASS(
    Kind, chatbot, recommender, forecasting, vision, tabular, churn, fraud, extraction, search, other)
BOOST_DEFINE_ENUM_CLASS(CriterionKind, metric, run, file, page)
BOOST_DEFINE_ENUM_CLASS(EvidenceOn, sealed, run)
BOOST_DEFINE_ENUM_CLASS(
    DeliverableKind, code, weights, dataset, report, api, pipeline, docs, model_card, analysis, other)
BOOST_DEFINE_ENUM_CLASS(
    ConstraintKind, latency, integration, regulation, budget, hardware, explainability, other)
// What the work is about, for the obligations that come with it.
BOOST_DEFINE_ENUM_CLASS(Domain, healthcare, finance, law, public_sector, retail, logistics, manufacturing,
    energy, marketing, software, other)
// In the order they usually come in. A prototype runs on somebody's own machine, before computing is paid
// for.
BOOST_DEFINE_ENUM_CLASS(PhaseKind, audit, feasibility, prototype, preparation, labelling, augmentation,
    development, evaluation, deployment, monitoring)
BOOST_DEFINE_ENUM_CLASS(Pricing, discovery, hourly, fixed, retainer, value)
BOOST_DEFINE_ENUM_CLASS(
    Duty, data, modelling, evaluation, deployment, monitoring, operations, security, domain)
BOOST_DEFINE_ENUM_CLASS(DutyBy, expert, internal)
BOOST_DEFINE_ENUM_CLASS(Labels, none, partly, complete)
BOOST_DEFINE_ENUM_CLASS(Sensitivity, public_, internal, personal, sensitive, secret)
BOOST_DEFINE_ENUM_CLASS(ComputePayer, client, expert)
BOOST_DEFINE_ENUM_CLASS(Stakes, low, medium, high)
BOOST_DEFINE_ENUM_CLASS(Priority, accuracy, interpretability, scalability, maintainability, speed)

// ">=" and its kin, on the wire as they are written.
enum class Comparison { at_least, above, at_most, below, equal };
Result<Comparison> parse_comparison(std::string_view text);
std::string_view to_string(Comparison comparison);
bool holds(double value, Comparison comparison, double threshold);

struct BusinessMetric {
    using partial = void;
    std::string name;
    std::string unit;
    std::optional<double> today;
    std::optional<double> wanted;
    std::string read_from;
    bool operator==(BusinessMetric const&) const = default;
};
BOOST_DESCRIBE_STRUCT(BusinessMetric, (), (name, unit, today, wanted, read_from))

struct TechnicalMetric {
    using partial = void;
    std::string name;
    std::optional<double> baseline;
    std::optional<double> target;
    std::string measured_on; // id of an entry of `data`
    bool operator==(TechnicalMetric const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TechnicalMetric, (), (name, baseline, target, measured_on))

struct Metric {
    using partial = void;
    std::string id;
    std::optional<BusinessMetric> business;
    std::optional<TechnicalMetric> technical;
    bool operator==(Metric const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Metric, (), (id, business, technical))

struct Criterion {
    using partial = void;
    std::string id; // kept for life: the contract freezes it, delivery holds its results
    CriterionKind kind = CriterionKind::metric;
    bool binding = false; // false: a target
    std::string metric;   // id of an entry of `metrics`
    std::optional<Comparison> op;
    std::optional<double> value;
    std::optional<EvidenceOn> on;
    std::string deliverable; // id of an entry of `deliverables`
    bool operator==(Criterion const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Criterion, (), (id, kind, binding, metric, op, value, on, deliverable))

struct Deliverable {
    using partial = void;
    std::string id;
    DeliverableKind kind = DeliverableKind::other;
    std::string what;
    bool operator==(Deliverable const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Deliverable, (), (id, kind, what))

struct Constraint {
    using partial = void;
    ConstraintKind kind = ConstraintKind::other;
    std::string what;
    bool operator==(Constraint const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Constraint, (), (kind, what))

struct Timeline {
    using partial = void;
    std::optional<Day> start;
    std::optional<int> weeks;
    std::optional<int> buffer_bp; // share of the estimate kept free for what nobody foresees
    std::optional<int> review_rounds;
    bool operator==(Timeline const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Timeline, (), (start, weeks, buffer_bp, review_rounds))

// An estimate in working days: half the time it takes less than p50, nine times in ten less than p90.
struct Estimate {
    using partial = void;
    std::optional<int> p10;
    std::optional<int> p50;
    std::optional<int> p90;
    bool operator==(Estimate const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Estimate, (), (p10, p50, p90))

struct PlanPhase {
    using partial = void;
    PhaseKind id = PhaseKind::audit;
    std::string what; // where the kind does not say enough: "label 2,000 tickets"
    std::optional<Duty> role;
    std::optional<Estimate> days;
    std::optional<int> timebox_days; // working days after which somebody decides, whatever was found
    std::optional<Pricing> pricing;
    std::optional<Money> price;
    std::vector<PhaseKind> after;   // begins when these have ended; none: after the one before it
    std::vector<std::string> needs; // ids of entries of `data`: begins when they are there
    std::string handover;           // what is shown and reviewed at its end
    bool operator==(PlanPhase const&) const = default;
};
BOOST_DESCRIBE_STRUCT(
    PlanPhase, (), (id, what, role, days, timebox_days, pricing, price, after, needs, handover))

// Who does what: the work that goes out, and the work that stays in the house.
struct Role {
    using partial = void;
    Duty role = Duty::modelling;
    DutyBy by = DutyBy::expert;
    std::string who;  // a person or team, where it is known
    std::string what; // their part: "reviews labels two hours a week"
    bool operator==(Role const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Role, (), (role, by, who, what))

struct DataAsset {
    using partial = void;
    std::string id;
    std::string what;
    std::string format;
    std::string size;
    std::string quality;
    std::optional<Labels> labels;
    std::string storage;
    std::string owner;
    std::optional<Sensitivity> sensitivity;
    std::string policy;     // what may be done with it, and where
    std::string handling;   // agreed before coding: how gaps are treated, what the structure is taken to mean
    std::string protection; // how it is kept: "encrypted at rest and on the way"
    std::vector<Duty> access_roles; // who may open it; none: not decided
    std::optional<Day> access_until;
    std::optional<Day> needed_by;
    bool operator==(DataAsset const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DataAsset, (),
    (id, what, format, size, quality, labels, storage, owner, sensitivity, policy, handling, protection,
        access_roles, access_until, needed_by))

struct Budget {
    using partial = void;
    std::optional<Money> total;
    std::optional<Money> compute_cap;
    std::optional<ComputePayer> compute_payer;
    std::optional<Money> cost_of_delay_per_week;
    bool operator==(Budget const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Budget, (), (total, compute_cap, compute_payer, cost_of_delay_per_week))

// Who may be treated differently by the model's errors, and what is planned about it.
struct Fairness {
    using partial = void;
    std::optional<bool> about_people; // whether the output decides or advises on single people
    std::vector<std::string> groups;  // compared with each other: "under 30", "writes in German"
    std::optional<int> mitigation_days;
    bool operator==(Fairness const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Fairness, (), (about_people, groups, mitigation_days))

struct Brief {
    using partial = void;
    std::string tenon = "brief/1"; // the shape's version
    std::string title;
    std::string goal; // the company goal it serves
    std::string problem;
    std::vector<std::string> affected;
    std::optional<Kind> kind;
    std::optional<Domain> domain;
    std::vector<Metric> metrics;
    std::vector<Criterion> criteria;
    std::vector<Deliverable> deliverables;
    std::vector<std::string> exclusions;
    std::vector<Constraint> constraints;
    std::optional<Timeline> timeline;
    std::vector<PlanPhase> phases;
    std::vector<Role> roles;
    std::vector<DataAsset> data;
    std::optional<Budget> budget;
    std::optional<Stakes> stakes;
    std::vector<Priority> priorities;
    std::vector<std::string> regimes; // "gdpr", "ccpa", "eu_ai_act" …, or "none" after somebody looked
    std::optional<Fairness> fairness;
    bool operator==(Brief const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Brief, (),
    (tenon, title, goal, problem, affected, kind, domain, metrics, criteria, deliverables, exclusions,
        constraints, timeline, phases, roles, data, budget, stakes, priorities, regimes, fairness))

// What a brief must hold to be kept, beyond its shape: a known version, ids that are unique and point at
// something, shares and counts within their range. All problems at once, as body_invalid.
Result<void> validate(Brief const& brief);

// A brief from a file: YAML (or JSON, which is YAML too), or one plain sentence, which becomes the title.
// Errors carry line and column.
Result<Brief> read_brief(std::string_view text);

// The brief as a file: what it says and nothing else, in the order of the form. read_brief gives it back.
std::string write_brief(Brief const& brief);

} // namespace tenon::briefs

namespace tenon::json {
template <> struct Scalar<briefs::Comparison> {
    using type = briefs::Comparison;
    static Result<type> parse(std::string_view text) { return briefs::parse_comparison(text); }
    static std::string print(type comparison) { return std::string(briefs::to_string(comparison)); }
    static constexpr std::string_view format = "comparison";
};
} // namespace tenon::json

TENON_JSON_DECLARED(tenon::briefs::Brief);
