#include "briefs/plan_advice.h"
#include "briefs/plan_draft.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tenon::briefs {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

PlanAdvice advice_for(std::string const& text, bool data_are_known = false) {
    auto const brief = read_brief(text);
    EXPECT_TRUE(brief) << describe(brief.error());
    return advise(*brief, {.today = Day(2026, 12, 1), .data_are_known = data_are_known});
}

TEST(pricing_advice, follows_what_is_known) {
    struct Case {
        PhaseKind kind;
        bool data;
        bool scope;
        Pricing advised;
    };
    for (Case const& c : std::vector<Case>{
             {PhaseKind::audit, false, false, Pricing::discovery},
             {PhaseKind::audit, true, true, Pricing::discovery},
             {PhaseKind::feasibility, false, true, Pricing::discovery},
             {PhaseKind::prototype, true, true, Pricing::hourly},
             {PhaseKind::preparation, false, true, Pricing::hourly},
             {PhaseKind::preparation, true, false, Pricing::fixed},
             {PhaseKind::labelling, true, false, Pricing::fixed},
             {PhaseKind::augmentation, true, true, Pricing::hourly},
             {PhaseKind::development, false, true, Pricing::hourly},
             {PhaseKind::development, true, false, Pricing::hourly},
             {PhaseKind::development, true, true, Pricing::fixed},
             {PhaseKind::evaluation, true, true, Pricing::fixed},
             {PhaseKind::deployment, false, true, Pricing::fixed},
             {PhaseKind::deployment, true, false, Pricing::hourly},
             {PhaseKind::monitoring, false, false, Pricing::retainer},
         })
        EXPECT_EQ(pricing_for(c.kind, c.data, c.scope).pricing, c.advised) << to_text(c.kind);
}

TEST(pricing_advice, disagrees_with_a_fixed_price_for_work_on_data_nobody_saw) {
    auto const advice =
        advice_for("phases: [{id: audit, pricing: fixed}, {id: development, pricing: fixed}]\n");
    EXPECT_TRUE(advice.phases[0].agrees); // a flat fee is a fixed price
    EXPECT_FALSE(advice.phases[1].agrees);
    EXPECT_THAT(advice.phases[1].why, HasSubstr("Nobody has judged the data"));
}

TEST(pricing_advice, takes_the_scope_for_defined_with_deliverables_exclusions_and_success) {
    constexpr char defined[] =
        "deliverables: [{id: d1, what: API}]\nexclusions: [voice]\nmetrics: [{id: m1}]\n"
        "phases: [{id: development, pricing: fixed}]\n";
    EXPECT_TRUE(advice_for(defined).scope_is_defined);
    EXPECT_FALSE(advice_for(defined).phases[0].agrees);
    EXPECT_TRUE(advice_for(defined, true).phases[0].agrees);
}

TEST(effort, is_the_days_times_eight_hours_times_the_usual_rates) {
    auto const effort =
        advice_for("phases: [{id: audit, days: {p10: 10, p50: 10, p90: 10}}, {id: monitoring},\n"
                   "  {id: labelling, role: domain}]\n"
                   "roles: [{role: domain, by: internal}]\n")
            .effort.value();
    EXPECT_EQ(effort.hours_p50, 80); // monitoring is a retainer, labelling stays in the house
    EXPECT_EQ(to_string(effort.price_min), "USD 2000.00");
    EXPECT_EQ(to_string(effort.price_max), "USD 12000.00");
}

TEST(effort, warns_of_a_budget_below_the_lowest_usual_price) {
    std::string const plan = "phases: [{id: audit, days: {p10: 10, p50: 10, p90: 10}}]\n";
    EXPECT_THAT(advice_for(plan + "budget: {total: {minor: 199999, currency: USD}}\n").low_price,
        HasSubstr("USD 2000.00"));
    EXPECT_EQ(advice_for(plan + "budget: {total: {minor: 200000, currency: USD}}\n").low_price, "");
    EXPECT_EQ(advice_for(plan + "budget: {total: {minor: 100, currency: EUR}}\n").low_price, "");
}

TEST(effort, is_weighed_against_what_a_week_of_delay_costs) {
    EXPECT_THAT(advice_for("budget: {cost_of_delay_per_week: {minor: 150000, currency: EUR}}\n").value,
        HasSubstr("EUR 78000.00"));
}

TEST(price_drivers, say_what_the_brief_says_and_that_the_rest_is_open) {
    auto const open = advice_for("title: Chatbot\n").drivers;
    ASSERT_EQ(open.size(), 4u);
    for (auto const& driver : open)
        EXPECT_TRUE(driver.is_open) << driver.says;
    auto const said = advice_for("deliverables: [{id: d1, what: API}]\nregimes: [gdpr]\nstakes: high\n"
                                 "constraints: [{kind: latency, what: 2 s}, {kind: latency, what: 9 s}, "
                                 "{kind: integration, what: SAP}]\n"
                                 "data: [{id: a, labels: partly, quality: two years}, {id: b}]\n"
                                 "roles: [{role: modelling, by: expert}, {role: operations, by: internal}]\n")
                          .drivers;
    EXPECT_EQ(said[0].says, "1 deliverable to hand over, 3 constraints (latency, integration), under gdpr.");
    EXPECT_EQ(said[1].says, "The quality is described for 1 of 2 data sets, labels are missing in 1, and not "
                            "all have been judged.");
    EXPECT_EQ(said[2].says, "Bought: modelling; in the house: operations.");
    EXPECT_EQ(said[3].says, "The stakes are high.");
    EXPECT_EQ(advice_for("data: [{id: a}]\n", true).drivers[1].says,
        "All data have a verdict that lets work go on.");
}

TEST(price_drivers, tell_what_is_judged_in_every_phase) {
    for (std::string_view const kind : all_texts<PhaseKind>())
        EXPECT_THAT(std::string(judgement_in(*from_text<PhaseKind>(kind))), HasSubstr("judged")) << kind;
}

std::vector<std::string> kinds_of(std::string const& text) {
    std::vector<std::string> kinds;
    for (auto const& proposed : draft_plan(*read_brief(text)))
        kinds.push_back(std::string(to_text(proposed.phase.id)));
    return kinds;
}

TEST(plan_draft, proposes_the_way_from_the_audit_to_monitoring) {
    EXPECT_THAT(kinds_of("title: Chatbot\n"), ElementsAre("audit", "feasibility", "preparation",
                                                  "development", "evaluation", "deployment", "monitoring"));
    auto const draft = draft_plan(*read_brief("title: Chatbot\n"));
    EXPECT_EQ(draft[0].phase.timebox_days, 10); // two weeks
    EXPECT_EQ(draft[6].phase.days->p50, 65);    // three months
    for (auto const& proposed : draft)
        EXPECT_GT(proposed.why.size(), 40u);
}

TEST(plan_draft, fits_what_the_brief_says) {
    EXPECT_THAT(kinds_of("deliverables: [{id: d1, kind: report}]\n"),
        ElementsAre("audit", "feasibility", "preparation", "development", "evaluation"));
    EXPECT_THAT(kinds_of("data: [{id: a, labels: partly}]\ndeliverables: [{id: d1, kind: report}]\n"
                         "budget: {compute_cap: {minor: 100, currency: EUR}}\n"),
        ElementsAre(
            "audit", "feasibility", "prototype", "preparation", "labelling", "development", "evaluation"));
    auto const draft = draft_plan(*read_brief("phases: [{id: audit}]\n"));
    EXPECT_TRUE(draft[0].is_planned);
    EXPECT_FALSE(draft[1].is_planned);
}

TEST(plan_draft, makes_phases_that_a_brief_accepts) {
    Brief brief = *read_brief("data: [{id: a, labels: none}]\n");
    for (auto const& proposed : draft_plan(brief))
        brief.phases.push_back(proposed.phase);
    EXPECT_TRUE(validate(brief));
}

} // namespace
} // namespace tenon::briefs
