// Clients that send or take a body slowly hold a connection and a sleeping thread, and nobody else up.

#include "support/http_fixture.h"

#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <thread>

namespace tenon {
namespace {

using namespace std::chrono_literals;
using http::Plan;
using http::Response;
using test::get;
using test::RawHttp;
using test::send_with_body;

constexpr int slow_clients = 32; // twice as many as the pool of streamed bodies may run
constexpr int announced = 1000;

class SlowHttp : public testing::Test {
protected:
    SlowHttp() {
        application.on_plan = [](http::Request const& request) {
            bool const streams = request.method != http::Method::get;
            return Plan{streams ? Plan::Body::stream : Plan::Body::whole, 1 << 30, "/slow"};
        };
        application.on_handle = [this](http::Request& request) {
            if (!request.stream)
                return request.path == "/long" ? long_answer() : Response::text(200, "short");
            std::array<std::byte, 1000> piece{};
            std::size_t size = 0;
            while (std::size_t const count = request.stream->read(piece))
                size += count;
            return Response::text(200, std::to_string(size));
        };
    }

    Response long_answer() {
        Response response;
        response.body = [this](http::BodyWriter& writer) {
            ++producing;
            for (int i = 0; i < 100; ++i)
                writer.write(std::string(1'000'000, 'x'));
        };
        return response;
    }

    // What others see meanwhile: a short request and an upload of their own.
    static void expect_answers(std::uint16_t port) {
        RawHttp client(port);
        EXPECT_EQ(client.ask(get("/")).body, "short");
        EXPECT_EQ(client.ask(send_with_body("PUT", "/", std::string(100'000, 'x'))).body, "100000");
    }

    test::TestApplication application;
    std::atomic<int> producing = 0;
};

// 1 kB/s each, which is faster than the core's limit for slow bodies. Whoever would have to wait for them
// would wait for ever: they send on only when the others have their answers.
TEST_F(SlowHttp, uploads_keep_nobody_waiting) {
    auto const server = test::start(application);
    std::vector<std::unique_ptr<RawHttp>> clients;
    for (int i = 0; i < slow_clients; ++i) {
        clients.push_back(std::make_unique<RawHttp>(server->port()));
        clients.back()->send(
            "PUT / HTTP/1.1\r\nHost: test\r\nContent-Length: " + std::to_string(announced) + "\r\n\r\n");
    }
    for (int sent = 0; sent < announced; sent += 100) {
        for (auto const& client : clients)
            client->send(std::string(100, 'x'));
        if (sent % 500 == 0) expect_answers(server->port());
        std::this_thread::sleep_for(100ms);
    }
    for (auto const& client : clients)
        EXPECT_EQ(client->answer().body, std::to_string(announced));
}

TEST_F(SlowHttp, downloads_keep_nobody_waiting) {
    auto const server = test::start(application);
    std::vector<std::unique_ptr<RawHttp>> clients;
    for (int i = 0; i < slow_clients; ++i) {
        clients.push_back(std::make_unique<RawHttp>(server->port()));
        clients.back()->send(get("/long"));
    }
    // Each has begun and then waits, because nobody reads.
    for (auto const end = std::chrono::steady_clock::now() + 20s;
         producing < slow_clients && std::chrono::steady_clock::now() < end;)
        std::this_thread::yield();
    EXPECT_EQ(producing, slow_clients);
    expect_answers(server->port());
}

} // namespace
} // namespace tenon
