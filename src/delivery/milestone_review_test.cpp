// What silence does when a review window ends, by the clock: as a worker finds it.

#include "delivery/silence.h"
#include "support/delivery_fixture.h"

#include <gtest/gtest.h>

#include <thread>

namespace tenon::delivery {
namespace {

using contracts::Silence;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using namespace std::chrono_literals;

CriterionStanding standing(std::string id, bool binding, bool met) {
    CriterionStanding criterion{};
    criterion.id = std::move(id);
    criterion.binding = binding;
    criterion.met = met;
    return criterion;
}

Timestamp at(std::string_view moment) { return parse_timestamp(moment).value(); }

TEST(silence, accepts_only_what_is_binding_and_met) {
    EXPECT_TRUE(may_accept(Silence::accepts_if_met, {standing("c1", true, true)}));
    EXPECT_TRUE(
        may_accept(Silence::accepts_if_met, {standing("c1", true, true), standing("c2", false, false)}));
    auto const open =
        may_accept(Silence::accepts_if_met, {standing("c1", true, true), standing("c2", true, false)});
    EXPECT_EQ(open.error().code, "silence_needs_met");
    EXPECT_EQ(open.error().problems.at(0).pointer, "/criteria/c2");
    CriterionStanding waived = standing("c1", true, false);
    waived.waived_by = "anna";
    EXPECT_EQ(may_accept(Silence::accepts_if_met, {waived}).error().code, "silence_needs_met");
    EXPECT_EQ(may_accept(Silence::escalates, {standing("c1", true, true)}).error().code, "silence_escalates");
}

class ReviewOf : public DeliveryFixture {
protected:
    // The events of the jobs that are due.
    std::vector<std::string> events_when(std::string_view when) {
        clock.set(at(when));
        return events_of([&] { worker_->run_due(); });
    }
    void given_submitted_at(std::string_view when, double accuracy) {
        clock.set(at(when));
        sign_contract(silence_);
        given_submitted(accuracy);
    }

    Actor the_server() {
        Actor server = client;
        server.kind = Actor::Kind::system;
        server.account.reset();
        server.engagement_role.reset();
        return server;
    }

    Silence silence_ = Silence::accepts_if_met;
};
TENON_ON_EACH_ENGINE(ReviewOf);

TEST_P(ReviewOf, a_milestone_that_is_met_ends_in_acceptance) {
    // Friday evening in Berlin; seven working days later is Tuesday of the week after next, and the clocks
    // have gone back in between.
    given_submitted_at("2026-10-16T16:00:00Z", 0.85);
    EXPECT_EQ(milestone().review_until, at("2026-10-27T22:59:59Z"));
    EXPECT_THAT(events_when("2026-10-27T22:59:59Z"), IsEmpty());
    EXPECT_THAT(events_when("2026-10-27T23:00:00Z"),
        ElementsAre("gate.passed", "funds.earned", "milestone.accepted"));
    MilestoneView const done = milestone();
    EXPECT_EQ(done.state, MilestoneState::accepted);
    EXPECT_EQ(done.accepted_at, done.review_until);
    EXPECT_FALSE(done.accepted_by);
    EXPECT_EQ(funds().earned, test::eur(900'000));
    EXPECT_THAT(events_when("2026-10-28T23:00:00Z"), IsEmpty());
}

TEST_P(ReviewOf, a_submission_on_a_day_off_begins_with_the_next_working_day) {
    // Saturday; the clocks go forward on the Sunday. Monday is the first of the seven days.
    given_submitted_at("2026-03-28T10:00:00Z", 0.85);
    EXPECT_EQ(milestone().review_until, at("2026-04-07T21:59:59Z"));
    EXPECT_THAT(events_when("2026-04-07T21:59:59Z"), IsEmpty());
    EXPECT_THAT(events_when("2026-04-07T22:00:00Z"),
        ElementsAre("gate.passed", "funds.earned", "milestone.accepted"));
}

TEST_P(ReviewOf, a_milestone_that_is_not_met_ends_in_an_escalation) {
    given_submitted_at("2026-10-16T16:00:00Z", 0.75);
    EXPECT_THAT(events_when("2026-10-27T23:00:00Z"), ElementsAre("milestone.escalated"));
    MilestoneView const waiting = milestone();
    EXPECT_EQ(waiting.state, MilestoneState::submitted);
    ASSERT_EQ(waiting.escalations.size(), 1u);
    EXPECT_EQ(waiting.escalations[0].round, 1);
    EXPECT_EQ(waiting.escalations[0].escalated_at, clock.now());
    EXPECT_THAT(waiting.escalations[0].because, HasSubstr("accuracy of at least 0.80: Run "));
    EXPECT_EQ(funds().earned, test::eur(0));
    // It is seen once, also where the criterion is met in the end; then people decide.
    EXPECT_EQ(link(expert, {.criterion = "c1", .run_id = make_run(0.9), .file_path = {}}), "submitted");
    EXPECT_EQ(outcome_of([&](auto& t) { return milestones_.accept_by_silence(t, the_server(), "m1"); }),
        "review_not_over");
    EXPECT_EQ(accept(client), "accepted");
    EXPECT_THAT(rules_.seen.milestones.at(0).escalated_because, HasSubstr("accuracy"));
}

TEST_P(ReviewOf, a_milestone_escalates_where_the_contract_says_so) {
    silence_ = Silence::escalates;
    given_submitted_at("2026-10-16T16:00:00Z", 0.85);
    EXPECT_THAT(events_when("2026-10-27T23:00:00Z"), ElementsAre("milestone.escalated"));
    EXPECT_THAT(milestone().escalations.at(0).because, HasSubstr("silence decide nothing"));
}

TEST_P(ReviewOf, a_milestone_behind_a_closed_gate_escalates) {
    given_submitted_at("2026-10-16T16:00:00Z", 0.85);
    rules_.fires = true;
    EXPECT_THAT(events_when("2026-10-27T23:00:00Z"), ElementsAre("milestone.escalated"));
    EXPECT_THAT(milestone().escalations.at(0).because, HasSubstr("Mend it."));
    EXPECT_EQ(funds().earned, test::eur(0));
}

TEST_P(ReviewOf, a_milestone_that_was_answered_is_left_alone) {
    given_submitted_at("2026-10-16T16:00:00Z", 0.85);
    EXPECT_EQ(request_changes(client, {{"c1"}, "the page is missing"}), "changes_requested");
    EXPECT_THAT(events_when("2026-10-27T23:00:00Z"), IsEmpty());
    // The second round has a window of its own.
    EXPECT_EQ(submit(expert), "submitted");
    EXPECT_THAT(events_when("2026-11-05T23:00:00Z"), IsEmpty());
    EXPECT_THAT(events_when("2026-11-06T23:00:00Z"),
        ElementsAre("gate.passed", "funds.earned", "milestone.accepted"));
}

TEST_P(ReviewOf, a_server_that_was_down_ends_late_and_counts_from_the_deadline) {
    given_submitted_at("2026-10-16T16:00:00Z", 0.85);
    EXPECT_THAT(events_when("2026-11-20T08:00:00Z"),
        ElementsAre("gate.passed", "funds.earned", "milestone.accepted"));
    EXPECT_EQ(milestone().accepted_at, at("2026-10-27T22:59:59Z"));
}

TEST_P(ReviewOf, several_nodes_end_once) {
    given_submitted_at("2026-10-16T16:00:00Z", 0.85);
    clock.set(at("2026-10-28T08:00:00Z"));
    RandomIds node_ids{clock}; // safe between threads
    Context const context{clock, node_ids};
    ledger::Ledger const ledger{context};
    Milestones milestones{context, engagements_, ledger, tracking_, artifacts_};
    Actor const server = the_server();
    std::vector<std::string> outcomes(8);
    std::vector<std::thread> nodes;
    for (std::string& outcome : outcomes)
        nodes.emplace_back([&] {
            sql::Unit unit(database());
            auto const ended = unit.write(
                [&](sql::Transaction& t) { return milestones.accept_by_silence(t, server, "m1"); });
            unit.wait_until_durable();
            outcome = ended ? "accepted" : ended.error().code;
        });
    for (std::thread& node : nodes)
        node.join();
    EXPECT_EQ(std::count(outcomes.begin(), outcomes.end(), "accepted"), 1);
    EXPECT_EQ(std::count(outcomes.begin(), outcomes.end(), "review_not_over"), 7);
    EXPECT_EQ(funds().earned, test::eur(900'000));
}

} // namespace
} // namespace tenon::delivery
