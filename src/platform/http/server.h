#pragma once

// The HTTP/1.1 server: Asio coroutines and Beast's parser on one loop thread, handlers as plain blocking
// functions on two bounded pools (short requests; streamed bodies). Boost is seen by this folder's sources
// only.
//
// The core keeps every promise that does not need to know what is asked: limits and timeouts, keep-alive and
// pipelining, Expect: 100-continue, chunked bodies, HEAD, ranges of files, gzip of compressible answers,
// server-sent events, TLS, the access log, counters, draining.

#include "base/result.h"
#include "platform/http/message.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace tenon::http {

// What the core must know of a request before its body is read.
struct Plan {
    enum class Body { none, whole, stream };
    Body body = Body::none;
    std::uint64_t body_limit = 0; // bytes
    std::string_view label = "";  // the endpoint's path pattern: for log and metrics, never the raw target;
                                  // views text that lives as long as the application
};

class Application {
public:
    virtual ~Application() = default;
    // On the loop: quick, no input or output. `request` has no body yet.
    virtual Plan plan(Request const& request) = 0;
    // On a pool thread. Must not throw for anything a person can cause.
    virtual Response handle(Request& request) = 0;
    // Turns an error of the core (too large, malformed, gate closed) into this application's shape. On the
    // loop: quick. A request that could not be read has only its id and peer. Where the core knows a more
    // telling status than the error's kind gives (405, 408, 417, 431, 500, 501, 505), it sets that one
    // afterwards.
    virtual Response refuse(Request const& request, Error const& error) = 0;
};

struct Limits {
    std::size_t header_bytes = 16 * 1024;
    std::size_t header_fields = 100;
    std::chrono::milliseconds header_time =
        std::chrono::seconds(10); // from the first byte to the end of the header
    std::chrono::milliseconds idle_time = std::chrono::seconds(75); // keep-alive
    std::chrono::milliseconds body_grace =
        std::chrono::seconds(20);  // after that a body must come at body_rate
    std::uint64_t body_rate = 500; // bytes per second
    std::chrono::milliseconds write_stall =
        std::chrono::seconds(30); // no byte taken by the client for so long
    std::chrono::milliseconds event_silence = std::chrono::seconds(15); // then a comment is sent
    std::size_t connections = 4096;
    std::size_t connections_per_peer = 512;
    std::size_t queued_requests =
        1024; // waiting for a worker; beyond it the core stops reading (back-pressure)
};

struct ServerOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8420; // 0: any free one
    std::string certificate_file =
        {}; // PEM chain and key: TLS when both are set; reload_certificate() rereads
    std::string key_file = {};
    std::vector<std::string> trusted_proxies =
        {};                // CIDR blocks whose X-Forwarded-For and -Proto are believed
    int workers = 8;       // short requests
    int bulk_workers = 16; // streamed bodies
    Limits limits = {};
};

class Server {
public:
    // Listens at once. Errors: address_in_use, certificate_unusable …, each saying what to do.
    static Result<std::unique_ptr<Server>> start(ServerOptions options, Application& application);
    virtual ~Server() = default;

    virtual std::uint16_t port() const = 0;
    // Stops accepting, lets running requests finish for at most `grace`, ends event streams, then returns.
    virtual void stop(std::chrono::milliseconds grace) = 0;
    // Prometheus text of the core's own figures: requests by endpoint label and status class, durations as a
    // histogram, connections, bytes, queue length.
    virtual std::string metrics() const = 0;
    // Rereads the certificate and its key for the connections to come. On an error the old ones stay in use.
    virtual Result<void> reload_certificate() = 0;
};

} // namespace tenon::http
