#pragma once

// A server around an application given as three functions, on a free port.

#include "platform/http/server.h"
#include "support/raw_http.h"

#include <functional>
#include <memory>
#include <stdexcept>

namespace tenon::test {

class TestApplication : public http::Application {
public:
    // Bodies are taken whole up to 1 MiB unless a test says otherwise.
    std::function<http::Plan(http::Request const&)> on_plan = [](http::Request const&) {
        return http::Plan{http::Plan::Body::whole, 1024 * 1024, "/test"};
    };
    std::function<http::Response(http::Request&)> on_handle = [](http::Request& request) {
        return http::Response::text(
            200, std::string(to_string(request.method)) + " " + request.path + " " + request.body);
    };

    http::Plan plan(http::Request const& request) override { return on_plan(request); }
    http::Response handle(http::Request& request) override { return on_handle(request); }
    http::Response refuse(http::Request const&, Error const& error) override {
        return http::Response::text(error.kind == ErrorKind::unavailable ? 503 : 400, error.code);
    }
};

inline std::unique_ptr<http::Server> start(http::Application& application, http::ServerOptions options = {}) {
    options.port = 0;
    auto server = http::Server::start(std::move(options), application);
    if (!server) throw std::runtime_error(describe(server.error()));
    return *std::move(server);
}

} // namespace tenon::test
