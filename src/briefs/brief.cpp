#include "briefs/brief.h"

#include "base/text.h"

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

namespace {

constexpr std::size_t title_length = 120; // bytes; longer asks keep their whole text as the problem

// A person's own words. The first sentence names the brief; a longer text is the problem as they told it.
Brief brief_of_words(std::string_view text) {
    Brief brief;
    auto const end = text.find_first_of(".!?\n");
    std::string_view const first = trim(text.substr(0, end));
    if (text.size() <= title_length && (end == text.npos || end + 1 >= text.size())) {
        brief.title = std::string(text);
        return brief;
    }
    std::size_t cut = std::min(first.size(), title_length);
    if (cut < first.size()) cut = first.rfind(' ', cut) == first.npos ? cut : first.rfind(' ', cut);
    while (cut > 0 && cut < first.size() && (static_cast<unsigned char>(first[cut]) & 0xC0) == 0x80)
        --cut; // not inside a character
    brief.title = std::string(first.substr(0, cut));
    brief.problem = std::string(text);
    return brief;
}

// Whether the document begins with a field of a brief: then it is one, and not a sentence with a colon in it.
bool begins_as_brief(json::Value const& document) {
    auto const* fields = std::get_if<json::Object>(&document.data);
    if (!fields || fields->empty()) return fields != nullptr;
    bool known = false;
    boost::mp11::mp_for_each<json::Members<Brief>>(
        [&](auto member) { known |= json::wire_name(member.name) == fields->front().first; });
    return known;
}

} // namespace

Result<Brief> read_brief(std::string_view text) {
    std::string_view const words = trim(text);
    bool const one_line = words.find('\n') == words.npos;
    auto document = json::parse_yaml(text);
    bool const is_text = document && std::holds_alternative<std::string>(document->data);
    if (one_line && !words.empty() && is_utf8(words) && words.find('\0') == words.npos &&
        (!document || is_text || !(document->is_null() || begins_as_brief(*document))))
        return brief_of_words(words);
    if (!document) return fail(std::move(document).error());
    if (is_text) return brief_of_words(words);
    TENON_TRY(brief, json::read<Brief>(*document));
    auto valid = validate(brief);
    if (valid) return brief;
    // The rules name pointers; a person with an editor wants lines.
    for (Problem& problem : valid.error().problems) {
        json::Value const& where = json::nearest(*document, problem.pointer);
        problem.line = where.line;
        problem.column = where.column;
    }
    return fail(std::move(valid).error());
}

} // namespace tenon::briefs
