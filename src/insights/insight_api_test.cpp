// Today, summaries and links as the people of an engagement meet them: endpoints in, answers, events and
// refusals out, on each engine.

#include "support/workplace.h"

#include <gmock/gmock.h>

namespace tenon::insights {
namespace {

using test::Workplace;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr char brief[] = R"(title: Churn
goal: Keep customers after their first order
problem: Customers wait nine hours for a first answer; one in five writes twice, and a third of them leaves.
affected: [customers]
metrics:
  - {id: answer, business: {name: first answer time, unit: h, today: 9, wanted: 2},
     technical: {name: accuracy, baseline: 0.62, target: 0.8, measured_on: tickets}}
criteria: [{id: c1, kind: run, binding: true, metric: answer}]
deliverables: [{id: d1, kind: weights, what: the trained model}]
exclusions: [voice]
timeline: {start: 2026-12-01, weeks: 8, buffer_bp: 3000, review_rounds: 2}
data: [{id: tickets, what: closed tickets, format: csv, size: 1 MB, quality: good, labels: complete, storage: disk,
        owner: Ada, sensitivity: internal, policy: stays here, needed_by: 2026-11-25}]
budget: {total: {minor: 900000, currency: EUR}, compute_payer: client}
)";

std::string id_number(int number) {
    return "00000000-0000-7000-8000-" + std::string(10, '0') + std::to_string(10 + number);
}

class Insights : public test::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (!IsSkipped()) at_ = std::make_unique<Workplace>(database(), brief);
    }
    Workplace& at() { return *at_; }

    void done(Workplace::Answer const& answer) { ASSERT_LT(answer.status, 300) << answer.body; }

    // What blocks the gate is set aside, with a reason.
    void override_what_blocks(std::string const& gate) {
        auto const list = at().get(at().client, "/findings?gate=" + gate);
        for (int i = 0; !list.at("/findings/" + std::to_string(i)).empty(); ++i) {
            std::string const finding = "/findings/" + std::to_string(i) + "/finding";
            bool blocks = false;
            for (int j = 0; !list.at(finding + "/blocks/" + std::to_string(j)).empty(); ++j)
                blocks |= list.at(finding + "/blocks/" + std::to_string(j)) == gate;
            if (!blocks || list.at(finding + "/severity") != "error") continue;
            done(at().post(at().client, "/gates/" + gate + "/overrides",
                R"({"code":")" + list.at(finding + "/code") + R"(","pointer":")" +
                    list.at(finding + "/pointer") + R"(","reason":"Both of us know about it."})"));
        }
    }

    void sign(Workplace::Person const& who) {
        auto const sheet = at().get(who, "/contract");
        std::string const now = to_string(at().clock.now());
        done(at().post(who, "/contract/signatures",
            R"({"digest":")" + sheet.at("/digest") + R"(","typed_name":"The )" + who.cookie +
                R"(","has_authority":true,"consent":")" + sheet.at("/signing/consent") +
                R"(","time_zone":"UTC","opened_at":")" + now + R"(","read_to_end_at":")" + now +
                R"(","closed_at":")" + now + R"("})"));
    }

    // Published, signed, funded: the first milestone is in progress.
    void given_delivery() {
        override_what_blocks("publish");
        done(at().post(at().client, "/brief/publication"));
        override_what_blocks("offer");
        auto const contract = at().post(at().client, "/contract");
        done(contract);
        milestone_ = contract.at("/terms/milestones/0/id");
        override_what_blocks("sign");
        done(at().post(at().client, "/contract/proposal", R"({"version":1})"));
        sign(at().expert);
        sign(at().client);
        std::string const amount = R"(,"amount":{"minor":900000,"currency":"EUR"})";
        done(at().post(at().client, "/funds/confirm",
            R"({"id":")" + id_number(1) + R"(","bank_reference":"B-1")" + amount + "}"));
        done(at().post(
            at().client, "/milestones/" + milestone_ + "/funding", R"({"id":")" + id_number(2) + R"("})"));
        override_what_blocks("start");
        done(at().post(at().expert, "/milestones/" + milestone_ + "/start"));
    }

    // "mend_findings, publish_brief" of one of Today's two lists.
    std::vector<std::string> kinds(Workplace::Person const& who, std::string const& list) {
        auto const today = at().call(who, http::Method::get, "/api/v1/today");
        EXPECT_EQ(today.status, 200) << today.body;
        std::vector<std::string> kinds;
        for (int i = 0; !today.at("/" + list + "/" + std::to_string(i)).empty(); ++i)
            kinds.push_back(today.at("/" + list + "/" + std::to_string(i) + "/kind"));
        return kinds;
    }

    Workplace::Answer open(std::string const& token) {
        return at().call({at().client.account, "nobody"}, http::Method::get, "/api/v1/links/" + token);
    }

    std::unique_ptr<Workplace> at_;
    std::string milestone_;
};
TENON_ON_EACH_ENGINE(Insights);

TEST_P(Insights, show_each_side_its_own_moves_and_the_others) {
    EXPECT_THAT(kinds(at().client, "waits_for_me"), testing::Contains("publish_brief"));
    given_delivery();
    EXPECT_THAT(kinds(at().client, "waits_for_me"), testing::Contains("grant_access"));
    EXPECT_THAT(kinds(at().expert, "i_wait_for"), testing::Contains("grant_access"));
    EXPECT_THAT(kinds(at().expert, "waits_for_me"), testing::Contains("submit_milestone"));
    EXPECT_THAT(kinds(at().client, "i_wait_for"), testing::Contains("submit_milestone"));
    done(at().post(at().client, "/data/tickets/access/grant"));
    EXPECT_THAT(kinds(at().expert, "waits_for_me"), testing::Contains("verify_access"));
    auto const today = at().call(at().client, http::Method::get, "/api/v1/today");
    EXPECT_EQ(today.at("/i_wait_for/0/kind"), "verify_access");
    EXPECT_EQ(today.at("/i_wait_for/0/person"), "The expert");
    EXPECT_EQ(today.at("/i_wait_for/0/page"), "data");
    EXPECT_EQ(today.at("/i_wait_for/0/subject"), "tickets");
    EXPECT_EQ(today.at("/i_wait_for/0/until"), "2026-11-25T23:59:59Z");
}

TEST_P(Insights, show_nothing_that_waits_to_who_is_no_party) {
    given_delivery();
    EXPECT_THAT(kinds(at().stakeholder, "waits_for_me"), IsEmpty());
    EXPECT_THAT(kinds(at().stakeholder, "i_wait_for"), IsEmpty());
    EXPECT_EQ(at().get(at().stakeholder, "/summary").status, 200);
    EXPECT_EQ(at().get(at().stakeholder, "/links").status, 403);
    EXPECT_EQ(at().post(at().stakeholder, "/links", "{}").status, 403);
}

TEST_P(Insights, tell_of_open_invitations_to_the_client_only) {
    done(at().call(at().client, http::Method::post,
        "/api/v1/workspaces/" + at().place().workspace.str() + "/invitations",
        R"({"email":"ruth@example.net","engagement_role":"reviewer","engagement":")" +
            at().place().engagement.str() + R"("})"));
    auto const today = at().call(at().client, http::Method::get, "/api/v1/today");
    EXPECT_EQ(
        today.at("/i_wait_for/0/what"), "ruth@example.net was invited as reviewer and has not answered.");
    EXPECT_EQ(today.at("/i_wait_for/0/until"), "2026-11-27T10:00:00Z");
    EXPECT_THAT(
        at().call(at().expert, http::Method::get, "/api/v1/today").body, Not(HasSubstr("ruth@example.net")));
}

TEST_P(Insights, show_a_token_its_own_engagement_only) {
    auto const token = at().with_token(at().client);
    auto const other = at().call(at().client, http::Method::post,
        "/api/v1/workspaces/" + at().place().workspace.str() + "/briefs", R"({"text":"Forecast orders"})");
    done(other);
    auto const titles = [&](Workplace::Person const& who) {
        return at().call(who, http::Method::get, "/api/v1/today").body;
    };
    EXPECT_THAT(titles(at().client), HasSubstr("Forecast orders"));
    EXPECT_THAT(titles(token), Not(HasSubstr("Forecast orders")));
    EXPECT_THAT(titles(token), HasSubstr("Churn"));
    EXPECT_EQ(at().post(token, "/links", "{}").status, 403);
}

TEST_P(Insights, tell_the_week_with_its_evidence) {
    given_delivery();
    auto const view = at().get(at().expert, "/summary");
    EXPECT_EQ(view.status, 200) << view.body;
    EXPECT_EQ(view.at("/summary/from"), "2026-11-16");
    EXPECT_EQ(view.at("/summary/ready"), "2026-11-20");
    EXPECT_EQ(view.at("/summary/until"), "2026-11-22");
    EXPECT_EQ(view.at("/summary/workspace"), "Test");
    EXPECT_EQ(view.at("/summary/done/0/says"), "The work began.");
    EXPECT_EQ(view.at("/summary/done/1/says"), "Both sides signed the contract.");
    EXPECT_EQ(view.at("/summary/impact/0/says"), "First answer time: 9 h at the start, 2 h wanted.");
    EXPECT_EQ(view.at("/summary/impact/0/page"), "brief");
    EXPECT_THAT(view.at("/summary/decision/says"), HasSubstr("Give the expert access to “closed tickets”."));
    EXPECT_EQ(view.at("/previous"), "");
    EXPECT_EQ(view.at("/next"), "");

    at().clock.advance(std::chrono::days(7));
    auto const later = at().get(at().expert, "/summary");
    EXPECT_EQ(later.status, 401) << "the session has ended by then";
}

TEST_P(Insights, refuse_weeks_that_do_not_exist) {
    for (auto const& [week, code] : {std::pair{"2026-11-23", "week_ahead"}, {"2026-11-15", "week_before"},
             {"2026-02-30", "query_invalid"}, {"today", "query_invalid"}}) {
        auto const answer = at().get(at().client, std::string("/summary?week=") + week);
        EXPECT_EQ(answer.status, 400) << week;
        EXPECT_EQ(answer.at("/code"), code) << week;
        EXPECT_EQ(answer.at("/errors/0/pointer"), "?week") << week;
    }
    EXPECT_EQ(at().get(at().client, "/summary?week=2026-11-22").status, 200);
}

TEST_P(Insights, show_a_summary_to_whoever_has_its_link_and_nothing_else) {
    given_delivery();
    auto const made = at().post(at().client, "/links", R"({"days":3})");
    done(made);
    EXPECT_EQ(made.at("/path"), "/l/" + made.at("/token"));
    EXPECT_EQ(made.at("/expires_at"), "2026-11-23T10:00:00Z");
    auto const shown = open(made.at("/token"));
    EXPECT_EQ(shown.status, 200) << shown.body;
    EXPECT_EQ(shown.at("/shared_by"), "The client");
    EXPECT_EQ(shown.at("/impact/0"), "First answer time: 9 h at the start, 2 h wanted.");
    // No ids that open anything, no addresses of people.
    for (std::string const& hidden : {at().place().engagement.str(), at().place().workspace.str(),
             std::string("@example.org"), std::string("\"subject\""), made.at("/id")})
        EXPECT_THAT(shown.body, Not(HasSubstr(hidden)));

    // It stays as it was sent: what happens later is not told.
    done(at().post(at().client, "/data/tickets/access/grant"));
    EXPECT_EQ(open(made.at("/token")).body, shown.body);
    EXPECT_EQ(open(std::string(43, 'A')).at("/code"), "link_unknown");
    EXPECT_EQ(open(std::string(43, 'A')).status, 404);
    EXPECT_THAT(at().events(), testing::Contains("link.made"));
    EXPECT_THAT(at().event_data(), Not(HasSubstr(made.at("/token"))));
}

TEST_P(Insights, end_a_link_on_its_day) {
    auto const made = at().post(at().client, "/links", R"({"days":1})");
    at().clock.advance(std::chrono::hours(24) - std::chrono::seconds(1));
    EXPECT_EQ(open(made.at("/token")).status, 200);
    at().clock.advance(std::chrono::seconds(1));
    EXPECT_EQ(open(made.at("/token")).status, 410);
    EXPECT_EQ(open(made.at("/token")).at("/code"), "link_expired");
}

TEST_P(Insights, let_either_party_revoke_a_link_once) {
    auto const made = at().post(at().client, "/links", "{}");
    done(made);
    auto const list = at().get(at().expert, "/links");
    EXPECT_EQ(list.at("/links/0/id"), made.at("/id"));
    EXPECT_EQ(list.at("/links/0/made_by"), "The client");
    EXPECT_EQ(list.at("/links/0/expires_at"), "2026-12-04T10:00:00Z");
    EXPECT_THAT(list.body, Not(HasSubstr(made.at("/token"))));
    std::string const path = at().root() + "/links/" + made.at("/id");
    EXPECT_EQ(at().call(at().stakeholder, http::Method::del, path).status, 403);
    EXPECT_EQ(at().call(at().expert, http::Method::del, path).status, 204);
    EXPECT_EQ(at().call(at().expert, http::Method::del, path).at("/code"), "link_unknown");
    EXPECT_EQ(open(made.at("/token")).at("/code"), "link_revoked");
    EXPECT_EQ(at().get(at().client, "/links").at("/links/0"), "");
    EXPECT_THAT(at().events(), ElementsAre("link.made", "link.revoked"));
}

TEST_P(Insights, end_the_links_of_who_no_longer_acts_for_a_party) {
    auto const made = at().post(at().expert, "/links", "{}");
    done(made);
    EXPECT_EQ(open(made.at("/token")).status, 200);
    auto const removed = at().call(at().client, http::Method::del,
        "/api/v1/workspaces/" + at().place().workspace.str() + "/members/" + at().expert.account.str());
    EXPECT_EQ(removed.status, 204) << removed.body;
    EXPECT_EQ(open(made.at("/token")).status, 410);
    EXPECT_EQ(open(made.at("/token")).at("/code"), "link_revoked");
    EXPECT_EQ(at().get(at().client, "/links").at("/links/0"), "");
}

TEST_P(Insights, bound_the_life_of_a_link) {
    for (char const* days : {"0", "91", "-1"}) {
        auto const answer = at().post(at().client, "/links", std::string(R"({"days":)") + days + "}");
        EXPECT_EQ(answer.status, 400) << days;
        EXPECT_EQ(answer.at("/code"), "link_days_out_of_range") << days;
        EXPECT_EQ(answer.at("/errors/0/pointer"), "/days") << days;
    }
    EXPECT_THAT(at().events(), IsEmpty());
}

} // namespace
} // namespace tenon::insights
