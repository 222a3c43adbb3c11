#include "support/http_fixture.h"

#include <gtest/gtest.h>

#include <atomic>
#include <mutex>
#include <thread>

namespace tenon {
namespace {

using namespace std::chrono_literals;
using test::get;
using test::RawHttp;

// Events a test pushes.
class Pushed final : public http::EventSource {
public:
    void push(std::string const& event) {
        std::scoped_lock lock(mutex_);
        waiting_ += event;
        if (wake_) wake_();
    }
    void end() {
        end_quietly();
        std::scoped_lock lock(mutex_);
        if (wake_) wake_();
    }
    void end_quietly() {
        std::scoped_lock lock(mutex_);
        over_ = true;
    }

    void on_ready(std::function<void()> wake) override {
        std::scoped_lock lock(mutex_);
        wake_ = std::move(wake);
    }
    std::string take() override {
        std::scoped_lock lock(mutex_);
        return std::exchange(waiting_, {});
    }
    bool is_over() override {
        std::scoped_lock lock(mutex_);
        return over_;
    }

private:
    std::mutex mutex_;
    std::string waiting_;
    std::function<void()> wake_;
    bool over_ = false;
};

class HttpEvents : public testing::Test {
protected:
    HttpEvents() {
        application.on_handle = [this](http::Request& request) {
            http::Response response;
            response.headers.add("Content-Type", "text/event-stream");
            std::string const resumed(request.headers.find("Last-Event-ID").value_or("none"));
            source->push("data: resumed after " + resumed + "\n\n");
            response.body = http::EventBody(source);
            return response;
        };
    }

    std::shared_ptr<Pushed> source = std::make_shared<Pushed>();
    test::TestApplication application;
};

TEST_F(HttpEvents, are_sent_as_they_come_and_resume_where_the_client_left) {
    auto const server = test::start(application, {.workers = 1});
    RawHttp client(server->port());
    auto const head = client.ask(get("/", "Last-Event-ID: 41\r\n"));
    EXPECT_EQ(head.status, 200);
    EXPECT_EQ(head.header("Content-Type"), "text/event-stream");
    EXPECT_EQ(client.receive_until("\n\n"), "data: resumed after 41\n\n");
    for (int i = 0; i < 100; ++i) {
        std::string const event = "id: " + std::to_string(i) + "\ndata: {}\n\n";
        source->push(event);
        EXPECT_EQ(client.receive_until("\n\n"), event);
    }
}

TEST_F(HttpEvents, are_kept_alive_by_comments) {
    auto const server = test::start(application, {.limits = {.event_silence = 20ms}});
    RawHttp client(server->port());
    client.ask(get("/"));
    client.receive_until("none\n\n");
    EXPECT_EQ(client.receive_until("\n\n"), ": keep-alive\n\n");
    EXPECT_EQ(client.receive_until("\n\n"), ": keep-alive\n\n");
}

TEST_F(HttpEvents, end_when_the_right_to_them_does) {
    auto const server = test::start(application);
    RawHttp client(server->port());
    client.ask(get("/"));
    client.receive_until("none\n\n");
    source->push("data: last\n\n");
    source->end();
    EXPECT_EQ(client.receive_until("last\n\n"), "data: last\n\n");
    EXPECT_TRUE(client.is_closed());
}

TEST_F(HttpEvents, end_after_a_silence_where_nobody_says_that_the_right_to_them_ended) {
    auto const server = test::start(application, {.limits = {.event_silence = 20ms}});
    RawHttp client(server->port());
    client.ask(get("/"));
    client.receive_until("none\n\n");
    source->end_quietly();
    while (client.receive()) {
    }
    EXPECT_TRUE(source->is_over());
}

TEST_F(HttpEvents, hold_no_worker_and_end_when_the_server_stops) {
    auto const server = test::start(application, {.workers = 1});
    std::vector<std::unique_ptr<RawHttp>> clients;
    for (int i = 0; i < 20; ++i) {
        clients.push_back(std::make_unique<RawHttp>(server->port()));
        clients.back()->ask(get("/"));
    }
    RawHttp idle(server->port());
    auto const begun = std::chrono::steady_clock::now();
    server->stop(30s);
    EXPECT_LT(std::chrono::steady_clock::now() - begun, 10s);
    EXPECT_TRUE(idle.is_closed());
    for (auto const& client : clients) {
        while (client->receive()) {
        }
    }
    source->push("data: nobody hears this\n\n");
}

TEST_F(HttpEvents, notice_a_client_that_left) {
    auto const server = test::start(application, {.limits = {.event_silence = 20ms}});
    {
        RawHttp client(server->port());
        client.ask(get("/"));
    }
    while (server->metrics().find("tenon_http_connections 0\n") == std::string::npos)
        std::this_thread::sleep_for(5ms);
}

} // namespace
} // namespace tenon
