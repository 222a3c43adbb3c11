// Profiles as experts and their clients meet them: endpoints in, answers and events out.

#include "support/workplace.h"

#include <gmock/gmock.h>

namespace tenon::experts {
namespace {

using test::Workplace;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr char first[] = R"({"based_on":0,"profile":{"headline":"Forecasts that planners trust",
    "outcomes":[{"problem":"Late deliveries.","change":"Half as many."}],
    "rate_per_hour":{"minor":11000,"currency":"EUR"}}})";

class ExpertProfiles : public test::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (!IsSkipped()) at_ = std::make_unique<Workplace>(database(), "title: Demand forecast");
    }
    Workplace& at() { return *at_; }
    Workplace::Answer own(Workplace::Person const& who) {
        return at().call(who, http::Method::get, "/api/v1/profile");
    }
    Workplace::Answer save(Workplace::Person const& who, std::string const& body) {
        return at().call(who, http::Method::put, "/api/v1/profile", body);
    }

private:
    std::unique_ptr<Workplace> at_;
};
TENON_ON_EACH_ENGINE(ExpertProfiles);

TEST_P(ExpertProfiles, begin_empty_and_keep_the_newest_words_only) {
    auto const empty = own(at().expert);
    EXPECT_EQ(empty.at("/version"), "0");
    EXPECT_EQ(empty.at("/name"), "The expert");
    EXPECT_EQ(empty.at("/profile/headline"), "");
    auto const saved = save(at().expert, first);
    ASSERT_EQ(saved.status, 200) << saved.body;
    EXPECT_EQ(saved.at("/version"), "1");
    EXPECT_EQ(saved.at("/saved_at"), to_string(at().clock.now()));
    EXPECT_EQ(save(at().expert, R"({"based_on":1,"profile":{"headline":"Forecasts"}})").at("/version"), "2");
    EXPECT_THAT(own(at().expert).body, Not(HasSubstr("planners")));
    EXPECT_THAT(at().events(), ElementsAre("expert.profile_saved", "expert.profile_saved"));
}

TEST_P(ExpertProfiles, refuse_a_save_that_was_based_on_older_words) {
    save(at().expert, first);
    auto const stale = save(at().expert, first);
    EXPECT_EQ(stale.status, 409);
    EXPECT_EQ(stale.at("/code"), "profile_stale");
    EXPECT_EQ(stale.at("/attached/profile/headline"), "Forecasts that planners trust");
    EXPECT_EQ(save(at().expert, R"({"based_on":7,"profile":{}})").at("/code"), "profile_stale");
    EXPECT_EQ(own(at().expert).at("/version"), "1");
}

TEST_P(ExpertProfiles, name_each_place_that_is_wrong) {
    auto const refused =
        save(at().expert, R"({"based_on":0,"profile":{"links":[{"kind":"site","url":"x"}]}})");
    EXPECT_EQ(refused.status, 400);
    EXPECT_EQ(refused.at("/errors/0/pointer"), "/profile/links/0/url");
    EXPECT_EQ(own(at().expert).at("/version"), "0");
}

TEST_P(ExpertProfiles, belong_to_a_person_and_not_to_a_token_of_one_engagement) {
    auto const token = at().with_token(at().expert);
    EXPECT_EQ(own(token).status, 403);
    EXPECT_EQ(save(token, first).status, 403);
    EXPECT_EQ(own({at().ids.make<Account>(), ""}).status, 401);
    EXPECT_EQ(at().get(token, "/experts").status, 200);
}

TEST_P(ExpertProfiles, are_read_in_the_engagement_with_the_rate_for_the_client) {
    EXPECT_EQ(at().get(at().client, "/experts").at("/experts/0/version"), "0");
    save(at().expert, first);
    // A client writes one too; in this engagement they are no expert.
    save(at().client, R"({"based_on":0,"profile":{"headline":"Not here"}})");
    for (auto const& who : {at().client, at().expert, at().stakeholder}) {
        auto const list = at().get(who, "/experts");
        EXPECT_EQ(list.at("/experts/0/name"), "The expert");
        EXPECT_EQ(list.at("/experts/0/profile/outcomes/0/change"), "Half as many.");
        EXPECT_EQ(list.at("/experts/1"), "");
        EXPECT_EQ(
            list.at("/experts/0/profile/rate_per_hour/minor"), who.cookie == "stakeholder" ? "" : "11000");
        EXPECT_THAT(list.body, Not(HasSubstr("@example.org")));
    }
}

TEST_P(ExpertProfiles, are_out_of_sight_once_the_membership_ends) {
    save(at().expert, first);
    std::string const members = "/api/v1/workspaces/" + at().place().workspace.str() + "/members/";
    auto remove = [&](Workplace::Person const& who) {
        return at().call(at().client, http::Method::del, members + who.account.str()).status;
    };
    // Whoever reads loses sight at once …
    EXPECT_EQ(remove(at().stakeholder), 204);
    EXPECT_EQ(at().get(at().stakeholder, "/experts").status, 404);
    // … and so do the others of somebody who has left.
    EXPECT_EQ(remove(at().expert), 204);
    EXPECT_EQ(at().get(at().client, "/experts").at("/experts"), "[]");
    EXPECT_EQ(at().get(at().expert, "/experts").status, 404);
    // Their words stay theirs, and tell nobody here any more.
    EXPECT_EQ(save(at().expert, R"({"based_on":1,"profile":{"headline":"Elsewhere"}})").at("/version"), "2");
    auto const events = at().events();
    EXPECT_EQ(std::count(events.begin(), events.end(), "expert.profile_saved"), 1);
}

} // namespace
} // namespace tenon::experts
