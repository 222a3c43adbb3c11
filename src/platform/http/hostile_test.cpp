// What nobody well-behaved would send: each is refused with the right status, nothing of it reaches the
// application, and the connection ends because nobody knows where the next request would begin.

#include "support/http_fixture.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace tenon {
namespace {

using namespace std::chrono_literals;
using http::Plan;
using test::get;
using test::RawHttp;
using test::send_with_body;

class HostileHttp : public testing::Test {
protected:
    HostileHttp() {
        application.on_handle = [this](http::Request& request) {
            ++handled;
            return http::Response::text(200, request.body);
        };
    }

    std::unique_ptr<http::Server> start(http::Limits const& limits = {}) {
        return test::start(application, {.limits = limits});
    }

    test::TestApplication application;
    std::atomic<int> handled = 0;
};

struct Case {
    std::string request;
    int status;
};

std::string post(std::string const& fields, std::string const& body) {
    return "POST / HTTP/1.1\r\nHost: test\r\n" + fields + "\r\n" + body;
}

TEST_F(HostileHttp, requests_are_refused_and_their_connections_closed) {
    auto const server = start();
    std::string many_fields;
    for (int i = 0; i < 101; ++i)
        many_fields += "F" + std::to_string(i) + ": x\r\n";
    for (Case const& c : std::vector<Case>{
             // lines
             {"GARBAGE\r\n\r\n", 400},
             {"GET /\r\n\r\n", 400},
             {"GET / HTTP/1.1\nHost: test\n\n", 400},
             {"GET / HTTP/1.1\r\nHost: test\nA: b\r\n\r\n", 400},
             {"GET / HTTP/1.1\r\nHost: test\r\nA: b\r\n c\r\n\r\n", 400},
             {"GET / HTTP/1.1\r\nHost: test\r\nA : b\r\n\r\n", 400},
             {"GET / HTTP/1.1\r\nHost: test\r\n: b\r\n\r\n", 400},
             {"GET / HTTP/1.1\r\nHost: test\r\nno colon\r\n\r\n", 400},
             {"GET  / HTTP/1.1\r\nHost: test\r\n\r\n", 400},
             {"GET / HTTP/1.1 \r\nHost: test\r\n\r\n", 400},
             {"GET / HTTP/2.0\r\nHost: test\r\n\r\n", 505},
             {"GET / HTTQ/1.1\r\nHost: test\r\n\r\n", 400},
             // targets
             {get("/%00"), 400},
             {get("/%zz"), 400},
             {get("/\xff"), 400},
             {get("/?a=%c3"), 400},
             {get("/a/../b"), 400},
             {get("/%2e%2e/etc/passwd"), 400},
             {get("relative"), 400},
             // methods
             {"TRACE / HTTP/1.1\r\nHost: test\r\n\r\n", 405},
             {"CONNECT test:80 HTTP/1.1\r\nHost: test\r\n\r\n", 405},
             {"FROB / HTTP/1.1\r\nHost: test\r\n\r\n", 501},
             {"get / HTTP/1.1\r\nHost: test\r\n\r\n", 501},
             // hosts
             {"GET / HTTP/1.1\r\n\r\n", 400},
             {"GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400},
             {"GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400},
             {"GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400},
             // lengths
             {post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 400},
             {post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n"), 400},
             {post("Content-Length: 5\r\nContent-Length: 5\r\n", "hello"), 400},
             {post("Content-Length: 5\r\nContent-Length: 6\r\n", "hello"), 400},
             {post("Content-Length: 5, 5\r\n", "hello"), 400},
             {post("Content-Length: +5\r\n", "hello"), 400},
             {post("Content-Length: -5\r\n", "hello"), 400},
             {post("Content-Length: 0x5\r\n", "hello"), 400},
             {post("Content-Length: 99999999999999999999\r\n", "hello"), 400},
             {post("Content-Length:\r\n", ""), 400},
             {post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 400},
             {post("Transfer-Encoding: identity, chunked\r\n", "0\r\n\r\n"), 501},
             {post("Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n"), 501},
             {post("Transfer-Encoding: gzip\r\n", "x"), 501},
             {"POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
             // chunks
             {post("Transfer-Encoding: chunked\r\n", "x\r\n"), 400},
             {post("Transfer-Encoding: chunked\r\n", "5\nhello\r\n0\r\n\r\n"), 400},
             {post("Transfer-Encoding: chunked\r\n", "5\r\nhelloX0\r\n\r\n"), 400},
             {post("Transfer-Encoding: chunked\r\n", "-5\r\nhello\r\n0\r\n\r\n"), 400},
             {post("Transfer-Encoding: chunked\r\n", "fffffffffffffffff\r\n"), 400},
             // sizes
             {get("/", "A: " + std::string(20'000, 'x') + "\r\n"), 431},
             {get("/" + std::string(20'000, 'x')), 431},
             {get("/", many_fields), 431},
             {post("Content-Length: 1048577\r\n", ""), 413},
             // expectations
             {post("Content-Length: 5\r\nExpect: a miracle\r\n", ""), 417},
         }) {
        RawHttp client(server->port());
        client.send(c.request + get("/smuggled"));
        EXPECT_EQ(client.answer().status, c.status) << c.request.substr(0, 200);
        EXPECT_TRUE(client.is_closed()) << c.request.substr(0, 200);
    }
    EXPECT_EQ(handled, 0);
}

TEST_F(HostileHttp, sizes_are_refused_with_an_answer_the_client_can_read) {
    auto const server = start();
    RawHttp header(server->port());
    header.try_send("GET / HTTP/1.1\r\nHost: test\r\nA: " + std::string(10'000'000, 'x'));
    EXPECT_EQ(header.answer().status, 431);

    RawHttp body(server->port());
    body.send("PUT / HTTP/1.1\r\nHost: test\r\nContent-Length: 5368709120\r\n\r\n");
    body.try_send(std::string(1'000'000, 'x'));
    EXPECT_EQ(body.answer().status, 413);
}

TEST_F(HostileHttp, chunks_are_counted_while_they_come) {
    auto const server = start();
    RawHttp client(server->port());
    client.send(post("Transfer-Encoding: chunked\r\n", ""));
    std::string const chunk = "40000\r\n" + std::string(0x40000, 'x') + "\r\n";
    for (int i = 0; i < 5; ++i)
        client.try_send(chunk);
    EXPECT_EQ(client.answer().status, 413);
}

TEST_F(HostileHttp, heads_that_come_too_slowly_are_ended_with_408) {
    auto const server = start({.header_time = 100ms});
    RawHttp client(server->port());
    client.send("GET / HTTP/1.1\r\nHo");
    EXPECT_EQ(client.answer().status, 408);
    EXPECT_TRUE(client.is_closed());
}

TEST_F(HostileHttp, bodies_that_come_too_slowly_are_ended_with_408) {
    auto const server = start({.body_grace = 100ms, .body_rate = 1'000'000});
    RawHttp client(server->port());
    client.send(post("Content-Length: 100\r\n", "some"));
    EXPECT_EQ(client.answer().status, 408);
    EXPECT_TRUE(client.is_closed());
}

TEST_F(HostileHttp, silence_ends_a_connection_without_an_answer) {
    auto const server = start({.idle_time = 100ms});
    RawHttp fresh(server->port());
    EXPECT_TRUE(fresh.is_closed());
    RawHttp used(server->port());
    EXPECT_EQ(used.ask(get("/")).status, 200);
    EXPECT_TRUE(used.is_closed());
}

TEST_F(HostileHttp, clients_that_do_not_take_their_answer_are_dropped) {
    application.on_handle = [](http::Request&) {
        return http::Response::text(200, std::string(50'000'000, 'x'));
    };
    auto const server = start({.write_stall = 100ms});
    RawHttp client(server->port());
    client.send(get("/"));
    ASSERT_TRUE(client.has_bytes_within(20s));
    while (server->metrics().find("tenon_http_connections 0\n") == std::string::npos)
        std::this_thread::sleep_for(5ms);
    EXPECT_THROW(client.answer(), std::runtime_error);
}

TEST_F(HostileHttp, peers_with_too_many_connections_get_no_more) {
    auto const server = start({.connections_per_peer = 2});
    RawHttp first(server->port());
    RawHttp second(server->port());
    EXPECT_EQ(first.ask(get("/")).status, 200);
    EXPECT_EQ(second.ask(get("/")).status, 200);
    RawHttp third(server->port());
    EXPECT_TRUE(third.is_closed());
    EXPECT_EQ(first.ask(get("/")).status, 200);
}

TEST_F(HostileHttp, bytes_one_by_one_are_a_request_like_any_other) {
    auto const server = start();
    RawHttp client(server->port());
    std::string const both =
        send_with_body("POST", "/", "hello") +
        post("Transfer-Encoding: chunked\r\n", "3;ext=1\r\nabc\r\n2\r\nde\r\n0\r\nTrailer: x\r\n\r\n");
    for (char const letter : both)
        client.send({&letter, 1});
    EXPECT_EQ(client.answer().body, "hello");
    EXPECT_EQ(client.answer().body, "abcde");
}

TEST_F(HostileHttp, bodies_nobody_asked_for_are_dropped_where_they_are_small) {
    application.on_plan = [](http::Request const&) { return Plan{Plan::Body::none, 0, "/none"}; };
    auto const server = start();
    RawHttp client(server->port());
    EXPECT_EQ(client.ask(send_with_body("POST", "/", "unwanted")).status, 200);
    EXPECT_EQ(client.ask(get("/")).status, 200);

    client.send("PUT / HTTP/1.1\r\nHost: test\r\nContent-Length: 5368709120\r\n\r\nbegin");
    EXPECT_EQ(client.answer().header("Connection"), "close");
    EXPECT_TRUE(client.is_closed());
}

TEST_F(HostileHttp, clients_that_vanish_leave_nothing_behind) {
    auto const server = start();
    for (std::string const& part : {std::string("GET"), post("Content-Length: 10\r\n", "abc"),
             post("Transfer-Encoding: chunked\r\n", "5\r\nab"), get("/")}) {
        RawHttp client(server->port());
        client.send(part);
    }
    while (server->metrics().find("tenon_http_connections 0\n") == std::string::npos)
        std::this_thread::sleep_for(5ms);
}

} // namespace
} // namespace tenon
