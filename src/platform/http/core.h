#pragma once

// What the sessions of one server share. Everything without a lock of its own belongs to the loop's thread.

#include "platform/http/asio.h"
#include "platform/http/input.h"
#include "platform/http/mailbox.h"
#include "platform/http/metrics.h"
#include "platform/http/pool.h"
#include "platform/http/proxies.h"
#include "platform/http/server.h"

#include <atomic>
#include <deque>
#include <memory>
#include <set>
#include <string>

namespace tenon::http {

class Session;

// With those that wait for slow clients; more than one neighbour may have connections.
inline constexpr int bulk_threads = 1024;

struct Core {
    Core(ServerOptions given, Proxies trusted, Application& answers)
        : options(std::move(given)),
          proxies(std::move(trusted)),
          application(answers),
          workers({.at_once = options.workers}),
          bulk({.at_once = options.bulk_workers, .threads = bulk_threads}) {}

    // "5f3a9c1e-00000017": unique among all servers that write into one log.
    std::string next_request_id();
    // The Date field, made once a second.
    std::string const& date();
    // Too many requests wait for a worker: nothing more is read.
    bool is_full() const { return workers.waiting() >= options.limits.queued_requests; }
    // Puts a session to the end of those waiting for room, or takes it out.
    void enqueue(Session& session);
    void leave_queue(Session& session);
    // As many sessions as there is room for go on. The reaper asks too, for room that an admitted session
    // left unused.
    void admit_waiting();
    // On a worker that has just taken a job, and so made room.
    void note_room();

    ServerOptions const options;
    Proxies const proxies;
    Application& application;
    asio::io_context io{1};
    std::shared_ptr<Mailbox> mailbox = std::make_shared<Mailbox>(io);
    Pool workers;
    Pool bulk;
    Buffers buffers;
    Metrics metrics;
    std::set<Session*> sessions;
    bool stopping = false;

private:
    std::deque<Session*> waiting_; // for room in the queue of requests
    std::atomic<bool> someone_waits_ = false;
    std::string id_prefix_;
    std::uint32_t id_count_ = 0;
    std::chrono::sys_seconds date_at_{};
    std::string date_;
};

} // namespace tenon::http
