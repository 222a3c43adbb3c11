#include "support/http_fixture.h"

#include "platform/log/log.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <future>
#include <thread>

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

TEST_F(HttpServer, says_what_else_it_cannot_start_with) {
    struct Case {
        http::ServerOptions options;
        char const* code;
    };
    for (Case const& c : std::vector<Case>{
             {{.address = "localhost"}, "address_malformed"},
             {{.address = "203.0.113.1", .port = 0}, "address_unusable"},
             {{.trusted_proxies = {"the proxy"}}, "proxy_malformed"},
         })
        EXPECT_EQ(http::Server::start(c.options, application).error().code, c.code);
}

TEST_F(HttpServer, listens_on_both_kinds_of_addresses) {
    auto const server = test::start(application, {.address = "::"});
    application.on_handle = [](http::Request& request) { return Response::text(200, request.peer); };
    EXPECT_EQ(RawHttp(server->port(), "::1").ask(get("/")).body, "::1");
    EXPECT_EQ(RawHttp(server->port()).ask(get("/")).body, "127.0.0.1");
}

TEST_F(HttpServer, believes_proxies_it_trusts_about_client_and_scheme) {
    application.on_handle = [](http::Request& request) {
        return Response::text(200, request.peer + (request.secure ? " secure" : " plain"));
    };
    std::string const request = get("/", "X-Forwarded-For: 198.51.100.7\r\nX-Forwarded-Proto: https\r\n");
    auto const open = test::start(application);
    auto const answer = RawHttp(open->port()).ask(request);
    EXPECT_EQ(answer.body, "127.0.0.1 plain");
    EXPECT_EQ(answer.header("Strict-Transport-Security"), "");
    auto const behind = test::start(application, {.trusted_proxies = {"127.0.0.0/8"}});
    auto const forwarded = RawHttp(behind->port()).ask(request);
    EXPECT_EQ(forwarded.body, "198.51.100.7 secure");
    EXPECT_NE(forwarded.header("Strict-Transport-Security"), "");
}

TEST_F(HttpServer, secures_every_answer_unless_the_application_says_otherwise) {
    application.on_handle = [](http::Request& request) {
        if (request.path == "/throws") throw std::runtime_error("broken");
        Response response = Response::text(request.path == "/" ? 200 : 404, "");
        if (request.path == "/page") response.headers.add("content-security-policy", "default-src 'self'");
        if (request.path == "/page") response.headers.add("Cache-Control", "public\r\nX-Evil: 1");
        return response;
    };
    auto const server = test::start(application);
    for (std::string const& request : {get("/"), get("/none"), get("/throws"), get("/%00")}) {
        auto const answer = RawHttp(server->port()).ask(request);
        EXPECT_EQ(answer.header("X-Content-Type-Options"), "nosniff") << request;
        EXPECT_EQ(answer.header("Referrer-Policy"), "same-origin");
        EXPECT_EQ(answer.header("Cross-Origin-Opener-Policy"), "same-origin");
        EXPECT_EQ(answer.header("Cross-Origin-Resource-Policy"), "same-origin");
        EXPECT_EQ(answer.header("Cache-Control"), "no-store");
        EXPECT_EQ(answer.header("Content-Security-Policy"), "default-src 'none'; frame-ancestors 'none'");
        EXPECT_EQ(answer.header("X-Request-Id").size(), 17u);
        EXPECT_EQ(answer.header("Date").size(), 29u);
    }
    auto const page = RawHttp(server->port()).ask(get("/page"));
    EXPECT_EQ(page.header("Content-Security-Policy"), "default-src 'self'");
    EXPECT_EQ(page.header("Cache-Control"), "public  X-Evil: 1");
    EXPECT_EQ(page.header("X-Evil"), "");
}

TEST_F(HttpServer, survives_what_its_application_throws) {
    application.on_handle = [](http::Request& request) -> Response {
        if (request.path == "/odd") throw 7;
        throw std::runtime_error("broken");
    };
    application.on_plan = [](http::Request const& request) {
        if (request.path == "/unplanned") throw std::runtime_error("no plan");
        return http::Plan{};
    };
    auto const server = test::start(application);
    RawHttp client(server->port());
    for (char const* target : {"/", "/odd", "/unplanned"}) {
        auto const answer = client.ask(get(target));
        EXPECT_EQ(answer.status, 500) << target;
        EXPECT_EQ(answer.body, "internal_error") << target;
    }
}

TEST_F(HttpServer, speaks_http_1_0) {
    auto const server = test::start(application);
    RawHttp kept(server->port());
    EXPECT_EQ(
        kept.ask("GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").header("Connection"), "keep-alive");
    EXPECT_EQ(kept.ask("GET /b HTTP/1.0\r\n\r\n").body, "GET /b ");
    EXPECT_TRUE(kept.is_closed());
}

TEST_F(HttpServer, stops_reading_while_too_many_requests_wait) {
    std::promise<void> release;
    auto const released = release.get_future().share();
    application.on_handle = [&](http::Request&) {
        released.wait();
        return Response::text(200, "done");
    };
    auto const server = test::start(application, {.workers = 1, .limits = {.queued_requests = 1}});
    std::vector<std::unique_ptr<RawHttp>> clients;
    for (int i = 0; i < 10; ++i) {
        clients.push_back(std::make_unique<RawHttp>(server->port()));
        clients.back()->send(get("/") + get("/"));
    }
    while (server->metrics().find("tenon_http_queued_requests 1\n") == std::string::npos)
        std::this_thread::yield();
    RawHttp late(server->port());
    late.send(get("/"));
    EXPECT_FALSE(late.has_bytes_within(std::chrono::milliseconds(20)));
    EXPECT_NE(server->metrics().find("tenon_http_queued_requests 1\n"), std::string::npos);
    release.set_value();
    EXPECT_EQ(late.answer().body, "done");
    for (auto const& client : clients)
        for (int i = 0; i < 2; ++i)
            EXPECT_EQ(client->answer().body, "done");
}

TEST_F(HttpServer, counts_what_it_does) {
    auto const server = test::start(application);
    RawHttp client(server->port());
    client.ask(get("/secret?token=1"));
    client.ask(get("/"));
    std::string const metrics = server->metrics();
    for (char const* line : {"tenon_http_requests_total{endpoint=\"/test\",status=\"2xx\"} ",
             "tenon_http_request_seconds_bucket{endpoint=\"/test\",le=\"+Inf\"} ",
             "tenon_http_connections 1\n", "tenon_http_queued_requests 0\n",
             "tenon_http_connections_total 1\n"})
        EXPECT_NE(metrics.find(line), std::string::npos) << line << metrics;
    EXPECT_EQ(metrics.find("secret"), std::string::npos);
}

TEST_F(HttpServer, logs_what_was_answered_and_nothing_private) {
    auto const path = std::filesystem::temp_directory_path() / ("tenon-access-" + std::to_string(getpid()));
    ASSERT_TRUE(log::configure({.file = path.string()}));
    auto const server = test::start(application);
    auto const answer =
        RawHttp(server->port())
            .ask(send_with_body("POST", "/hidden?q=hidden", "hidden", "Cookie: a=hidden\r\n"));
    server->stop(std::chrono::seconds(1));
    log::close();
    std::string line;
    std::getline(std::ifstream(path), line);
    std::filesystem::remove(path);
    for (std::string const& part :
        {std::string(R"("event":"http.request","method":"POST","label":"/test","status":200)"),
            R"("request_id":")" + answer.header("X-Request-Id") + R"(","peer":"127.0.0.1")"})
        EXPECT_NE(line.find(part), std::string::npos) << line;
    EXPECT_EQ(line.find("hidden"), std::string::npos) << line;
}

TEST_F(HttpServer, finishes_what_runs_before_it_stops) {
    std::promise<void> begun;
    application.on_handle = [&](http::Request&) {
        begun.set_value();
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        return Response::text(200, "finished");
    };
    auto const server = test::start(application);
    RawHttp client(server->port());
    client.send(get("/") + get("/never"));
    begun.get_future().wait();
    server->stop(std::chrono::seconds(30));
    auto const answer = client.answer();
    EXPECT_EQ(answer.body, "finished");
    EXPECT_EQ(answer.header("Connection"), "close");
    EXPECT_TRUE(client.is_closed());
    EXPECT_THROW(RawHttp(server->port()), std::runtime_error);
}

TEST_F(HttpServer, waits_no_longer_than_its_grace) {
    std::promise<std::function<void(std::optional<Error> const&)>> opener;
    application.on_handle = [&](http::Request&) {
        Response response;
        response.gate = [&](auto action) { opener.set_value(std::move(action)); };
        return response;
    };
    auto server = test::start(application);
    RawHttp gated(server->port());
    gated.send(get("/"));
    RawHttp half(server->port());
    half.send("GET / HT");
    auto const open = opener.get_future().get();
    server->stop(std::chrono::milliseconds(50));
    EXPECT_TRUE(gated.is_closed());
    EXPECT_TRUE(half.is_closed());
    server.reset();
    open(std::nullopt); // the database may be later than the server
}

TEST_F(HttpServer, says_why_on_the_status_line_where_it_is_told_to) {
    application.on_handle = [](http::Request&) {
        Response response = Response::text(403, "no");
        response.reason = "you may read only\r\nX-Made-Up: 1";
        return response;
    };
    auto const server = test::start(application);
    RawHttp client(server->port());
    client.send(get("/"));
    EXPECT_EQ(client.receive_until("\r\n"), "HTTP/1.1 403 you may read only  X-Made-Up: 1\r\n");
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
