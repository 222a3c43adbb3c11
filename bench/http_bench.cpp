// What an authenticated request costs beyond the HTTP core: a small GET with a real session against a
// constant answer of the same size, from the same server and the same pool, asked by turns over 64
// connections.
//
//   http_bench [SECONDS] [ROUNDS]      prints requests per second and median latency of each, and the ratio

#include "load_generator.h"
#include "support/workplace.h"

#include <algorithm>
#include <iostream>

namespace {

using namespace tenon;

constexpr std::string_view constant_path = "/constant";

// The program's own application, and beside it one answer that needs nothing.
class WithConstant final : public http::Application {
public:
    WithConstant(http::Application& program, std::size_t bytes) : program_(program), body_(bytes, 'x') {}

    http::Plan plan(http::Request const& request) override {
        if (request.path != constant_path) return program_.plan(request);
        return {http::Plan::Body::whole, 1024, constant_path};
    }
    http::Response handle(http::Request& request) override {
        if (request.path != constant_path) return program_.handle(request);
        return http::Response::json(200, body_);
    }
    http::Response refuse(http::Request const& request, Error const& error) override {
        return program_.refuse(request, error);
    }

private:
    http::Application& program_;
    std::string const body_;
};

std::string request_of(std::string_view path, test::Workplace::Person const& who) {
    return "GET " + std::string(path) + " HTTP/1.1\r\nHost: bench\r\nCookie: __Host-tenon=" + who.cookie +
           "\r\n\r\n";
}

double median(std::vector<double> values) {
    std::nth_element(
        values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
    return values[values.size() / 2];
}

void compare(test::Workplace& at, std::string const& path, std::chrono::seconds time, int rounds) {
    std::size_t const bytes = at.call(at.client, http::Method::get, path).body.size();
    WithConstant application(at.app().application(), bytes);
    auto const server = http::Server::start({.port = 0}, application).value();
    std::vector<double> ratios, rates, medians_us, constant_rates, constant_medians_us;
    for (int round = 0; round < rounds; ++round) {
        auto const constant = bench::ask(server->port(), request_of(constant_path, at.client), time);
        auto const answer = bench::ask(server->port(), request_of(path, at.client), time);
        ratios.push_back(answer.per_second / constant.per_second);
        rates.push_back(answer.per_second);
        medians_us.push_back(answer.median_us);
        constant_rates.push_back(constant.per_second);
        constant_medians_us.push_back(constant.median_us);
    }
    server->stop(std::chrono::seconds(1));
    auto const whole = [](double value) { return static_cast<std::int64_t>(value); };
    std::cout << "GET " << path << " (" << bytes << " bytes): " << whole(median(rates))
              << " a second, median " << whole(median(medians_us))
              << " us; constant: " << whole(median(constant_rates)) << " a second, median "
              << whole(median(constant_medians_us)) << " us; ratio " << median(ratios) << std::endl;
}

} // namespace

int main(int count, char** arguments) {
    std::chrono::seconds const time(count > 1 ? std::stoi(arguments[1]) : 2);
    int const rounds = count > 2 ? std::stoi(arguments[2]) : 5;
    test::TestDatabase database(sql::Engine::sqlite);
    database.migrate();
    test::Workplace at(*database, "title: Faster first answers");
    compare(at, "/api/v1/me", time, rounds);
    compare(at, at.root(), time, rounds);
    return 0;
}
