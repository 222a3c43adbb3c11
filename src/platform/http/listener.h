#pragma once

// Accepts connections, keeps their number in bounds, runs the reaper, and ends it all in order.

#include "platform/http/core.h"
#include "platform/http/session.h"
#include "platform/http/tls.h"

#include <atomic>
#include <map>
#include <memory>
#include <string>

namespace tenon::http {

class Listener {
public:
    explicit Listener(Core& core) : core_(core), acceptor_(core.io), reaper_timer_(core.io) {}

    // Errors: address_malformed, address_in_use, address_unusable, certificate_unusable.
    Result<void> open();
    // Begins to accept; the caller then runs the loop.
    void run();
    // On the loop: no new connections, idle ones end now, busy ones until then.
    void stop(Moment until);

    std::uint16_t port() const { return port_; }
    std::size_t connections() const { return connections_; }
    // From any thread: connections made from now on use what the files hold now.
    Result<void> reload_certificate();

private:
    Result<void> listen();
    Task<> accept();
    Task<> reap();
    void begin(Socket socket);
    bool admits(std::string const& neighbour);
    void forget(std::string const& neighbour);
    void expire_all();

    Core& core_;
    Acceptor acceptor_;
    Timer reaper_timer_;
    std::uint16_t port_ = 0;
    Moment stop_at_ = Moment::max();
    std::shared_ptr<asio::ssl::context> tls_; // changed on the loop only
    std::map<std::string, std::size_t> by_neighbour_;
    std::atomic<std::size_t> connections_ = 0;
};

} // namespace tenon::http
