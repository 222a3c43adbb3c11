// The HTTP core alone: answers a constant from the pool, so that what an authenticated request costs beyond
// it can be told. Run it, then: wrk -t1 -c64 -d5 --latency http://127.0.0.1:8499/
//
//     tenon_bench_http [port] [answer bytes]

#include "platform/http/server.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>

namespace {

using namespace tenon;

class Constant final : public http::Application {
public:
    explicit Constant(std::size_t bytes) : body_(bytes, 'x') {}

    http::Plan plan(http::Request const&) override {
        return {http::Plan::Body::whole, 32 * 1024 * 1024, "/constant"};
    }
    http::Response handle(http::Request&) override { return http::Response::json(200, body_); }
    http::Response refuse(http::Request const&, Error const& error) override {
        return http::Response::text(400, error.code);
    }

private:
    std::string body_;
};

} // namespace

int main(int count, char** arguments) {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);

    http::ServerOptions options;
    options.port = static_cast<std::uint16_t>(count > 1 ? std::atoi(arguments[1]) : 8499);
    Constant application(static_cast<std::size_t>(count > 2 ? std::atoi(arguments[2]) : 80));
    auto server = http::Server::start(options, application);
    if (!server) {
        std::fprintf(stderr, "%s\n", describe(server.error()).c_str());
        return 1;
    }
    std::printf("http://127.0.0.1:%d/ until interrupted\n", (*server)->port());
    int signal = 0;
    sigwait(&signals, &signal);
    (*server)->stop(std::chrono::seconds(5));
    return 0;
}
