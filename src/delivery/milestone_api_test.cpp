#include "delivery/milestone_api.h"

#include "support/delivery_fixture.h"
#include "support/open_door.h"

#include <gtest/gtest.h>

#include <thread>

namespace tenon::delivery {
namespace {

class MilestoneApi : public DeliveryFixture {
protected:
    void SetUp() override {
        DeliveryFixture::SetUp();
        if (IsSkipped()) return;
        sign_contract();
        api_ = std::make_unique<api::Api>(endpoints(threaded_, clock), door_, database(), nullptr);
    }

    test::Answer post(std::string const& below, std::string body, std::string const& key) {
        http::Request request{.method = http::Method::post,
            .target = "/api/v1/engagements/" + place_.engagement.str() + "/milestones" + below};
        request.headers.add("Idempotency-Key", key);
        request.body = std::move(body);
        return test::answer_of(*api_, std::move(request));
    }

    RandomIds random_ids_{clock}; // safe between threads
    Context threaded_context_{clock, random_ids_};
    ledger::Ledger threaded_ledger_{threaded_context_};
    Milestones threaded_{threaded_context_, engagements_, threaded_ledger_, tracking_, artifacts_};
    test::OpenDoor door_;
    std::unique_ptr<api::Api> api_;
};
TENON_ON_EACH_ENGINE(MilestoneApi);

TEST_P(MilestoneApi, accepts_once_what_is_accepted_sixteen_times_at_once) {
    given_submitted(0.85);
    door_.actor = client;
    std::string const body = R"({"id":")" + random_ids_.make<ledger::Transfer>().str() + R"("})";
    std::vector<test::Answer> answers(16);
    std::vector<std::thread> clients;
    for (test::Answer& answer : answers)
        clients.emplace_back([&] { answer = post("/m1/acceptance", body, "accept-m1"); });
    for (std::thread& thread : clients)
        thread.join();
    for (test::Answer const& answer : answers) {
        EXPECT_EQ(answer.status, 200) << answer.body;
        EXPECT_EQ(answer.body, answers.front().body);
    }
    EXPECT_EQ(funds().earned, test::eur(900'000));
    // Another request is another question, and has another answer.
    EXPECT_EQ(post("/m1/acceptance", body, "accept-again").status, 409);
    EXPECT_EQ(post("/m1/acceptance", R"({"id":")" + random_ids_.make<ledger::Transfer>().str() + R"("})",
                  "accept-m1")
                  .status,
        422);
}

} // namespace
} // namespace tenon::delivery
