// What runs cost, and what running searches will still cost.

#include "billing/compute.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace tenon::billing {
namespace {

using tracking::MarkedRun;
using tracking::Pair;
using tracking::RunStatus;
using tracking::Stage;

constexpr std::int64_t hour_ms = 3'600'000;

Money eur(std::int64_t minor) { return Money::of_minor_units(minor, "EUR"_currency).value(); }
Timestamp at_ms(std::int64_t ms) { return from_microseconds(ms * 1000); }
Timestamp const now = at_ms(100 * hour_ms);

MarkedRun run_of(std::string id, std::int64_t began_ms, std::optional<std::int64_t> ended_ms,
    std::vector<Pair> tags = {}) {
    RunStatus const status = ended_ms ? RunStatus::finished : RunStatus::running;
    return {{id, static_cast<std::int64_t>(std::hash<std::string>()(id) % 10'000), 0, "run " + id, "ada",
                status, began_ms, ended_ms, Stage::active, ""},
        std::move(tags)};
}

std::vector<RateCard> card(std::vector<MachineRate> rates) { return {{at_ms(0), std::move(rates)}}; }

RunCost cost_of(MarkedRun const& run, std::vector<RateCard> const& cards) {
    return costs_of({run}, cards, "EUR"_currency, now).front();
}

TEST(compute, charges_the_hours_of_a_run_half_up) {
    auto const rates = card({{"default", eur(320)}});
    auto const two_and_a_half = cost_of(run_of("a", 0, 5 * hour_ms / 2), rates);
    EXPECT_EQ(two_and_a_half.cost, eur(800));
    EXPECT_EQ(two_and_a_half.basis, CostBasis::rate);
    EXPECT_EQ(two_and_a_half.because, "2.50 h on default at EUR 3.20 an hour.");
    // 320 minor units an hour are one in 11 250 ms: half of it is rounded up, a millisecond less is not.
    EXPECT_EQ(cost_of(run_of("a", 0, 5'625), rates).cost, eur(1));
    EXPECT_EQ(cost_of(run_of("a", 0, 5'624), rates).cost, eur(0));
    EXPECT_EQ(cost_of(run_of("a", 10, 5), rates).cost, eur(0)) << "a clock that ran backwards";
}

TEST(compute, counts_what_runs_until_now) {
    auto const running = cost_of(run_of("a", 98 * hour_ms, {}), card({{"default", eur(500)}}));
    EXPECT_EQ(running.cost, eur(1000));
    EXPECT_EQ(running.per_hour, eur(500));
    EXPECT_EQ(running.seconds, 7200);
}

TEST(compute, takes_the_machine_that_the_run_names) {
    auto const rates = card({{"default", eur(100)}, {"a100", eur(400), Party::expert}});
    auto const named = cost_of(run_of("a", 0, hour_ms, {{"tenon.machine", "a100"}}), rates);
    EXPECT_EQ(named.cost, eur(400));
    EXPECT_EQ(named.account, Party::expert);
    // A machine that nobody knows is not free.
    EXPECT_EQ(cost_of(run_of("a", 0, hour_ms, {{"tenon.machine", "h100"}}), rates).cost, eur(100));
    EXPECT_EQ(cost_of(run_of("a", 0, hour_ms), card({{"a100", eur(400)}})).basis, CostBasis::no_rate);
    EXPECT_EQ(cost_of(run_of("a", 0, hour_ms), {}).cost, std::nullopt);
}

TEST(compute, takes_a_reported_cost_instead) {
    auto const rates = card({{"default", eur(100)}});
    auto report = [&](std::vector<Pair> tags) {
        return cost_of(run_of("a", 0, hour_ms, std::move(tags)), rates);
    };
    EXPECT_EQ(report({{"tenon.cost", "12.50"}}).cost, eur(1250));
    EXPECT_EQ(report({{"tenon.cost", "12.50"}}).basis, CostBasis::reported);
    EXPECT_EQ(report({{"tenon.cost", "12.50"}, {"tenon.cost.currency", "USD"}}).cost, std::nullopt);
    EXPECT_EQ(
        report({{"tenon.cost", "12.50"}, {"tenon.cost.currency", "USD"}}).basis, CostBasis::other_currency);
    EXPECT_EQ(report({{"tenon.cost", "12.50"}, {"tenon.account", "expert"}}).account, Party::expert);
    for (char const* const nonsense : {"-1", "a lot", "1.234", ""}) {
        auto const kept = report({{"tenon.cost", nonsense}});
        EXPECT_EQ(kept.cost, eur(100)) << nonsense;
        EXPECT_NE(kept.because.find("is not an amount"), std::string::npos) << kept.because;
    }
}

TEST(compute, keeps_the_rate_under_which_a_run_began) {
    std::vector<RateCard> const cards{
        {at_ms(10 * hour_ms), {{"default", eur(100)}}}, {at_ms(20 * hour_ms), {{"default", eur(900)}}}};
    EXPECT_EQ(cost_of(run_of("a", 19 * hour_ms, 21 * hour_ms), cards).cost, eur(200));
    EXPECT_EQ(cost_of(run_of("a", 20 * hour_ms, 21 * hour_ms), cards).cost, eur(900));
    EXPECT_EQ(cost_of(run_of("a", 0, hour_ms), cards).cost, eur(100)) << "before the first card";
}

TEST(compute, charges_trials_and_not_their_parent_too) {
    std::vector<MarkedRun> const runs{run_of("p", 0, 4 * hour_ms),
        run_of("t1", 0, 2 * hour_ms, {{"mlflow.parentRunId", "p"}}),
        run_of("t2", 2 * hour_ms, 4 * hour_ms, {{"mlflow.parentRunId", "p"}})};
    auto const costs = costs_of(runs, card({{"default", eur(100)}}), "EUR"_currency, now);
    EXPECT_EQ(costs[0].basis, CostBasis::trials);
    EXPECT_EQ(total_of(costs, "EUR"_currency), eur(400));
}

TEST(compute, does_not_forget_the_cost_of_a_deleted_run) {
    auto run = run_of("a", 0, hour_ms);
    run.run.stage = Stage::deleted;
    EXPECT_EQ(cost_of(run, card({{"default", eur(100)}})).cost, eur(100));
}

TEST(compute, adds_up_to_the_sum_of_what_each_run_costs) {
    rc::check([](std::vector<std::pair<std::uint32_t, std::uint16_t>> const& spans, std::uint16_t rate) {
        std::vector<MarkedRun> runs;
        for (auto const& [length, tag] : spans) {
            std::vector<Pair> tags;
            if (tag % 3 == 0) tags.push_back({"tenon.cost", std::to_string(tag) + ".07"});
            if (tag % 3 == 1) tags.push_back({"tenon.machine", "other"});
            runs.push_back(run_of(std::to_string(runs.size()), 0, length, std::move(tags)));
        }
        auto const costs =
            costs_of(runs, card({{"default", eur(rate)}, {"other", eur(7)}}), "EUR"_currency, now);
        std::int64_t sum = 0;
        for (RunCost const& cost : costs)
            sum += cost.cost->minor();
        RC_ASSERT(costs.size() == runs.size());
        RC_ASSERT(total_of(costs, "EUR"_currency) == eur(sum));
    });
}

std::vector<MarkedRun> search(std::int64_t ended, std::int64_t running, std::string const& planned) {
    std::vector<MarkedRun> runs{run_of("p", 0, {}, {{"tenon.sweep.trials", planned}})};
    for (std::int64_t i = 0; i < ended; ++i)
        runs.push_back(
            run_of("e" + std::to_string(i), 0, (1 + i % 2) * hour_ms, {{"mlflow.parentRunId", "p"}}));
    for (std::int64_t i = 0; i < running; ++i)
        runs.push_back(run_of("r" + std::to_string(i), 99 * hour_ms, {}, {{"mlflow.parentRunId", "p"}}));
    return runs;
}

std::vector<Sweep> sweeps(
    std::vector<MarkedRun> const& runs, std::map<std::int64_t, std::int64_t> const& planned = {}) {
    return sweeps_of(
        runs, costs_of(runs, card({{"default", eur(100)}}), "EUR"_currency, now), "EUR"_currency, planned);
}

TEST(compute, foresees_a_search_from_the_trials_that_ended) {
    // Two trials, one of one hour and one of two: 150 on average; 38 are to come, one of which has had an
    // hour.
    auto const found = sweeps(search(2, 1, "40"));
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].name, "run p");
    EXPECT_EQ(found[0].planned, 40);
    EXPECT_EQ(found[0].spent, eur(400));
    EXPECT_EQ(found[0].to_come, eur(38 * 150 - 100));
    EXPECT_EQ(sweeps(search(0, 1, "40")).at(0).to_come, std::nullopt);
    EXPECT_TRUE(sweeps(search(2, 1, "2")).empty()) << "all are done";
    EXPECT_TRUE(sweeps(search(2, 1, "many")).empty());
}

TEST(compute, foresees_a_search_that_is_named_or_counts_in_a_parameter) {
    std::vector<Pair> const tags{{"tenon.sweep", "grid"}, {"tenon.sweep.trials", "3"}};
    auto const named = sweeps({run_of("a", 0, hour_ms, tags), run_of("b", 99 * hour_ms, {}, tags)});
    ASSERT_EQ(named.size(), 1u);
    EXPECT_EQ(named[0].name, "grid");
    EXPECT_EQ(named[0].to_come, eur(100));
    auto runs = search(2, 0, "");
    EXPECT_TRUE(sweeps(runs).empty());
    EXPECT_EQ(sweeps(runs, {{runs[0].run.number, 4}}).at(0).planned, 4);
    for (MarkedRun& run : runs)
        run.run.status = RunStatus::killed;
    EXPECT_TRUE(sweeps(runs, {{runs[0].run.number, 4}}).empty()) << "it was stopped";
}

TEST(compute, tells_at_each_level_and_stops_at_the_cap) {
    std::vector<int> const levels{5000, 8000, 10000};
    EXPECT_EQ(levels_reached(eur(4999), eur(10000), levels), std::vector<int>{});
    EXPECT_EQ(levels_reached(eur(5000), eur(10000), levels), std::vector<int>{5000});
    EXPECT_EQ(levels_reached(eur(10000), eur(10000), levels), levels);
    EXPECT_FALSE(stops_runs(eur(9999), eur(10000)));
    EXPECT_TRUE(stops_runs(eur(10000), eur(10000)));
    // A cap of nothing stops nobody who spends nothing.
    EXPECT_FALSE(stops_runs(eur(0), eur(0)));
    EXPECT_TRUE(stops_runs(eur(1), eur(0)));
    EXPECT_EQ(levels_reached(eur(0), eur(0), levels), std::vector<int>{});
    EXPECT_EQ(used_bp(eur(5000), eur(10000)), 5000);
    EXPECT_EQ(used_bp(eur(1), eur(0)), std::nullopt);
}

TEST(compute, knows_when_running_runs_reach_an_amount) {
    auto const costs = costs_of({run_of("a", 99 * hour_ms, {}), run_of("b", 99 * hour_ms, {})},
        card({{"default", eur(100)}}), "EUR"_currency, now);
    EXPECT_EQ(total_of(costs, "EUR"_currency), eur(200));
    EXPECT_EQ(reaches(eur(200), eur(500), costs, now), now + std::chrono::minutes(90));
    EXPECT_EQ(reaches(eur(200), eur(500), {}, now), std::nullopt);
}

} // namespace
} // namespace tenon::billing
