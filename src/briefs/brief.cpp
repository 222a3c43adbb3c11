#include "briefs/brief.h"

#include "base/text.h"
#include "briefs/plan_order.h"

#include <algorithm>
#include <set>

namespace tenon::briefs {

namespace {

// Collects problems of one brief; every check appends and none stops the next.
class Checker {
public:
    std::vector<Problem> problems;

    void refuse(std::string pointer, std::string code, std::string message) {
        problems.push_back({std::move(pointer), std::move(code), std::move(message)});
    }

    // Ids inside one list: there, short and unique.
    template <class Entry>
    std::set<std::string> ids(std::vector<Entry> const& entries, std::string const& list) {
        std::set<std::string> seen;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            std::string const pointer = "/" + list + "/" + std::to_string(i) + "/id";
            if (trim(entries[i].id).empty())
                refuse(pointer, "required", "Every entry of " + list + " needs an id.");
            else if (!seen.insert(entries[i].id).second)
                refuse(
                    pointer, "id_twice", "The id \"" + entries[i].id + "\" is used twice in " + list + ".");
        }
        return seen;
    }

    void points_at(std::string const& id, std::set<std::string> const& known, std::string pointer,
        std::string const& list) {
        if (!id.empty() && !known.contains(id))
            refuse(std::move(pointer), "id_unknown", "There is no entry \"" + id + "\" in " + list + ".");
    }

    void within(std::optional<int> number, int least, int most, std::string pointer) {
        if (number && (*number < least || *number > most))
            refuse(std::move(pointer), "out_of_range",
                "Expected a whole number from " + std::to_string(least) + " to " + std::to_string(most) +
                    ".");
    }

    void not_negative(std::optional<Money> const& amount, std::string pointer) {
        if (amount && amount->minor() < 0)
            refuse(std::move(pointer), "amount_negative", "An amount here cannot be below zero.");
    }
};

void check_estimate(Checker& checker, PlanPhase const& phase, std::string const& pointer) {
    if (!phase.days) return;
    auto const& [p10, p50, p90] = *phase.days;
    checker.within(p10, 0, 3650, pointer + "/days/p10");
    checker.within(p50, 0, 3650, pointer + "/days/p50");
    checker.within(p90, 0, 3650, pointer + "/days/p90");
    bool const falls =
        (p10 && p50 && *p10 > *p50) || (p50 && p90 && *p50 > *p90) || (p10 && p90 && *p10 > *p90);
    if (falls)
        checker.refuse(pointer + "/days", "estimate_falls", "An estimate rises from p10 over p50 to p90.");
}

void check_phase(
    Checker& checker, PlanPhase const& phase, std::set<std::string> const& data, std::string const& pointer) {
    check_estimate(checker, phase, pointer);
    checker.within(phase.timebox_days, 1, 3650, pointer + "/timebox_days");
    checker.not_negative(phase.price, pointer + "/price");
    for (std::size_t i = 0; i < phase.needs.size(); ++i)
        checker.points_at(phase.needs[i], data, pointer + "/needs/" + std::to_string(i), "data");
}

void check_budget(Checker& checker, Budget const& budget) {
    checker.not_negative(budget.total, "/budget/total");
    checker.not_negative(budget.compute_cap, "/budget/compute_cap");
    checker.not_negative(budget.cost_of_delay_per_week, "/budget/cost_of_delay_per_week");
    if (budget.total && budget.compute_cap && budget.total->currency() != budget.compute_cap->currency())
        checker.refuse("/budget/compute_cap", "currency_mismatch", "A brief's amounts share one currency.");
}

} // namespace

Result<Comparison> parse_comparison(std::string_view text) {
    if (text == ">=") return Comparison::at_least;
    if (text == ">") return Comparison::above;
    if (text == "<=") return Comparison::at_most;
    if (text == "<") return Comparison::below;
    if (text == "=" || text == "==") return Comparison::equal;
    return fail(ErrorKind::invalid, "comparison_unknown", "Expected one of: >=, >, <=, <, =.");
}

std::string_view to_string(Comparison comparison) {
    switch (comparison) {
    case Comparison::at_least: return ">=";
    case Comparison::above: return ">";
    case Comparison::at_most: return "<=";
    case Comparison::below: return "<";
    case Comparison::equal: return "=";
    }
    return "=";
}

bool holds(double value, Comparison comparison, double threshold) {
    switch (comparison) {
    case Comparison::at_least: return value >= threshold;
    case Comparison::above: return value > threshold;
    case Comparison::at_most: return value <= threshold;
    case Comparison::below: return value < threshold;
    case Comparison::equal: return value == threshold;
    }
    return false;
}

Result<void> validate(Brief const& brief) {
    Checker checker;
    if (brief.tenon != "brief/1")
        checker.refuse("/tenon", "version_unknown", "This program reads briefs of the shape brief/1.");
    auto const metrics = checker.ids(brief.metrics, "metrics");
    auto const deliverables = checker.ids(brief.deliverables, "deliverables");
    auto const data = checker.ids(brief.data, "data");
    checker.ids(brief.criteria, "criteria");

    for (std::size_t i = 0; i < brief.metrics.size(); ++i)
        if (auto const& technical = brief.metrics[i].technical)
            checker.points_at(technical->measured_on, data,
                "/metrics/" + std::to_string(i) + "/technical/measured_on", "data");
    for (std::size_t i = 0; i < brief.criteria.size(); ++i) {
        std::string const pointer = "/criteria/" + std::to_string(i);
        checker.points_at(brief.criteria[i].metric, metrics, pointer + "/metric", "metrics");
        checker.points_at(
            brief.criteria[i].deliverable, deliverables, pointer + "/deliverable", "deliverables");
    }
    for (std::size_t i = 0; i < brief.phases.size(); ++i)
        check_phase(checker, brief.phases[i], data, "/phases/" + std::to_string(i));
    if (auto const order = order_phases(brief); !order)
        for (Problem const& problem : order.error().problems)
            checker.problems.push_back(problem);
    if (brief.fairness) checker.within(brief.fairness->mitigation_days, 0, 3650, "/fairness/mitigation_days");
    if (brief.timeline) {
        checker.within(brief.timeline->weeks, 1, 520, "/timeline/weeks");
        checker.within(brief.timeline->buffer_bp, 0, 100'000, "/timeline/buffer_bp");
        checker.within(brief.timeline->review_rounds, 0, 100, "/timeline/review_rounds");
    }
    if (brief.budget) check_budget(checker, *brief.budget);
    if (!checker.problems.empty()) return fail(json::body_invalid(std::move(checker.problems)));
    return {};
}

} // namespace tenon::briefs

TENON_JSON_DEFINED(tenon::briefs::Brief);
