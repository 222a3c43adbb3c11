// Whoever is removed from a workspace is out: calls and tokens at once, a live stream within a minute.

#include "support/workplace.h"

#include <gmock/gmock.h>

namespace tenon::app {
namespace {

using test::Workplace;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class Removal : public test::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (!IsSkipped()) at_ = std::make_unique<Workplace>(database(), "title: Churn");
    }

    void remove(Workplace::Person const& who) {
        auto const removed = at_->call(at_->client, http::Method::del,
            "/api/v1/workspaces/" + at_->place().workspace.str() + "/members/" + who.account.str());
        EXPECT_EQ(removed.status, 204) << removed.body;
    }
    void save_brief() {
        auto const saved =
            at_->put(at_->client, "/brief", R"({"based_on":1,"brief":{"title":"Churn by region"}})");
        EXPECT_EQ(saved.status, 200) << saved.body;
    }

    std::unique_ptr<Workplace> at_;
};
TENON_ON_EACH_ENGINE(Removal);

TEST_P(Removal, ends_calls_and_tokens_at_once) {
    auto const token = at_->with_token(at_->expert);
    EXPECT_EQ(at_->get(at_->expert, "").status, 200);
    EXPECT_EQ(at_->get(token, "").status, 200);
    remove(at_->expert);
    EXPECT_EQ(at_->get(at_->expert, "").status, 404);
    EXPECT_EQ(at_->get(token, "").status, 401);
}

TEST_P(Removal, ends_streams_within_a_minute) {
    // The core asks a silent stream so often, and the stream asks whether it may go on.
    auto const longest = events::Live::admission_interval + http::Limits{}.event_silence;
    ASSERT_LE(longest, std::chrono::minutes(1));
    auto const stream = at_->follow(at_->expert);
    auto const other = at_->follow(at_->client);
    EXPECT_THAT(stream->take(), HasSubstr("brief.saved"));
    EXPECT_FALSE(stream->is_over());
    EXPECT_THAT(other->take(), HasSubstr("brief.saved"));
    remove(at_->expert);
    at_->clock.advance(longest);
    save_brief();
    EXPECT_THAT(stream->take(), IsEmpty());
    EXPECT_TRUE(stream->is_over());
    EXPECT_THAT(other->take(), HasSubstr(R"("subject":"2")"));
    EXPECT_FALSE(other->is_over());
}

} // namespace
} // namespace tenon::app
