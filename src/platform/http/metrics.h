#pragma once

// The core's own figures, in Prometheus' text form. Labels are path patterns of the endpoint table, so there
// are only as many as there are endpoints.

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace tenon::http {

class Metrics {
public:
    void count_request(std::string_view label, int status, std::chrono::duration<double> took,
        std::uint64_t bytes_in, std::uint64_t bytes_out);
    void count_connection();
    // A connection refused because its peer or the server had too many.
    void count_refused_connection();

    // `connections` and `queued` are read at the moment of asking.
    std::string text(std::size_t connections, std::size_t queued) const;

    // Upper ends of the histogram in seconds; one more counts everything.
    static constexpr std::array<double, 11> bounds = {
        0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 30};

private:
    struct Endpoint {
        std::array<std::uint64_t, 6> by_class{}; // index 2 is 2xx
        std::array<std::uint64_t, bounds.size() + 1> buckets{};
        double seconds = 0;
    };

    static std::string histogram(std::string const& label, Endpoint const& endpoint);

    mutable std::mutex mutex_;
    std::map<std::string, Endpoint, std::less<>> endpoints_;
    std::uint64_t bytes_in_ = 0;
    std::uint64_t bytes_out_ = 0;
    std::uint64_t connections_ = 0;
    std::uint64_t refused_ = 0;
};

} // namespace tenon::http
