#include "contracts/draft.h"

#include "contracts/contract_text.h"
#include "contracts/frozen.h"
#include "contracts/lint.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace tenon::contracts {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

ContractParties const parties{
    {"Nordlicht GmbH", "anna@nordlicht.example"}, {"Mara Lind", "mara@lind.example"}};
constexpr Day today(2026, 11, 20);

constexpr char brief_text[] = R"(
title: Faster first answers
goal: Keep customers after their first order
metrics:
  - id: answer
    technical: {name: accuracy, baseline: 0.62, target: 0.80, measured_on: tickets}
criteria:
  - {id: c1, kind: metric, binding: false, metric: answer, op: ">=", value: 0.80, on: sealed}
  - {id: c2, kind: file, binding: true, deliverable: d1}
  - {id: c3, kind: metric, binding: true, metric: answer}
deliverables: [{id: d1, kind: api, what: REST service answering order questions}]
exclusions: [voice]
timeline: {start: 2026-12-01, weeks: 10, buffer_bp: 3000, review_rounds: 3}
phases:
  - {id: audit, days: {p10: 5, p50: 8, p90: 14}, pricing: fixed}
  - {id: development, days: {p50: 24}, pricing: hourly}
data: [{id: tickets, what: closed tickets, needed_by: 2026-12-05}]
budget: {total: {minor: 1800000, currency: EUR}, compute_cap: {minor: 60000, currency: EUR}}
)";

ContractTerms draft(std::string const& text) {
    return draft_from({*briefs::read_brief(text), 3}, parties, today);
}

std::vector<std::string> problems_of(ContractTerms const& terms) {
    std::vector<std::string> lines;
    for (Problem const& problem : lint(terms))
        lines.push_back(problem.pointer + " " + problem.code);
    return lines;
}

TEST(draft, makes_milestones_from_phases) {
    ContractTerms const terms = draft(brief_text);
    ASSERT_EQ(terms.milestones.size(), 2u);
    ContractMilestone const& audit = terms.milestones[0];
    EXPECT_EQ(audit.name, "Data audit");
    EXPECT_EQ(to_string(*audit.amount), "EUR 4500.00"); // 8 of 32 days
    EXPECT_EQ(to_string(*audit.due), "2026-12-16");     // 11 working days after the start
    EXPECT_EQ(to_string(*terms.milestones[1].amount), "EUR 13500.00");
    EXPECT_EQ(terms.pricing.model, briefs::Pricing::hourly);
    EXPECT_EQ(to_string(*terms.term.start), "2026-12-01");
    EXPECT_EQ(to_string(*terms.term.end), "2027-02-09");
    EXPECT_EQ(terms.acceptance.rounds, 3);
    EXPECT_EQ(terms.brief_version, 3);
    EXPECT_THAT(problems_of(terms), IsEmpty());
}

TEST(draft, puts_criteria_where_they_are_met_and_keeps_their_ids) {
    ContractTerms const terms = draft(brief_text);
    auto const& [c2, c1, c3] = std::tie(terms.milestones[1].criteria.at(1),
        terms.milestones[1].criteria.at(0), terms.milestones[1].criteria.at(2));
    EXPECT_EQ(c1.id, "c1");
    EXPECT_EQ(c1.text, "the accuracy is at least 0.8");
    EXPECT_EQ(c1.measured_on, "tickets");
    EXPECT_EQ(c2.id, "c2");
    EXPECT_TRUE(c2.binding);
    EXPECT_EQ(c2.deliverable, "d1");
    // A metric without a threshold binds nobody.
    EXPECT_FALSE(c3.binding);
    EXPECT_EQ(c3.text, "the accuracy is measured and reported");
    // Nothing was promised for the audit: it is accepted on a report.
    EXPECT_THAT(terms.milestones[0].deliverables, ElementsAre("m1-report"));
    EXPECT_EQ(terms.milestones[0].criteria.at(0).text, "deliverable m1-report is handed over");
}

TEST(draft, is_one_milestone_without_phases) {
    ContractTerms const terms = draft("title: Small work\nbudget: {total: {minor: 100, currency: EUR}}\n");
    ASSERT_EQ(terms.milestones.size(), 1u);
    EXPECT_EQ(terms.milestones[0].name, "Whole work");
    EXPECT_EQ(terms.milestones[0].amount, terms.pricing.total);
    EXPECT_EQ(terms.term.start, today);
    EXPECT_THAT(problems_of(terms), IsEmpty());
}

TEST(draft, needs_a_budget_to_be_proposed) {
    EXPECT_THAT(problems_of(draft("Build me a chatbot")),
        ElementsAre("/pricing/total required", "/milestones/0/amount required", "/liability/cap required"));
}

TEST(lint, names_each_problem_with_its_place) {
    struct Case {
        char const* name;
        std::function<void(ContractTerms&)> change;
        std::vector<std::string> problems;
    };
    Money const euro = *Money::parse("1.00", "EUR"_currency);
    for (Case const& c :
        std::vector<Case>{
            {"sum", [&](auto& terms) { terms.milestones[0].amount = euro; }, {"/pricing/total sum_mismatch"}},
            {"currency", [&](auto& terms) { terms.compute.cap = *Money::parse("1", "USD"_currency); },
                {"/compute/cap currency_mismatch"}},
            {"other currency",
                [&](auto& terms) { terms.milestones[1].amount = *Money::parse("1", "USD"_currency); },
                {"/milestones/1/amount currency_mismatch"}},
            {"deliverable", [](auto& terms) { terms.milestones[1].criteria[1].deliverable = "d9"; },
                {"/milestones/1/criteria/1/deliverable id_unknown"}},
            {"listed deliverable", [](auto& terms) { terms.milestones[1].deliverables = {"d9"}; },
                {"/milestones/1/deliverables/0 id_unknown"}},
            {"twice", [](auto& terms) { terms.milestones[1].criteria[1].id = "c1"; },
                {"/milestones/1/criteria/1/id id_twice"}},
            {"order", [](auto& terms) { std::swap(terms.milestones[0].due, terms.milestones[1].due); },
                {"/milestones/1/due dates_out_of_order"}},
            {"end", [](auto& terms) { terms.term.end = Day(2026, 12, 2); },
                {"/milestones/0/due dates_out_of_order", "/milestones/1/due dates_out_of_order"}},
            {"nobody", [](auto& terms) { terms.parties.expert = {}; },
                {"/parties/expert/name required", "/parties/expert/email required"}},
            {"no evidence", [](auto& terms) { terms.milestones[0].criteria.clear(); },
                {"/milestones/0/criteria required"}},
            {"no threshold", [](auto& terms) { terms.milestones[1].criteria[2].binding = true; },
                {"/milestones/1/criteria/2 criterion_not_judgeable"}},
            {"window", [](auto& terms) { terms.acceptance.review_days = 0; },
                {"/acceptance/review_days out_of_range"}},
            {"alerts",
                [](auto& terms) {
                    terms.compute.alerts_bp = {8000, 5000};
                },
                {"/compute/alerts_bp/1 alerts_fall"}},
            {"reason",
                [](auto& terms) { terms.kill_switch->reasons[1].reason = KillReason::data_insufficient; },
                {"/kill_switch/reasons/1/reason id_twice"}},
            {"zone", [](auto& terms) { terms.time_zone = "Berlin"; }, {"/time_zone time_zone_unknown"}},
            {"shape", [](auto& terms) { terms.tenon = "contract/2"; }, {"/tenon version_unknown"}},
            {"free", [](auto& terms) { terms.pricing.total = Money::zero("EUR"_currency); },
                {"/pricing/total amount_not_positive", "/pricing/total sum_mismatch"}},
        }) {
        ContractTerms terms = draft(brief_text);
        c.change(terms);
        EXPECT_EQ(problems_of(terms), c.problems) << c.name;
    }
}

template <class Enum> rc::Gen<Enum> any_of() {
    return rc::gen::map(rc::gen::inRange<std::size_t>(0, all_texts<Enum>().size()),
        [](std::size_t i) { return *from_text<Enum>(all_texts<Enum>()[i]); });
}

// Texts as people paste them: other scripts, emoji, invisible characters, several lines.
rc::Gen<std::string> any_text() {
    return rc::gen::element<std::string>("", "tickets", "Mu\xCC\x88ller", "two\nlines", " blank ",
        "\xE2\x80\x8B", "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x94\xAC", "\xE6\x97\xA5\xE6\x9C\xAC",
        "1. Parties\n\n2. Price");
}

template <class T> rc::Gen<std::optional<T>> maybe(rc::Gen<T> gen) {
    return rc::gen::mapcat(rc::gen::arbitrary<bool>(), [gen](bool is_there) {
        return is_there ? rc::gen::map(gen, [](T value) { return std::optional<T>(std::move(value)); })
                        : rc::gen::just(std::optional<T>());
    });
}

briefs::Estimate any_estimate() {
    std::vector<int> days = *rc::gen::container<std::vector<int>>(3, rc::gen::inRange(0, 3651));
    std::sort(days.begin(), days.end());
    auto some = [](int value) { return *rc::gen::arbitrary<bool>() ? std::optional(value) : std::nullopt; };
    return {some(days[0]), some(days[1]), some(days[2])};
}

// Anything validate() lets pass, with a budget.
briefs::Brief any_brief() {
    briefs::Brief brief;
    brief.title = *any_text();
    brief.goal = *any_text();
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
        brief.metrics.push_back(
            {"m" + std::to_string(i), std::nullopt, briefs::TechnicalMetric{*any_text(), {}, {}, ""}});
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
        brief.deliverables.push_back({std::string(static_cast<std::size_t>(i), 'd') + *any_text(),
            *any_of<briefs::DeliverableKind>(), *any_text()});
    for (int i = *rc::gen::inRange(0, 5); i > 0; --i) {
        briefs::Criterion criterion{"c" + std::to_string(i) + *any_text(), *any_of<briefs::CriterionKind>()};
        criterion.binding = *rc::gen::arbitrary<bool>();
        if (!brief.metrics.empty() && *rc::gen::arbitrary<bool>()) criterion.metric = brief.metrics[0].id;
        if (!brief.deliverables.empty() && *rc::gen::arbitrary<bool>())
            criterion.deliverable = brief.deliverables.back().id;
        criterion.op = *maybe(rc::gen::just(briefs::Comparison::at_least));
        criterion.value = *maybe(rc::gen::element(0.8, -1e300, 0.0, 5e-324));
        brief.criteria.push_back(criterion);
    }
    brief.exclusions = *rc::gen::container<std::vector<std::string>>(any_text());
    if (*rc::gen::arbitrary<bool>())
        brief.timeline = {*maybe(rc::gen::element(Day(1970, 1, 1), Day(2027, 1, 1), Day(9999, 12, 31))),
            *maybe(rc::gen::inRange(1, 521)), *maybe(rc::gen::inRange(0, 100'001)),
            *maybe(rc::gen::inRange(0, 101))};
    for (int i = *rc::gen::inRange(0, 6); i > 0; --i)
        brief.phases.push_back({.id = *any_of<briefs::PhaseKind>(),
            .what = *any_text(),
            .days = any_estimate(),
            .pricing = *maybe(any_of<briefs::Pricing>())});
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i)
        brief.data.push_back({.id = "t" + std::to_string(i),
            .what = *any_text(),
            .sensitivity = *maybe(any_of<briefs::Sensitivity>())});
    brief.regimes = *rc::gen::container<std::vector<std::string>>(any_text());
    auto const euros = rc::gen::map(rc::gen::inRange<std::int64_t>(1, Money::limit),
        [](std::int64_t minor) { return *Money::of_minor_units(minor, "EUR"_currency); });
    brief.budget = briefs::Budget{*euros, *maybe(euros), *maybe(any_of<briefs::ComputePayer>())};
    return brief;
}

TEST(draft, of_any_brief_with_a_budget_can_be_proposed) {
    rc::check([] {
        briefs::Brief const brief = any_brief();
        RC_PRE(bool(briefs::validate(brief)));
        ContractTerms const terms = draft_from({brief, 1}, parties, today);
        for (Problem const& problem : lint(terms))
            RC_FAIL(problem.pointer + " " + problem.code);
        RC_ASSERT(bool(freeze(terms, {})));
        RC_ASSERT(read_terms(freeze(terms, {})->params) == terms);
    });
}

} // namespace
} // namespace tenon::contracts
