// The guard on MLflow's wire and its face, on each engine.

#include "billing/compute_guard.h"
#include "platform/events/events.h"
#include "support/tracking_fixture.h"

#include <gmock/gmock.h>

namespace tenon::billing {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class ComputeGuards : public test::TrackingFixture {
protected:
    void SetUp() override {
        TrackingFixture::SetUp();
        if (IsSkipped()) return;
        tracking_.add(guard_);
        worker_ = std::make_unique<jobs::Worker>(database(), Context{clock_, ids_});
        add_jobs(*worker_, guard_);
    }

    static Actor person(EngagementRole role) {
        Actor actor;
        actor.kind = Actor::Kind::person;
        actor.name = "Grace Client";
        actor.workspace = test::test_place().workspace;
        actor.engagement = test::test_place().engagement;
        actor.engagement_role = role;
        return actor;
    }
    static Money eur(std::int64_t minor) { return Money::of_minor_units(minor, "EUR"_currency).value(); }

    template <class Work> Result<ComputeView> intend(Work const& work) {
        sql::Unit unit(database());
        Result<ComputeView> result = unit.write(work);
        unit.wait_until_durable();
        return result;
    }
    Result<ComputeView> set_cap(
        int based_on, Money cap, std::string const& reason = "It is worth the search.") {
        return intend([&](sql::Transaction& transaction) {
            return guard_.set_cap(transaction, person(EngagementRole::client), {based_on, cap, reason});
        });
    }
    Result<ComputeView> set_rates(int based_on, std::vector<MachineRate> const& rates) {
        return intend([&](sql::Transaction& transaction) {
            return guard_.set_rates(transaction, person(EngagementRole::expert), {based_on, rates});
        });
    }
    ComputeView view() {
        return sql::Unit(database()).read([&](sql::Transaction& transaction) {
            return guard_.view(transaction, test::test_place());
        });
    }
    std::vector<std::string> alerts() {
        auto const found = sql::Unit(database()).read([&](sql::Transaction& transaction) {
            return events::after(transaction, test::test_place().workspace, 0, 1000);
        });
        std::vector<std::string> levels;
        for (events::Event const& event : found)
            if (event.kind == "compute.alert") levels.push_back(event.subject);
        return levels;
    }
    void report(std::string const& run, std::string const& cost) {
        EXPECT_EQ(
            post("runs/set-tag", R"({"run_id":")" + run + R"(","key":"tenon.cost","value":")" + cost + "\"}")
                .status,
            200);
    }
    std::int64_t now_ms() const { return to_microseconds(clock_.now()) / 1000; }

    ComputeGuard guard_{Context{clock_, ids_}};
    std::unique_ptr<jobs::Worker> worker_;
};
TENON_ON_EACH_ENGINE(ComputeGuards);

TEST_P(ComputeGuards, lets_no_run_begin_once_the_cap_is_spent_and_others_go_on) {
    ASSERT_TRUE(set_cap(0, eur(1000)));
    std::string const run = new_run();
    ASSERT_NE(run, "");
    report(run, "10.00");
    auto const refused = post("runs/create", R"({"experiment_id":"0"})");
    expect_refused(refused, 403, "PERMISSION_DENIED", "The compute cap of EUR 10.00 is spent");
    EXPECT_THAT(refused.body, HasSubstr("1 run is still marked as running"));
    EXPECT_THAT(refused.body, HasSubstr("tenon compute cap"));
    EXPECT_EQ(
        post("runs/log-metric", R"({"run_id":")" + run + R"(","key":"a","value":1,"timestamp":1})").status,
        200);
    EXPECT_EQ(post("runs/update", R"({"run_id":")" + run + R"(","status":"FINISHED"})").status, 200);
    EXPECT_EQ(post("runs/create", R"({"experiment_id":"0"})").status, 403);
    EXPECT_TRUE(view().stops_runs);

    auto const raised = set_cap(1, eur(2000));
    ASSERT_TRUE(raised);
    EXPECT_EQ(raised->decision, 2);
    EXPECT_EQ(raised->left, eur(1000));
    EXPECT_NE(new_run(), "");
}

TEST_P(ComputeGuards, stops_nothing_without_a_cap) {
    report(new_run(), "1000000.00");
    EXPECT_NE(new_run(), "");
    EXPECT_EQ(view().cap, std::nullopt);
    EXPECT_EQ(view().spent, eur(100'000'000));
}

TEST_P(ComputeGuards, does_not_forget_what_a_deleted_run_cost) {
    ASSERT_TRUE(set_cap(0, eur(1000)));
    std::string const run = new_run();
    report(run, "10.00");
    post("runs/delete", R"({"run_id":")" + run + "\"}");
    EXPECT_EQ(post("runs/create", R"({"experiment_id":"0"})").status, 403);
}

TEST_P(ComputeGuards, tells_each_level_once_for_each_cap) {
    ASSERT_TRUE(set_cap(0, eur(1000)));
    std::string const run = new_run();
    report(run, "5.00");
    worker_->run_due();
    EXPECT_THAT(alerts(), ElementsAre("5000"));
    report(run, "5.10");
    worker_->run_due();
    EXPECT_THAT(alerts(), ElementsAre("5000"));
    report(run, "10.00");
    worker_->run_due();
    EXPECT_THAT(alerts(), ElementsAre("5000", "8000", "10000"));
    EXPECT_EQ(view().alerts.size(), 3u);
    ASSERT_TRUE(set_cap(1, eur(1500)));
    worker_->run_due();
    EXPECT_THAT(alerts(), ElementsAre("5000", "8000", "10000", "5000")) << "two thirds of the new cap";
}

TEST_P(ComputeGuards, tells_of_a_level_that_a_running_run_reaches_by_itself) {
    ASSERT_TRUE(set_cap(0, eur(1000)));
    ASSERT_TRUE(set_rates(0, {{"default", eur(100)}}));
    ASSERT_NE(new_run(R"(,"start_time":)" + std::to_string(now_ms())), "");
    worker_->run_due();
    clock_.advance(std::chrono::hours(4));
    worker_->run_due();
    EXPECT_THAT(alerts(), ElementsAre());
    clock_.advance(std::chrono::hours(1) + std::chrono::seconds(2));
    worker_->run_due();
    EXPECT_THAT(alerts(), ElementsAre("5000"));
    clock_.advance(std::chrono::hours(3) + std::chrono::seconds(2));
    worker_->run_due();
    EXPECT_THAT(alerts(), ElementsAre("5000", "8000"));
    EXPECT_EQ(view().running, 1);
}

TEST_P(ComputeGuards, keeps_every_cap_with_its_reason) {
    EXPECT_EQ(set_cap(0, eur(1000), "because").error().code, "reason_missing");
    EXPECT_EQ(set_cap(0, eur(-1)).error().code, "cap_malformed");
    ASSERT_TRUE(set_cap(0, eur(1000), "The first search."));
    auto const late = set_cap(0, eur(2000));
    EXPECT_EQ(late.error().code, "cap_stale");
    EXPECT_THAT(late.error().attached, HasSubstr("The first search."));
    ASSERT_TRUE(set_cap(1, eur(500), "Less is enough now."));
    auto const now = view();
    ASSERT_EQ(now.decisions.size(), 2u);
    EXPECT_EQ(now.decisions[0].reason, "Less is enough now.");
    EXPECT_EQ(now.decisions[1].decided_by, "Grace Client");
    EXPECT_EQ(now.cap, eur(500));
}

TEST_P(ComputeGuards, refuses_a_card_with_every_problem) {
    ASSERT_TRUE(set_cap(0, eur(1000)));
    auto const usd = Money::of_minor_units(1, "USD"_currency).value();
    auto const refused = set_rates(0, {{" ", eur(1)}, {"a", eur(-1)}, {"a", eur(1)}, {"b", usd}});
    ASSERT_FALSE(refused);
    std::vector<std::string> problems;
    for (Problem const& problem : refused.error().problems)
        problems.push_back(problem.pointer + " " + problem.code);
    EXPECT_THAT(problems, ElementsAre("/rates/0/machine machine_unnamed", "/rates/1/per_hour out_of_range",
                              "/rates/2/machine machine_twice", "/rates/3/per_hour currency_mismatch"));
    ASSERT_TRUE(set_rates(0, {{"default", eur(100)}}));
    EXPECT_EQ(set_rates(0, {}).error().code, "rates_stale");
    EXPECT_EQ(view().card.version, 1);
}

TEST_P(ComputeGuards, foresees_a_search_and_tells_the_checks) {
    ASSERT_TRUE(set_cap(0, eur(1000)));
    std::string const parent = new_run(R"(,"run_name":"search")");
    post("runs/log-parameter", R"({"run_id":")" + parent + R"(","key":"n_trials","value":"40"})");
    std::string const trial =
        new_run(R"(,"tags":[{"key":"mlflow.parentRunId","value":")" + parent + R"("}])");
    report(trial, "0.50");
    post("runs/update", R"({"run_id":")" + trial + R"(","status":"FINISHED"})");
    auto const now = view();
    ASSERT_EQ(now.sweeps.size(), 1u);
    EXPECT_EQ(now.sweeps[0].name, "search");
    EXPECT_EQ(now.to_come, eur(39 * 50));
    EXPECT_TRUE(now.will_exceed);
    engagements::Facts facts;
    sql::Unit(database()).read([&](sql::Transaction& transaction) {
        guard_.fill(transaction, test::test_place(), facts);
        return 0;
    });
    ASSERT_TRUE(facts.compute);
    EXPECT_EQ(facts.compute->cap_minor, 1000);
    EXPECT_EQ(facts.compute->spent_minor, 50);
    EXPECT_EQ(facts.compute->sweeps.at(0).to_come_minor, 39 * 50);
}

} // namespace
} // namespace tenon::billing
