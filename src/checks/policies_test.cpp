// A workspace's own numbers on both engines: kept with their history, and read by the checks.

#include "checks/policies.h"
#include "checks/policy.h"
#include "support/workplace.h"

#include <gtest/gtest.h>

namespace tenon::checks {
namespace {

class OwnNumbers : public test::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        place_ = std::make_unique<test::Workplace>(database(),
            "title: Churn\nproblem: One in nine contracts ends each year.\n"
            "timeline: {weeks: 10, buffer_bp: 2000, review_rounds: 1}\n");
    }
    std::string target() { return "/api/v1/workspaces/" + place_->place().workspace.str() + "/policy"; }
    test::Workplace::Answer save(int based_on, std::string const& reason, Policy const& policy) {
        return place_->call(
            place_->client, http::Method::put, target(), json::to_json(SavePolicy{based_on, reason, policy}));
    }
    bool finds_too_little_air() {
        return place_->get(place_->client, "/findings").body.find("SCOPE-08") != std::string::npos;
    }

    std::unique_ptr<test::Workplace> place_;
};
TENON_ON_EACH_ENGINE(OwnNumbers);

TEST_P(OwnNumbers, change_what_the_checks_find_and_stay_on_record) {
    EXPECT_TRUE(finds_too_little_air());
    Policy policy;
    policy.buffer_bp = 2000;
    auto const saved = save(0, "Our data is always the same.", policy);
    EXPECT_EQ(saved.status, 200) << saved.body;
    EXPECT_EQ(saved.at("/current/version"), "1");
    EXPECT_EQ(saved.at("/history/1/version"), "0");
    EXPECT_EQ(saved.at("/history/0/reason"), "Our data is always the same.");
    EXPECT_FALSE(finds_too_little_air());
}

TEST_P(OwnNumbers, need_a_reason_a_range_and_the_newest_version) {
    Policy policy;
    EXPECT_EQ(save(0, "why", policy).at("/code"), "reason_missing");
    policy.mvp_weeks_min = 0;
    policy.rate_minor_max = 100;
    policy.rate_currency = "euro";
    auto const refused = save(0, "Nobody checks these.", policy);
    EXPECT_EQ(refused.at("/code"), "body_invalid");
    EXPECT_EQ(refused.at("/errors/0/pointer"), "/policy/mvp_weeks_min");
    EXPECT_EQ(refused.at("/errors/1/pointer"), "/policy/rate_minor_max");
    EXPECT_EQ(refused.at("/errors/2/pointer"), "/policy/rate_currency");
    EXPECT_EQ(save(1, "There is no first.", Policy{}).at("/code"), "policy_stale");
    EXPECT_EQ(save(0, "The first change.", Policy{}).status, 200);
    auto const stale = save(0, "The second change.", Policy{});
    EXPECT_EQ(stale.at("/code"), "policy_stale");
    EXPECT_EQ(stale.at("/attached/current/reason"), "The first change.");
}

TEST_P(OwnNumbers, are_changed_by_whoever_answers_for_the_workspace) {
    EXPECT_EQ(place_->call(place_->expert, http::Method::get, target()).status, 200);
    auto const refused = place_->call(place_->expert, http::Method::put, target(),
        json::to_json(SavePolicy{0, "I would like it so.", Policy{}}));
    EXPECT_EQ(refused.status, 403);
}

TEST(knobs, know_every_number_of_a_policy) {
    std::size_t numbers = 0;
    boost::mp11::mp_for_each<json::Members<Policy>>([&](auto member) {
        numbers += std::is_same_v<decltype(member.pointer), int Policy::*const> ||
                           std::is_same_v<std::remove_cv_t<decltype(member.pointer)>, int Policy::*>
                       ? 1
                       : 0;
    });
    EXPECT_EQ(knobs().size(), numbers);
    EXPECT_TRUE(validate(Policy{}));
}

} // namespace
} // namespace tenon::checks
