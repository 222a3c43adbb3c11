// The plan's rules, each with the smallest brief that shows it. The first of December 2026 is a Tuesday.

#include "briefs/plan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace tenon::briefs {
namespace {

using ::testing::ElementsAre;

Day const tuesday(2026, 12, 1);

Brief brief_of(std::string const& text) {
    auto const brief = read_brief(text);
    EXPECT_TRUE(brief) << describe(brief.error());
    return brief.value_or(Brief{});
}

Schedule plan_of(Brief const& brief, std::vector<PhaseMove> moves = {}) {
    auto const plan = schedule(brief, {.today = tuesday, .moves = std::move(moves)});
    EXPECT_TRUE(plan) << describe(plan.error());
    return plan.value_or(Schedule{});
}

// "audit 2026-12-01 2026-12-03": key, start and end of each phase.
std::vector<std::string> dates(Schedule const& plan) {
    std::vector<std::string> lines;
    for (PhaseSchedule const& phase : plan.phases)
        lines.push_back(phase.key + " " + to_string(phase.start) + " " + to_string(phase.end));
    return lines;
}

std::string problem_of(std::string const& text) {
    auto const brief = read_brief(text);
    if (brief) return "none";
    Problem const& problem = brief.error().problems.at(0);
    return problem.pointer + " " + problem.code;
}

constexpr char three[] = "phases:\n"
                         "  - {id: audit, days: {p10: 3, p50: 3, p90: 3}}\n"
                         "  - {id: feasibility, days: {p10: 2, p50: 2, p90: 2}}\n"
                         "  - {id: development, days: {p10: 5, p50: 5, p90: 5}}\n";

TEST(plan, puts_phases_one_after_the_other_on_business_days) {
    EXPECT_THAT(dates(plan_of(brief_of(three))),
        ElementsAre("audit 2026-12-01 2026-12-03", "feasibility 2026-12-04 2026-12-07",
            "development 2026-12-08 2026-12-14"));
}

TEST(plan, begins_on_the_day_the_brief_names_or_the_business_day_after_it) {
    auto brief = brief_of("timeline: {start: 2026-12-05}\nphases: [{id: audit}]\n"); // a Saturday
    EXPECT_EQ(plan_of(brief).start, Day(2026, 12, 7));
    brief.timeline->start.reset();
    EXPECT_EQ(plan_of(brief).start, tuesday);
}

TEST(plan, lets_phases_run_beside_each_other_where_after_says_so) {
    auto const plan = plan_of(brief_of("phases:\n"
                                       "  - {id: audit, days: {p10: 1, p50: 1, p90: 1}}\n"
                                       "  - {id: preparation, days: {p10: 4, p50: 4, p90: 4}}\n"
                                       "  - {id: labelling, days: {p10: 2, p50: 2, p90: 2}, after: [audit]}\n"
                                       "  - {id: development, days: {p10: 1, p50: 1, p90: 1},\n"
                                       "     after: [preparation, labelling]}\n"));
    EXPECT_THAT(dates(plan), ElementsAre("audit 2026-12-01 2026-12-01", "preparation 2026-12-02 2026-12-07",
                                 "labelling 2026-12-02 2026-12-03", "development 2026-12-08 2026-12-08"));
    EXPECT_TRUE(plan.phases[1].is_critical);
    EXPECT_FALSE(plan.phases[2].is_critical); // it could take two days more
    EXPECT_TRUE(plan.phases[3].is_critical);
}

TEST(plan, waits_for_the_data_a_phase_needs) {
    auto const plan = plan_of(brief_of("data: [{id: tickets, needed_by: 2026-12-12}]\n" // a Saturday
                                       "phases: [{id: audit, needs: [tickets]}]\n"));
    EXPECT_EQ(plan.phases[0].start, Day(2026, 12, 14));
    EXPECT_EQ(plan.phases[0].waits_for_data, "tickets");
}

TEST(plan, ends_a_phase_at_its_time_box) {
    auto const plan = plan_of(brief_of("phases: [{id: feasibility, days: {p10: 5, p50: 10, p90: 30}, "
                                       "timebox_days: 8}, {id: development}]\n"));
    EXPECT_EQ(plan.phases[0].days.p50, 8);
    EXPECT_EQ(plan.phases[0].days.p90, 8);
    EXPECT_TRUE(plan.phases[0].ends_at_box);
    EXPECT_EQ(plan.phases[0].end, Day(2026, 12, 10));
    EXPECT_EQ(plan.phases[0].end_p90, plan.phases[0].end); // later than its box it cannot end
}

TEST(plan, takes_the_usual_days_where_the_brief_says_nothing) {
    auto const days = days_of(brief_of("phases: [{id: audit}]\n").phases[0]);
    EXPECT_EQ(days.p50, 10); // two weeks
    EXPECT_TRUE(days.is_assumed);
    auto const half = days_of(brief_of("phases: [{id: audit, days: {p50: 20}}]\n").phases[0]);
    EXPECT_EQ(half.p10, 12);
    EXPECT_EQ(half.p90, 35);
    EXPECT_EQ(days_of(brief_of("phases: [{id: audit, days: {p10: 4, p90: 9}}]\n").phases[0]).p50, 6);
    EXPECT_FALSE(days_of(brief_of(three).phases[0]).is_assumed);
}

TEST(plan, refuses_phases_that_wait_for_each_other_with_their_place) {
    EXPECT_EQ(problem_of("phases: [{id: audit, after: [development]}, {id: development}]\n"),
        "/phases/0/after phases_wait_for_each_other");
    EXPECT_EQ(
        problem_of("phases: [{id: audit, after: [audit]}]\n"), "/phases/0/after phases_wait_for_each_other");
    EXPECT_EQ(problem_of("phases: [{id: audit}, {id: development, after: [labelling]}]\n"),
        "/phases/1/after/0 phase_unknown");
    auto const ring = read_brief("phases: [{id: audit, after: [development]}, {id: development}]\n");
    EXPECT_EQ(ring.error().problems[0].line, 1);
}

TEST(plan, tells_two_phases_of_one_kind_apart) {
    auto const plan = plan_of(brief_of("phases: [{id: development}, {id: evaluation},\n"
                                       "  {id: development, after: [development]}]\n"));
    EXPECT_EQ(plan.phases[2].key, "development-2");
    EXPECT_THAT(plan.phases[2].after, ElementsAre("development"));
}

TEST(plan, moves_a_phase_and_exactly_those_that_depend_on_it) {
    auto const brief =
        brief_of("phases:\n"
                 "  - {id: audit, days: {p10: 1, p50: 1, p90: 1}}\n"
                 "  - {id: preparation, days: {p10: 1, p50: 1, p90: 1}}\n"
                 "  - {id: labelling, days: {p10: 1, p50: 1, p90: 1}, after: [audit]}\n"
                 "  - {id: development, days: {p10: 1, p50: 1, p90: 1}, after: [preparation]}\n");
    EXPECT_THAT(dates(plan_of(brief, {{"preparation", 3}})),
        ElementsAre("audit 2026-12-01 2026-12-01", "preparation 2026-12-07 2026-12-07",
            "labelling 2026-12-02 2026-12-02", "development 2026-12-08 2026-12-08"));
    EXPECT_EQ(plan_of(brief, {{"preparation", 3}, {"preparation", -3}}).end, plan_of(brief).end);
    EXPECT_EQ(plan_of(brief, {{"audit", -5}}).phases[0].start, tuesday); // not before the plan begins
    EXPECT_EQ(plan_of(brief, {{"deployment", 5}}).end, plan_of(brief).end);
}

TEST(plan, shows_the_buffer_as_confidence) {
    auto brief = brief_of("timeline: {weeks: 4, buffer_bp: 3000}\n"
                          "phases: [{id: audit, days: {p10: 6, p50: 10, p90: 17}}]\n");
    auto const forecast = plan_of(brief).forecast.value();
    EXPECT_EQ(forecast.weeks.planned, 2);
    EXPECT_DOUBLE_EQ(forecast.weeks.buffered, 2.6);
    EXPECT_LT(forecast.confidence_without_buffer, 0.5); // work takes longer more readily than shorter
    EXPECT_GT(forecast.confidence, 0.65);
    EXPECT_LT(forecast.confidence, 0.8);
    EXPECT_LT(forecast.weeks.p50, forecast.weeks.p80);
    EXPECT_LT(forecast.weeks.p80, forecast.weeks.p90);
    EXPECT_EQ(forecast.fit.fits_p90, true);
    brief.timeline->weeks = 3;
    EXPECT_EQ(plan_of(brief).forecast->fit.fits_p90, false);
    EXPECT_EQ(plan_of(brief).forecast->fit.fits_p50, true);
}

TEST(plan, is_sure_where_nothing_varies) {
    auto const forecast = plan_of(brief_of(three)).forecast.value();
    EXPECT_EQ(forecast.confidence, 1);
    EXPECT_EQ(forecast.weeks.p50, forecast.weeks.p90);
}

TEST(plan, measures_a_first_version_against_weeks_and_a_system_against_months) {
    auto const small = plan_of(brief_of("phases: [{id: audit}, {id: development}]\n")).forecast->fit;
    EXPECT_EQ(small.usual_weeks_max, 6);
    EXPECT_EQ(small.planned, RangeVerdict::within);
    auto const large = plan_of(brief_of("phases: [{id: development}, {id: deployment}, {id: monitoring}]\n"));
    EXPECT_TRUE(large.forecast->fit.is_complex);
    EXPECT_EQ(large.forecast->fit.planned, RangeVerdict::shorter); // monitoring is not counted
    EXPECT_LT(large.forecast->weeks.planned, 6);
    EXPECT_GT(large.end, tuesday.plus(100)); // but it stands on the calendar
}

TEST(plan, of_no_phases_is_empty) {
    auto const plan = plan_of(Brief{});
    EXPECT_TRUE(plan.phases.empty());
    EXPECT_FALSE(plan.forecast);
}

TEST(spread, of_a_lognormal_has_its_known_moments) {
    PlanPhase phase;
    phase.days = Estimate{5, 10, 20};
    Spread const spread = spread_of(phase);
    double const sigma = std::log(4.0) / (2 * at_p90);
    EXPECT_NEAR(spread.mean, 10 * std::exp(sigma * sigma / 2), 1e-6);
    phase.timebox_days = 12;
    EXPECT_LT(spread_of(phase).mean, spread.mean);
    EXPECT_LT(spread_of(phase).variance, spread.variance);
}

RC_GTEST_PROP(plan, never_begins_a_phase_before_those_it_waits_for_have_ended, ()) {
    Brief brief;
    auto const count = *rc::gen::inRange(1, 8);
    for (int i = 0; i < count; ++i) {
        PlanPhase phase;
        phase.id = static_cast<PhaseKind>(*rc::gen::inRange(0, 10));
        phase.days = Estimate{1, *rc::gen::inRange(1, 30), 30};
        if (*rc::gen::arbitrary<bool>()) phase.after = {static_cast<PhaseKind>(*rc::gen::inRange(0, 10))};
        brief.phases.push_back(phase);
    }
    auto const moved = *rc::gen::inRange(0, 100);
    auto const plan = schedule(brief, {.today = tuesday, .moves = {{phase_keys(brief)[0], moved}}});
    if (!plan) RC_DISCARD("phases wait for each other");
    for (PhaseSchedule const& phase : plan->phases) {
        RC_ASSERT(phase.start >= plan->start);
        RC_ASSERT(phase.end_p90 >= phase.end);
        for (std::string const& key : phase.after)
            for (PhaseSchedule const& earlier : plan->phases)
                if (earlier.key == key) RC_ASSERT(phase.start > earlier.end);
    }
    RC_ASSERT(plan->forecast->confidence >= plan->forecast->confidence_without_buffer);
}

} // namespace
} // namespace tenon::briefs
