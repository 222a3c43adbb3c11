// When a hypothesis is confirmed, refuted or inconclusive, and which steps it takes.

#include "delivery/hypothesis.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <array>
#include <cmath>
#include <limits>

namespace tenon::delivery {
namespace {

using enum HypothesisState;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

// From 0.62, five points more are expected; half a point is noise.
Expectation const five_points{Wanted::higher, 0.62, 0.05, {}, {}};

std::vector<Measured> values(std::vector<double> const& list) {
    std::vector<Measured> measured;
    for (double const value : list)
        measured.push_back({"id" + std::to_string(measured.size()), "run", value});
    return measured;
}

HypothesisState state_of(
    std::optional<Expectation> const& expected, std::vector<double> const& list, bool over) {
    return assess(expected, "recall", values(list), over).state;
}

TEST(hypothesis, is_confirmed_by_the_best_run_as_soon_as_it_shows) {
    EXPECT_EQ(state_of(five_points, {0.60, 0.67, 0.65}, false), confirmed) << "0.62 + 0.05, in decimals";
    EXPECT_EQ(state_of(five_points, {0.669}, false), open);
    EXPECT_EQ(state_of(five_points, {}, false), open);
}

TEST(hypothesis, is_refuted_or_inconclusive_once_the_time_box_is_over) {
    EXPECT_EQ(state_of(five_points, {0.66}, true), refuted);
    EXPECT_EQ(state_of(five_points, {0.665}, true), inconclusive) << "half a point short: within the noise";
    EXPECT_EQ(state_of(five_points, {0.67}, true), confirmed);
    EXPECT_EQ(state_of(five_points, {}, true), inconclusive);
    EXPECT_EQ(state_of(five_points, {nan}, true), inconclusive);
    EXPECT_EQ(state_of(std::nullopt, {0.9}, true), inconclusive) << "no baseline to hold it against";
    Expectation exact = five_points;
    exact.noise = 0;
    EXPECT_EQ(state_of(exact, {0.6699}, true), refuted);
}

TEST(hypothesis, reads_a_share_of_the_baseline_in_either_direction) {
    Expectation const fifth{Wanted::lower, 200, {}, 2000, {}};
    EXPECT_EQ(effect_of(fifth), 40);
    EXPECT_EQ(target_of(fifth), 160);
    EXPECT_EQ(state_of(fifth, {160}, false), confirmed);
    EXPECT_EQ(state_of(fifth, {170}, true), refuted);
    EXPECT_EQ(state_of(fifth, {163}, true), inconclusive);
    Expectation const below_zero{Wanted::higher, -10, {}, 1000, {}};
    EXPECT_EQ(target_of(below_zero), -9);
}

TEST(hypothesis, says_what_it_read) {
    EXPECT_EQ(assess(five_points, "recall", values({0.66}), true).because,
        "The best of its runs, run, logged recall 0.66; 0.67 was expected.");
    EXPECT_EQ(assess(five_points, "recall", {}, true).because,
        "No finished run that answers it has logged recall.");
}

// Whatever runs log: only the time-box refutes, more runs never take a confirmation back, and the outcome
// goes by the best of them.
TEST(hypothesis, keeps_its_rule_for_any_runs) {
    rc::check([](std::vector<std::int16_t> const& list, std::int16_t more, std::uint8_t effect, bool higher) {
        Expectation const expected{higher ? Wanted::higher : Wanted::lower, 0, 1.0 + effect, {}, {}};
        std::vector<double> logged(list.begin(), list.end());
        auto const early = assess(expected, "m", values(logged), false);
        auto const late = assess(expected, "m", values(logged), true);
        RC_ASSERT(early.state == open || early.state == confirmed);
        RC_ASSERT(late.state != open);
        RC_ASSERT((early.state == confirmed) == (late.state == confirmed));
        if (logged.empty()) RC_ASSERT(late.state == inconclusive);
        logged.push_back(more);
        auto const with_more = assess(expected, "m", values(logged), true);
        if (late.state == confirmed) RC_ASSERT(with_more.state == confirmed);
        double const best = with_more.best->value;
        for (double const value : logged) {
            bool const is_best = higher ? best >= value : best <= value;
            RC_ASSERT(is_best);
        }
    });
}

// Any sequence of steps: what is refused changes nothing, and nothing leaves `open` but by an outcome.
TEST(hypothesis, takes_the_steps_of_its_life_and_no_other) {
    rc::check([](std::vector<std::pair<std::uint8_t, std::uint8_t>> const& steps) {
        constexpr std::array all{HypothesisStep::settle, HypothesisStep::close, HypothesisStep::reopen};
        constexpr std::array states{open, confirmed, refuted, inconclusive};
        HypothesisState state = open;
        for (auto const& [which, where] : steps) {
            auto const step = all[which % all.size()];
            auto const to = step == HypothesisStep::reopen ? open : states[where % states.size()];
            auto const taken = check_step(step, state, to);
            bool const expected =
                step == HypothesisStep::reopen ? state != open : state == open && to != open;
            RC_ASSERT(taken.has_value() == expected);
            if (!taken) RC_ASSERT(taken.error().code == "hypothesis_step_refused");
            if (taken) state = to;
        }
    });
}

TEST(hypothesis, is_named_by_its_key) {
    EXPECT_EQ(key_of(3), "H-3");
    EXPECT_EQ(number_of("H-3"), 3);
    EXPECT_EQ(number_of("h-12"), 12);
    EXPECT_EQ(number_of("4"), 4);
    for (auto const* key : {"", "H-", "H-0", "H--1", "H-3x", "X-3", "99999999999999999999"})
        EXPECT_EQ(number_of(key), std::nullopt) << key;
}

} // namespace
} // namespace tenon::delivery
