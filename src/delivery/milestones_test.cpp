// Every function of the face: who may, what comes first, what it refuses, which events it leaves. A refusal
// leaves none.

#include "support/delivery_fixture.h"

#include <gtest/gtest.h>

namespace tenon::delivery {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class MilestonesOf : public DeliveryFixture {
protected:
    // The refusal's code; nothing may have been recorded on the way.
    std::string refusal(std::function<std::string()> const& attempt) {
        std::string code;
        EXPECT_THAT(events_of([&] { code = attempt(); }), IsEmpty()) << code;
        return code;
    }
    std::function<std::string()> accepting() {
        return [this] { return accept(client); };
    }
};
TENON_ON_EACH_ENGINE(MilestonesOf);

TEST_P(MilestonesOf, a_contract_that_is_not_signed_are_not_touched) {
    EXPECT_EQ(refusal([&] { return fund(client); }), "contract_not_signed");
    EXPECT_EQ(refusal([&] { return submit(expert); }), "contract_not_signed");
    EXPECT_EQ(refusal(accepting()), "contract_not_signed");
}

TEST_P(MilestonesOf, another_contract_are_unknown) {
    sign_contract();
    EXPECT_EQ(refusal([&] { return fund(client, "m9"); }), "milestone_unknown");
    EXPECT_EQ(refusal([&] { return start(expert, "m9"); }), "milestone_unknown");
    EXPECT_EQ(refusal([&] { return submit(expert, "m9"); }), "milestone_unknown");
}

TEST_P(MilestonesOf, an_engagement_go_from_planned_to_accepted) {
    sign_contract();
    EXPECT_EQ(milestone().state, MilestoneState::planned);
    confirm_funds();
    EXPECT_THAT(events_of([&] { EXPECT_EQ(fund(client), "funded"); }),
        ElementsAre("funds.allocated", "milestone.funded"));
    EXPECT_THAT(events_of([&] { EXPECT_EQ(start(expert), "in_progress"); }),
        ElementsAre("gate.passed", "milestone.started"));
    std::string const run = make_run(0.85);
    EXPECT_THAT(events_of([&] {
        EXPECT_EQ(link(expert, {.criterion = "c1", .run_id = run, .file_path = {}}), "in_progress");
    }),
        ElementsAre("evidence.linked"));
    link_report();
    EXPECT_THAT(
        events_of([&] { EXPECT_EQ(submit(expert), "submitted"); }), ElementsAre("milestone.submitted"));
    EXPECT_THAT(events_of([&] { EXPECT_EQ(accept(client), "accepted"); }),
        ElementsAre("gate.passed", "funds.earned", "milestone.accepted"));
    MilestoneView const done = milestone();
    EXPECT_EQ(done.accepted_at, clock.now());
    EXPECT_EQ(done.accepted_by, "anna");
    EXPECT_EQ(funds().earned, test::eur(900'000));
    EXPECT_EQ(funds().allocated, test::eur(0));
    EXPECT_TRUE(rules_.seen.milestones.at(0).is_judged);
}

TEST_P(MilestonesOf, a_party_are_moved_by_nobody_else) {
    sign_contract();
    Actor const reviewer = person("ruth", EngagementRole::reviewer);
    for (Actor const* other : std::initializer_list<Actor const*>{&expert, &reviewer}) {
        EXPECT_EQ(refusal([&] { return fund(*other); }), "party_required");
        EXPECT_EQ(refusal([&] { return request_changes(*other, {{"c1"}, "too low"}); }), "party_required");
        EXPECT_EQ(refusal([&] { return waive(*other, {"c1", "agreed on the phone"}); }), "party_required");
        EXPECT_EQ(refusal([&] { return accept(*other); }), "party_required");
    }
    for (Actor const* other : std::initializer_list<Actor const*>{&client, &reviewer}) {
        LinkEvidence const evidence{.criterion = "c1", .run_id = "x", .file_path = {}};
        EXPECT_EQ(refusal([&] { return link(*other, evidence); }), "party_required");
        EXPECT_EQ(refusal([&] { return submit(*other); }), "party_required");
    }
    EXPECT_EQ(refusal([&] { return start(reviewer); }), "party_required");
}

TEST_P(MilestonesOf, no_money_are_not_funded) {
    sign_contract();
    EXPECT_EQ(refusal([&] { return fund(client); }), "insufficient_funds");
    EXPECT_EQ(milestone().state, MilestoneState::planned);
    confirm_funds();
    EXPECT_EQ(fund(client), "funded");
    EXPECT_EQ(refusal([&] { return fund(client); }), "milestone_step_refused");
    EXPECT_EQ(funds().allocated, test::eur(900'000));
}

TEST_P(MilestonesOf, an_engagement_begin_behind_the_gate) {
    sign_contract();
    EXPECT_EQ(refusal([&] { return start(expert); }), "milestone_step_refused");
    confirm_funds();
    EXPECT_EQ(fund(client), "funded");
    rules_.fires = true;
    EXPECT_EQ(refusal([&] { return start(expert); }), "gate_blocked");
    rules_.fires = false;
    EXPECT_EQ(start(expert), "in_progress");
    // The second finds the engagement in delivery already.
    EXPECT_EQ(fund(client, "m2"), "funded");
    EXPECT_THAT(
        events_of([&] { EXPECT_EQ(start(client, "m2"), "in_progress"); }), ElementsAre("milestone.started"));
}

TEST_P(MilestonesOf, a_criterion_rest_on_what_is_there) {
    sign_contract();
    given_in_progress();
    auto const link_to = [&](std::string criterion, std::optional<std::string> run,
                             std::optional<std::string> file) {
        return refusal([&, evidence = LinkEvidence{criterion, run, file}] { return link(expert, evidence); });
    };
    EXPECT_EQ(link_to("c9", "x", {}), "criterion_unknown");
    EXPECT_EQ(link_to("c1", {}, {}), "evidence_unclear");
    EXPECT_EQ(link_to("c1", "x", "y"), "evidence_unclear");
    EXPECT_EQ(link_to("c1", std::string(32, '0'), {}), "evidence_unknown");
    EXPECT_EQ(link_to("c2", {}, "nowhere.md"), "evidence_unknown");
    EXPECT_EQ(refusal([&] { return submit(expert); }), "submission_incomplete");
    ASSERT_EQ(last_error.problems.size(), 2u); // the target c3 is nobody's duty
    EXPECT_EQ(last_error.problems[0].pointer, "/criteria/c1");
    EXPECT_EQ(last_error.problems[1].pointer, "/criteria/c2");
}

TEST_P(MilestonesOf, a_review_are_sent_back_by_criterion_and_in_agreed_rounds) {
    sign_contract();
    EXPECT_EQ(refusal([&] {
        return request_changes(client, {{"c1"}, "too low"});
    }),
        "milestone_step_refused");
    given_submitted(0.75);
    EXPECT_EQ(refusal([&] { return request_changes(client, {{}, "too low"}); }), "rejection_needs_criterion");
    EXPECT_EQ(refusal([&] { return request_changes(client, {{"c1"}, " "}); }), "rejection_needs_criterion");
    EXPECT_EQ(refusal([&] { return request_changes(client, {{"c9"}, "too low"}); }), "criterion_unknown");
    EXPECT_THAT(events_of([&] {
        EXPECT_EQ(request_changes(client, {{"c1"}, "0.75 is too low"}), "changes_requested");
    }),
        ElementsAre("milestone.changes_requested"));
    MilestoneView const sent_back = milestone();
    EXPECT_FALSE(sent_back.review_until);
    EXPECT_EQ(sent_back.rejections.at(0).observed, "0.75 is too low");
    EXPECT_EQ(submit(expert), "submitted");
    EXPECT_EQ(refusal([&] { return request_changes(client, {{"c1"}, "still too low"}); }), "rounds_used");
}

TEST_P(MilestonesOf, a_criterion_are_waived_once_with_a_reason) {
    sign_contract();
    given_submitted(0.75);
    EXPECT_EQ(refusal([&] { return waive(client, {"c9", "agreed on the phone"}); }), "criterion_unknown");
    EXPECT_EQ(refusal([&] { return waive(client, {"c1", "fine"}); }), "reason_missing");
    EXPECT_THAT(events_of([&] {
        EXPECT_EQ(waive(client, {"c1", "agreed on the phone"}), "submitted");
    }),
        ElementsAre("criterion.waived"));
    EXPECT_EQ(refusal([&] { return waive(client, {"c1", "agreed on the phone"}); }), "already_waived");
    EXPECT_EQ(milestone().criteria.at(0).waived_by, "anna");
}

TEST_P(MilestonesOf, an_acceptance_pass_the_gate_once) {
    sign_contract();
    EXPECT_EQ(refusal(accepting()), "milestone_step_refused");
    given_submitted(0.85);
    rules_.fires = true;
    EXPECT_EQ(refusal(accepting()), "gate_blocked");
    EXPECT_EQ(milestone().state, MilestoneState::submitted);
    EXPECT_EQ(funds().earned, test::eur(0));
    rules_.fires = false;
    EXPECT_EQ(accept(client), "accepted");
    EXPECT_EQ(refusal(accepting()), "milestone_step_refused");
    EXPECT_EQ(funds().earned, test::eur(900'000));
}

TEST_P(MilestonesOf, an_engagement_without_its_expert_wait) {
    sign_contract();
    given_submitted(0.85);
    database().run_script("DELETE FROM engagement_members WHERE role = 'expert'");
    EXPECT_EQ(refusal(accepting()), "expert_missing");
}

TEST_P(MilestonesOf, a_submission_tell_the_checks_what_they_rest_on) {
    sign_contract();
    given_submitted(0.75);
    EXPECT_EQ(accept(client), "accepted");
    auto const& facts = rules_.seen.milestones.at(0);
    EXPECT_EQ(facts.state, "submitted");
    ASSERT_EQ(facts.evidence.size(), 3u);
    EXPECT_TRUE(facts.evidence[0].resolves);
    EXPECT_FALSE(facts.evidence[0].met);
    EXPECT_TRUE(facts.evidence[1].met);
    EXPECT_TRUE(rules_.seen.runs.at(0).is_evidence);
}

} // namespace
} // namespace tenon::delivery
