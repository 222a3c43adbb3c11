#include "ledger/ledger_api.h"

#include "support/databases.h"
#include "support/ledger_books.h"
#include "support/open_door.h"

#include <gtest/gtest.h>

#include <thread>

namespace tenon::ledger {
namespace {

using test::Answer;

class LedgerApi : public test::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        api = std::make_unique<api::Api>(endpoints(books.ledger, books.clock), door, database(), nullptr);
    }

    Answer send(http::Method method, std::string const& below, std::string body = {}) {
        http::Request request;
        request.method = method;
        request.target = "/api/v1/engagements/" + books.engagement.str() + below;
        return send(std::move(request), std::move(body));
    }
    Answer send(http::Request request, std::string body) {
        request.body = std::move(body);
        return test::answer_of(*api, std::move(request));
    }
    Answer get(std::string const& below) { return send(http::Method::get, below); }
    Answer get_after(std::string const& below, std::string const& seq) {
        http::Request request;
        request.target = "/api/v1/engagements/" + books.engagement.str() + below;
        request.query = {{"after", seq}};
        return send(std::move(request), {});
    }
    Answer post(std::string const& below, std::string body) {
        return send(http::Method::post, below, std::move(body));
    }

    std::string fund_body(std::string const& reference) {
        return R"({"id":")" + books.id<Transfer>().str() +
               R"(","amount":{"minor":1000,"currency":"EUR"},"bank_reference":")" + reference + R"("})";
    }

    static bool has(Answer const& answer, std::string_view part) {
        return answer.body.find(part) != std::string::npos;
    }

    test::LedgerBooks books;
    test::OpenDoor door;
    std::unique_ptr<api::Api> api;
};
TENON_ON_EACH_ENGINE(LedgerApi);

TEST_P(LedgerApi, confirms_funds_and_shows_them_with_the_note) {
    door.actor = books.client;
    std::string const body = fund_body("line 1");
    Answer const first = post("/funds/confirm", body);
    EXPECT_EQ(first.status, 200) << first.body;
    EXPECT_TRUE(has(first, R"("name":"fund_confirm")"));
    Answer const repeated = post("/funds/confirm", body);
    EXPECT_EQ(repeated.status, 200);
    EXPECT_EQ(repeated.body, first.body);

    Answer const funds = get("/funds");
    EXPECT_TRUE(has(funds, "Tenon keeps the record; your bank moves the money.")) << funds.body;
    EXPECT_TRUE(has(funds, R"("available":{"minor":1000,"currency":"EUR"})")) << funds.body;
    EXPECT_TRUE(has(get("/ledger/EUR"), R"("last_seq":1,"more":false)"));
    EXPECT_TRUE(has(get_after("/ledger/EUR", "1"), R"("transfers":[])"));
    EXPECT_EQ(get("/ledger/euro").status, 404);
}

TEST_P(LedgerApi, records_once_what_is_asked_sixteen_times_at_once) {
    door.actor = books.client;
    std::string const body = fund_body("line 1");
    std::vector<Answer> answers(16);
    std::vector<std::thread> clients;
    for (Answer& answer : answers)
        clients.emplace_back([&] {
            http::Request request{.method = http::Method::post,
                .target = "/api/v1/engagements/" + books.engagement.str() + "/funds/confirm"};
            request.headers.add("Idempotency-Key", "one-request");
            answer = send(std::move(request), body);
        });
    for (std::thread& client : clients)
        client.join();
    for (Answer const& answer : answers) {
        EXPECT_EQ(answer.status, 200) << answer.body;
        EXPECT_EQ(answer.body, answers.front().body);
    }
    EXPECT_EQ(std::count_if(answers.begin(), answers.end(),
                  [](Answer const& answer) { return answer.headers.find("Idempotency-Replayed") == "true"; }),
        15);
    EXPECT_EQ(books.verify(database()).transfers, 1);
}

TEST_P(LedgerApi, refuses_a_key_that_came_with_another_body) {
    door.actor = books.client;
    EXPECT_EQ(post("/funds/confirm", fund_body("line 1")).status, 200);
    auto const with_key = [&](std::string const& body) {
        http::Request request{.method = http::Method::post,
            .target = "/api/v1/engagements/" + books.engagement.str() + "/funds/confirm"};
        request.headers.add("Idempotency-Key", "one-request");
        return send(std::move(request), body);
    };
    EXPECT_EQ(with_key(fund_body("line 2")).status, 200);
    Answer const other = with_key(fund_body("line 3"));
    EXPECT_EQ(other.status, 422);
    EXPECT_TRUE(has(other, "idempotency_mismatch")) << other.body;
    EXPECT_EQ(books.verify(database()).transfers, 2);
}

TEST_P(LedgerApi, lets_money_be_moved_by_the_entitled_person_only) {
    door.actor = Actor();
    EXPECT_TRUE(has(post("/funds/confirm", fund_body("line 1")), "sign_in_required"));
    door.actor = books.expert;
    EXPECT_TRUE(has(post("/funds/confirm", fund_body("line 1")), "role_required"));
    door.actor = books.client;
    door.actor.is_fresh = false;
    EXPECT_TRUE(has(post("/funds/confirm", fund_body("line 1")), "step_up_required"));
    door.actor.kind = Actor::Kind::token;
    EXPECT_TRUE(has(post("/funds/confirm", fund_body("line 1")), "session_required"));
    EXPECT_EQ(books.verify(database()).transfers, 0);
}

TEST_P(LedgerApi, wants_a_pledge_or_an_amount) {
    door.actor = books.client;
    Answer const answer =
        post("/funds/confirm", R"({"id":")" + books.id<Transfer>().str() + R"(","bank_reference":"line 1"})");
    EXPECT_EQ(answer.status, 400);
    EXPECT_TRUE(has(answer, "pledge_or_amount")) << answer.body;
}

TEST_P(LedgerApi, takes_a_payout_from_request_to_bank_line) {
    books.fund(database(), 1000, "line 1");
    books.allocate(database(), books.m1, 400);
    books.earn(database(), books.m1, 300);
    std::string const payout = books.id<Transfer>().str();
    door.actor = books.expert;
    Answer const asked =
        post("/payouts", R"({"id":")" + payout + R"(","expert":")" + books.expert_account.str() +
                             R"(","amount":{"minor":300,"currency":"EUR"}})");
    EXPECT_EQ(asked.status, 200) << asked.body;
    EXPECT_TRUE(has(get("/payouts"), R"("state":"pending")"));
    door.actor = books.client;
    Answer const paid = post("/payouts/" + payout + "/confirm",
        R"({"id":")" + books.id<Transfer>().str() + R"(","bank_reference":"line 2"})");
    EXPECT_EQ(paid.status, 200) << paid.body;
    EXPECT_TRUE(has(get("/payouts"), R"("state":"paid")"));
    EXPECT_TRUE(has(get("/payouts"), R"("bank_reference":"line 2")"));
}

TEST_P(LedgerApi, verifies_a_workspace_for_its_owner) {
    books.fund(database(), 1000, "line 1");
    http::Request request;
    request.target = "/api/v1/workspaces/" + books.workspace.str() + "/ledger/verify";
    door.actor = books.client;
    EXPECT_TRUE(has(send(request, {}), "role_required"));
    door.actor.workspace_role = WorkspaceRole::owner;
    Answer const answer = send(request, {});
    EXPECT_TRUE(has(answer, R"({"holds":true,"transfers":1,"invariants":[{"code":"I1")")) << answer.body;
}

} // namespace
} // namespace tenon::ledger
