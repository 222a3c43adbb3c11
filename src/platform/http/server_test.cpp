#include "support/http_fixture.h"

#include <gtest/gtest.h>

#include <future>

namespace tenon {
namespace {

using http::Response;
using test::get;
using test::RawHttp;
using test::send_with_body;

class HttpServer : public testing::Test {
protected:
    test::TestApplication application;
};

TEST_F(HttpServer, answers_requests_on_one_connection_in_order) {
    auto const server = test::start(application);
    RawHttp client(server->port());
    std::string all;
    for (int i = 0; i < 50; ++i)
        all += i % 2 ? send_with_body("POST", "/p" + std::to_string(i), "b" + std::to_string(i))
                     : get("/p" + std::to_string(i));
    client.send(all);
    for (int i = 0; i < 50; ++i) {
        std::string const number = std::to_string(i);
        EXPECT_EQ(client.answer().body, i % 2 ? "POST /p" + number + " b" + number : "GET /p" + number + " ");
    }
}

TEST_F(HttpServer, holds_an_answer_until_its_gate_opens_while_its_worker_is_free) {
    std::promise<std::function<void(std::optional<Error> const&)>> opener;
    application.on_handle = [&](http::Request& request) {
        Response response = Response::text(200, request.path);
        if (request.path == "/gated")
            response.gate = [&](auto action) { opener.set_value(std::move(action)); };
        return response;
    };
    auto const server = test::start(application, {.workers = 1});
    RawHttp gated(server->port());
    gated.send(get("/gated"));
    RawHttp other(server->port());
    EXPECT_EQ(other.ask(get("/free")).body, "/free");
    auto const open = opener.get_future().get();
    EXPECT_EQ(other.ask(get("/free")).body, "/free");
    EXPECT_FALSE(gated.has_bytes_within(std::chrono::milliseconds(20)));
    open(std::nullopt);
    EXPECT_EQ(gated.answer().body, "/gated");
}

TEST_F(HttpServer, answers_the_error_of_a_gate_instead) {
    application.on_handle = [](http::Request&) {
        Response response = Response::text(200, "kept");
        response.gate = [](auto action) {
            action(Error{ErrorKind::unavailable, "flush_failed", "Try again."});
        };
        return response;
    };
    auto const server = test::start(application);
    RawHttp client(server->port());
    auto const answer = client.ask(get("/"));
    EXPECT_EQ(answer.status, 503);
    EXPECT_EQ(answer.body, "flush_failed");
}

TEST_F(HttpServer, says_when_its_port_is_taken) {
    auto const server = test::start(application);
    auto const second = http::Server::start({.port = server->port()}, application);
    EXPECT_EQ(second.error().code, "address_in_use");
}

TEST_F(HttpServer, stops_at_once_when_all_connections_are_idle) {
    auto const server = test::start(application);
    RawHttp client(server->port());
    EXPECT_EQ(client.ask(get("/")).status, 200);
    server->stop(std::chrono::seconds(30));
    EXPECT_TRUE(client.is_closed());
}

} // namespace
} // namespace tenon
