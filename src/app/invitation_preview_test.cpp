// What an invitation's link shows to somebody who has no account: as much as the role needs, and of the data
// no value that could be a person's.

#include "app/invitation_preview.h"
#include "support/workplace.h"

#include <gmock/gmock.h>

namespace tenon::app {
namespace {

using test::Workplace;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr char brief[] = R"(title: Churn
problem: One in nine customers leaves.
constraints: [{kind: budget, what: SECRETMONEY}, {kind: latency, what: below 2 s}]
timeline: {start: 2026-12-01, weeks: 10}
phases: [{id: audit, days: {p10: 5, p50: 8, p90: 14}, pricing: fixed}]
data: [{id: contracts, what: contracts of three years}, {id: calls, what: call notes}]
budget: {total: {minor: 1800000, currency: EUR}}
criteria: [{id: c1, kind: file, binding: true, deliverable: d1}]
deliverables: [{id: d1, kind: report, what: a list of customers at risk}]
)";

// A value that belongs to somebody in every column that the profiler flags, the label among them.
std::string make_sample() {
    std::string text = "months,email,birthdate,phone,religion,last_name,note\n";
    for (int i = 0; i < 1'200; ++i)
        text += std::to_string(i % 47) + ",CANARY" + std::to_string(i % 7) + "@example.org,1871-03-" +
                std::to_string(10 + i % 9) + ",+49 170 5550" + std::to_string(100 + i % 5) + ",CANARY" +
                (i % 3 ? "faith" : "belief") + ",CANARYson" + std::to_string(i % 4) + ",plain" +
                (i % 2 ? "yes" : "no") + "\n";
    return text;
}

TEST(invitation_scope, gives_a_role_what_it_needs_and_no_more) {
    EXPECT_EQ(scope_of(std::nullopt), InvitationScope{});
    EXPECT_EQ(scope_of(EngagementRole::expert), (InvitationScope{true, true, true}));
    EXPECT_EQ(scope_of(EngagementRole::client), (InvitationScope{true, true, true}));
    EXPECT_EQ(scope_of(EngagementRole::reviewer), (InvitationScope{true, false, true}));
    EXPECT_EQ(scope_of(EngagementRole::finance), (InvitationScope{true, true, false}));
    EXPECT_EQ(scope_of(EngagementRole::stakeholder), (InvitationScope{true, false, false}));
}

TEST(invitation_scope, takes_every_trace_of_money_out_of_the_brief) {
    auto const whole = briefs::read_brief(brief).value();
    EXPECT_EQ(within(scope_of(EngagementRole::expert), whole), whole);
    std::string const seen = json::to_json(within(scope_of(EngagementRole::stakeholder), whole));
    for (char const* word : {"1800000", "SECRETMONEY", "pricing", "contracts of three years"})
        EXPECT_THAT(seen, Not(HasSubstr(word)));
    EXPECT_THAT(seen, HasSubstr("below 2 s"));
    EXPECT_THAT(json::to_json(within(scope_of(EngagementRole::reviewer), whole)), HasSubstr("call notes"));
}

class Invitation : public test::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        at_ = std::make_unique<Workplace>(database(), brief);
        auto const sampled = at_->post(at_->client, "/data/contracts/sample?label=religion", make_sample());
        EXPECT_EQ(sampled.status, 200) << sampled.body;
    }
    std::string workspace() const { return "/api/v1/workspaces/" + at_->place().workspace.str(); }
    Workplace::Answer invite(std::string const& email, std::string const& target) {
        return at_->call(at_->client, http::Method::post, workspace() + "/invitations",
            "{\"email\":\"" + email + "\"," + target + "}");
    }
    std::string into_engagement(std::string const& role) {
        return "\"engagement\":\"" + at_->place().engagement.str() + "\",\"engagement_role\":\"" + role +
               "\"";
    }
    Workplace::Person nobody() { return {at_->ids.make<Account>(), ""}; }
    Workplace::Answer preview(std::string const& token) {
        return at_->call(nobody(), http::Method::get, "/api/v1/invitations/" + token + "/preview");
    }

    // The brief is short: what stands before the gate is overridden on record.
    void override_all(std::string const& gate) {
        auto const findings = at_->get(at_->client, "/findings?gate=" + gate);
        for (int i = 0; findings.at("/findings/" + std::to_string(i)) != ""; ++i) {
            std::string const finding = "/findings/" + std::to_string(i) + "/finding";
            at_->post(at_->client, "/gates/" + gate + "/overrides",
                "{\"code\":\"" + findings.at(finding + "/code") + "\",\"pointer\":\"" +
                    findings.at(finding + "/pointer") + "\",\"reason\":\"A test of the invitation page.\"}");
        }
    }

    std::unique_ptr<Workplace> at_;
};
TENON_ON_EACH_ENGINE(Invitation);

TEST_P(Invitation, shows_brief_plan_pay_and_data_before_an_account) {
    auto const seen = preview(invite("grace@example.org", into_engagement("expert")).at("/token"));
    ASSERT_EQ(seen.status, 200) << seen.body;
    EXPECT_EQ(seen.at("/brief/brief/title"), "Churn");
    EXPECT_EQ(seen.at("/brief/brief/phases/0/days/p50"), "8");
    EXPECT_EQ(seen.at("/brief/brief/budget/total/minor"), "1800000");
    EXPECT_EQ(seen.at("/deciders"), R"(["The client"])");
    EXPECT_EQ(seen.at("/data/0/sheet/asset"), "contracts");
    EXPECT_EQ(seen.at("/data/0/profile/rows"), "1200");
    EXPECT_EQ(seen.at("/data/1/sheet/what"), "call notes");
    EXPECT_EQ(seen.at("/data/1/profile"), "");
    EXPECT_THAT(at_->events(), ElementsAre("data.sampled", "invitation.made"));
}

TEST_P(Invitation, shows_no_value_of_a_flagged_column) {
    for (char const* role : {"expert", "client", "reviewer"}) {
        auto const seen = preview(invite("grace@example.org", into_engagement(role)).at("/token"));
        // What is not flagged is shown, and what is flagged is there without its values.
        EXPECT_THAT(seen.body, HasSubstr("plainyes"));
        for (int column = 1; column <= 5; ++column)
            EXPECT_NE(
                seen.at("/data/0/profile/columns/" + std::to_string(column) + "/sensitivity"), "none_found");
        EXPECT_EQ(seen.at("/data/0/profile/label/column"), "religion");
        for (char const* value : {"CANARY", "1871-", "170 555"})
            EXPECT_THAT(seen.body, Not(HasSubstr(value))) << role;
    }
}

TEST_P(Invitation, shows_each_role_its_part) {
    auto const stakeholder = preview(invite("s@example.org", into_engagement("stakeholder")).at("/token"));
    EXPECT_EQ(stakeholder.at("/brief/brief/problem"), "One in nine customers leaves.");
    EXPECT_EQ(stakeholder.at("/shows/money"), "false");
    EXPECT_EQ(stakeholder.at("/data"), "[]");
    EXPECT_THAT(stakeholder.body, Not(HasSubstr("1800000")));
    auto const member = preview(invite("m@example.org", R"("role":"member")").at("/token"));
    EXPECT_EQ(member.status, 200);
    EXPECT_EQ(member.at("/brief"), "");
    EXPECT_EQ(member.at("/deciders"), "[]");
}

TEST_P(Invitation, shows_the_milestones_to_whom_the_contract_names) {
    override_all("publish");
    EXPECT_EQ(at_->post(at_->client, "/brief/publication").status, 204);
    override_all("offer");
    auto const drawn = at_->post(at_->client, "/contract");
    ASSERT_EQ(drawn.status, 200) << drawn.body;
    auto milestones = [&](char const* email, char const* role) {
        return preview(invite(email, into_engagement(role)).at("/token")).at("/milestones/0/amount/minor");
    };
    EXPECT_EQ(milestones("expert@example.org", "expert"), "1800000");
    EXPECT_EQ(milestones("other@example.org", "client"), "1800000");
    // What the first expert is to earn is not for the second.
    EXPECT_EQ(milestones("grace@example.org", "expert"), "");
    EXPECT_EQ(milestones("expert@example.org", "reviewer"), "");
}

TEST_P(Invitation, ends_with_its_link) {
    EXPECT_EQ(preview("nonsense").status, 404);
    auto const withdrawn = invite("w@example.org", into_engagement("expert"));
    EXPECT_EQ(
        at_->call(at_->client, http::Method::del, workspace() + "/invitations/" + withdrawn.at("/id")).status,
        204);
    EXPECT_EQ(preview(withdrawn.at("/token")).at("/code"), "invitation_revoked");
    auto const used = invite("u@example.org", into_engagement("expert"));
    at_->call(nobody(), http::Method::post, "/api/v1/invitations/" + used.at("/token") + "/acceptance",
        R"({"name":"Grace","password":"four random words do well"})");
    EXPECT_EQ(preview(used.at("/token")).status, 410);
    auto const late = invite("l@example.org", into_engagement("expert"));
    at_->clock.advance(people::invitation_life);
    EXPECT_EQ(preview(late.at("/token")).at("/code"), "invitation_expired");
}

} // namespace
} // namespace tenon::app
