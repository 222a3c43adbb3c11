#pragma once

// Asks a server on this machine the same question over many connections, each waiting for its answer before
// it asks again. One thread, so that it takes little from the server it measures.

#include <chrono>
#include <cstdint>
#include <string>

namespace tenon::bench {

struct Load {
    double per_second;
    double median_us;
};

// `request` is answered with Content-Length and 200; anything else throws.
Load ask(std::uint16_t port, std::string const& request, std::chrono::seconds time, int connections = 64);

} // namespace tenon::bench
