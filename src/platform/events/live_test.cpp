#include "platform/events/live.h"

#include "platform/api/api.h"
#include "platform/events/event_api.h"
#include "support/databases.h"
#include "support/http_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace tenon::events {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;

constexpr Timestamp start = from_microseconds(1'763'632'800'000'000);

Actor member_of(Id<Workspace> workspace) {
    Actor actor;
    actor.kind = Actor::Kind::person;
    actor.name = "Ada";
    actor.workspace = workspace;
    actor.workspace_role = WorkspaceRole::member;
    actor.visible.reset();
    actor.party_in.reset();
    return actor;
}

// Stands still until told otherwise, also while a worker of the server looks at it.
class SharedClock final : public Clock {
public:
    Timestamp now() const override { return now_; }
    void advance(std::chrono::seconds by) { now_ = now_.load() + by; }

private:
    std::atomic<Timestamp> now_ = start;
};

// What every test here needs: a workspace with two engagements, and somebody who may see all of it.
class LivePlace : public test::EachEngine {
protected:
    void record_one(
        std::optional<Id<Engagement>> where, std::string_view kind, std::string const& data = "{}") {
        write([&](sql::Transaction& tx) { record(tx, actor, start, {workspace, where, kind, "s1", data}); });
    }

    CountingIds ids;
    SharedClock clock;
    Id<Workspace> workspace = ids.make<Workspace>();
    Id<Engagement> chatbot = ids.make<Engagement>();
    Id<Engagement> forecast = ids.make<Engagement>();
    Actor actor = member_of(workspace);
    std::atomic<bool> admitted = true;
};

class LiveStream : public LivePlace {
protected:
    void SetUp() override {
        LivePlace::SetUp();
        if (!IsSkipped()) live = std::make_unique<Live>(database(), clock);
    }
    void TearDown() override { live.reset(); }

    std::shared_ptr<http::EventSource> follow(std::int64_t after = 0) {
        return live->follow({workspace, actor, after, [this] { return admitted.load(); }});
    }

    std::unique_ptr<Live> live;
};
TENON_ON_EACH_ENGINE(LiveStream);

TEST_P(LiveStream, tells_what_happened_after_the_number_it_resumes_from) {
    record_one(chatbot, "brief.saved");
    record_one(chatbot, "brief.published", "{\"version\":\n2}");
    auto const stream = follow(1);
    EXPECT_EQ(stream->take(),
        "id: 2\nevent: brief.published\ndata: {\"number\":2,\"at\":\"2025-11-20T10:00:00Z\","
        "\"kind\":\"brief.published\",\"engagement\":\"" +
            chatbot.str() + "\",\"subject\":\"s1\",\"actor_name\":\"Ada\",\"data\":{\"version\":2}}\n\n");
    EXPECT_EQ(stream->take(), "");
    EXPECT_FALSE(stream->is_over());
}

TEST_P(LiveStream, is_woken_by_events_of_its_workspace_alone) {
    std::atomic<int> woken = 0;
    std::atomic<int> others = 0;
    auto const stream = follow();
    stream->on_ready([&] { ++woken; });
    auto const elsewhere = live->follow({ids.make<Workspace>(), actor, 0, [] { return true; }});
    elsewhere->on_ready([&] { ++others; });
    record_one(chatbot, "brief.saved");
    while (woken == 0)
        std::this_thread::yield();
    EXPECT_THAT(stream->take(), HasSubstr("brief.saved"));
    EXPECT_EQ(others, 0);
}

TEST_P(LiveStream, hides_from_a_guest_what_is_not_theirs) {
    actor.workspace_role.reset();
    actor.visible = std::vector{chatbot};
    record_one(forecast, "forecast.changed");
    record_one(std::nullopt, "member.joined");
    record_one(chatbot, "brief.saved");
    std::string const told = follow()->take();
    EXPECT_THAT(told, HasSubstr("brief.saved"));
    EXPECT_THAT(told, Not(HasSubstr("forecast.changed")));
    EXPECT_THAT(told, Not(HasSubstr("member.joined")));
}

TEST_P(LiveStream, hides_from_a_stakeholder_what_stands_between_the_parties) {
    actor.workspace_role.reset();
    actor.visible = std::vector{chatbot, forecast};
    actor.party_in = std::vector{forecast};
    write([&](sql::Transaction& tx) {
        record(tx, actor, start, between_parties({workspace, chatbot}, "funds.pledged", "p1"));
        record(tx, actor, start, between_parties({workspace, forecast}, "contract.signed", "c1"));
    });
    std::string const told = follow()->take();
    EXPECT_THAT(told, HasSubstr("contract.signed"));
    EXPECT_THAT(told, Not(HasSubstr("funds.pledged")));
}

TEST_P(LiveStream, asks_every_fifteen_seconds_whether_it_may_go_on) {
    auto const stream = follow();
    admitted = false;
    record_one(chatbot, "brief.saved");
    clock.advance(14s);
    EXPECT_THAT(stream->take(), HasSubstr("brief.saved"));
    EXPECT_FALSE(stream->is_over());
    clock.advance(1s);
    record_one(chatbot, "brief.published");
    EXPECT_EQ(stream->take(), "");
    EXPECT_TRUE(stream->is_over());
    admitted = true;
    EXPECT_EQ(stream->take(), "");
}

TEST_P(LiveStream, tells_much_in_several_turns) {
    std::atomic<bool> heard = false;
    auto const witness = follow();
    witness->on_ready([&] { heard = true; });
    write([&](sql::Transaction& tx) {
        for (int i = 0; i < Live::batch + 1; ++i)
            record(tx, actor, start, {workspace, chatbot, "brief.saved", "s1"});
    });
    while (!heard)
        std::this_thread::yield();
    auto const stream = follow();
    std::atomic<int> woken = 0;
    stream->on_ready([&] { ++woken; });
    EXPECT_THAT(stream->take(), Not(HasSubstr("id: 501\n")));
    EXPECT_EQ(woken, 1);
    EXPECT_THAT(stream->take(), testing::StartsWith("id: 501\n"));
}

// Over HTTP: whoever the test says is calling.
class Doorkeeper final : public api::Gatekeeper {
public:
    explicit Doorkeeper(Actor const& actor) : actor_(actor) {}
    Result<Actor> admit(http::Request const&, std::map<std::string, std::string, std::less<>> const&,
        api::Endpoint const&, sql::Unit&) override {
        return actor_;
    }

private:
    Actor const& actor_;
};

class LiveServer : public LivePlace {
protected:
    void SetUp() override {
        LivePlace::SetUp();
        if (IsSkipped()) return;
        live = std::make_unique<Live>(database(), clock);
        std::vector<api::Endpoint> table;
        table.push_back(
            stream_endpoint(*live, [this](api::Call const&) { return [this] { return admitted.load(); }; }));
        table.push_back(activity_endpoint());
        application = std::make_unique<api::Api>(std::move(table), doorkeeper, database(), nullptr);
        server = test::start(*application, {.limits = {.event_silence = 20ms}});
    }
    void TearDown() override { server.reset(); }

    std::string stream_path(std::string const& query = "") const {
        return "/api/v1/workspaces/" + workspace.str() + "/events" + query;
    }

    Doorkeeper doorkeeper{actor};
    std::unique_ptr<Live> live;
    std::unique_ptr<api::Api> application;
    std::unique_ptr<http::Server> server;
};
TENON_ON_EACH_ENGINE(LiveServer);

TEST_P(LiveServer, streams_from_where_the_client_left) {
    record_one(chatbot, "brief.saved");
    record_one(chatbot, "brief.published");
    test::RawHttp resumed(server->port());
    EXPECT_EQ(resumed.ask(test::get(stream_path(), "Last-Event-ID: 1\r\n")).header("Content-Type"),
        "text/event-stream");
    EXPECT_THAT(resumed.receive_until("\n\n"), testing::StartsWith("id: 2\n"));
    test::RawHttp asked(server->port());
    asked.ask(test::get(stream_path("?after=0")));
    EXPECT_THAT(asked.receive_until("\n\n"), testing::StartsWith("id: 1\n"));
    record_one(chatbot, "contract.signed");
    EXPECT_THAT(resumed.receive_until("contract.signed"), HasSubstr("id: 3\n"));
}

TEST_P(LiveServer, streams_what_happens_next_to_a_client_that_names_no_number) {
    record_one(chatbot, "brief.saved");
    test::RawHttp client(server->port());
    client.ask(test::get(stream_path()));
    test::RawHttp ahead(server->port());
    ahead.ask(test::get(stream_path("?after=999")));
    record_one(chatbot, "brief.published");
    EXPECT_THAT(client.receive_until("brief.published"), Not(HasSubstr("brief.saved")));
    EXPECT_THAT(ahead.receive_until("brief.published"), HasSubstr("id: 2\n"));
}

TEST_P(LiveServer, refuses_a_number_that_is_none) {
    test::RawHttp client(server->port());
    auto const answer = client.ask(test::get(stream_path(), "Last-Event-ID: seven\r\n"));
    EXPECT_EQ(answer.status, 400);
    EXPECT_THAT(answer.body, HasSubstr("event_number_invalid"));
}

TEST_P(LiveServer, ends_a_silent_stream_whose_right_was_withdrawn) {
    test::RawHttp client(server->port());
    client.ask(test::get(stream_path()));
    client.receive_until(": keep-alive\n\n");
    admitted = false;
    clock.advance(Live::admission_interval);
    while (client.receive()) {
    }
    SUCCEED() << "the connection ended";
}

TEST_P(LiveServer, shows_the_activity_of_an_engagement) {
    record_one(chatbot, "brief.saved");
    record_one(forecast, "brief.saved");
    record_one(chatbot, "brief.published", R"({"version":2})");
    actor.engagement = chatbot;
    actor.engagement_role = EngagementRole::expert;
    test::RawHttp client(server->port());
    std::string const path = "/api/v1/engagements/" + chatbot.str() + "/activity?limit=1";
    EXPECT_EQ(client.ask(test::get(path)).body,
        R"({"events":[{"number":3,"at":"2025-11-20T10:00:00Z","kind":"brief.published","engagement":")" +
            chatbot.str() + R"(","subject":"s1","actor_name":"Ada","data":{"version":2}}]})");
}

} // namespace
} // namespace tenon::events
