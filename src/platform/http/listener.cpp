#include "platform/http/listener.h"

#include "platform/log/log.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/v6_only.hpp>

#include <algorithm>

namespace tenon::http {

namespace {

// After an accept that failed for want of descriptors or memory: trying at once would spin.
constexpr std::chrono::milliseconds accept_pause{100};
// How often a stopping server looks whether its grace is over.
constexpr std::chrono::milliseconds stopping_tick{20};

// A deadline may be missed by one tick; an eighth of the shortest limit is close enough.
std::chrono::milliseconds tick_of(Limits const& limits) {
    auto const shortest =
        std::min({limits.header_time, limits.idle_time, limits.body_grace, limits.write_stall}) / 8;
    return std::clamp(shortest, std::chrono::milliseconds(10), std::chrono::milliseconds(1000));
}

std::string neighbour_of(Socket const& socket) {
    IoError error;
    auto const endpoint = socket.remote_endpoint(error);
    return error ? std::string() : normal_address(endpoint.address().to_string());
}

void log_lost_session(std::exception_ptr const& failure) {
    try {
        std::rethrow_exception(failure);
    } catch (std::exception const& exception) {
        log::error("http.session_failed", {{"what", exception.what()}});
    }
}

} // namespace

Result<void> Listener::open() {
    ServerOptions const& options = core_.options;
    if (!options.certificate_file.empty() || !options.key_file.empty()) {
        TENON_TRY(context, make_tls_context(options.certificate_file, options.key_file));
        tls_ = std::move(context);
    }
    return listen();
}

Result<void> Listener::listen() {
    ServerOptions const& options = core_.options;
    std::string const place = options.address + " port " + std::to_string(options.port);
    IoError error;
    auto const address = asio::ip::make_address(options.address, error);
    if (error)
        return fail(ErrorKind::invalid, "address_malformed",
            "\"" + options.address + "\" is no IP address to listen on, such as 127.0.0.1 or ::.");
    asio::ip::tcp::endpoint const endpoint(address, options.port);
    acceptor_.open(endpoint.protocol(), error);
    if (!error) acceptor_.set_option(Acceptor::reuse_address(true), error);
    if (!error && address.is_v6() && address.is_unspecified())
        acceptor_.set_option(asio::ip::v6_only(false), error);
    if (!error) acceptor_.bind(endpoint, error);
    if (!error) acceptor_.listen(Acceptor::max_listen_connections, error);
    if (error == asio::error::address_in_use)
        return fail(ErrorKind::conflict, "address_in_use",
            "Another program listens on " + place + ". Stop it, or choose another port.");
    if (error)
        return fail(ErrorKind::invalid, "address_unusable",
            "Cannot listen on " + place + ": " + error.message() + ".");
    port_ = acceptor_.local_endpoint().port();
    return {};
}

Result<void> Listener::reload_certificate() {
    ServerOptions const& options = core_.options;
    if (options.certificate_file.empty()) return {};
    TENON_TRY(context, make_tls_context(options.certificate_file, options.key_file));
    core_.mailbox->post([this, fresh = std::move(context)] { tls_ = fresh; });
    return {};
}

void Listener::run() {
    asio::co_spawn(core_.io, accept(), asio::detached);
    asio::co_spawn(core_.io, reap(), asio::detached);
}

Task<> Listener::accept() {
    while (!core_.stopping) {
        auto [error, socket] = co_await acceptor_.async_accept(awaiting);
        if (!error) {
            begin(std::move(socket));
        } else if (!core_.stopping) {
            Timer pause(core_.io, accept_pause);
            co_await pause.async_wait(awaiting);
        }
    }
}

void Listener::begin(Socket socket) {
    std::string const neighbour = neighbour_of(socket);
    if (neighbour.empty() || !admits(neighbour)) return;
    IoError ignored;
    socket.set_option(asio::ip::tcp::no_delay(true), ignored);
    auto connection =
        tls_ ? make_tls_connection(std::move(socket), tls_) : make_tcp_connection(std::move(socket));
    auto session = std::make_shared<Session>(core_, std::move(connection), neighbour);
    auto task = session->run();
    asio::co_spawn(core_.io, std::move(task), [this, session, neighbour](std::exception_ptr failure) {
        if (failure) log_lost_session(failure);
        forget(neighbour);
    });
}

// Proxies bring many clients over one address, so only the total counts for them.
bool Listener::admits(std::string const& neighbour) {
    Limits const& limits = core_.options.limits;
    std::size_t& count = by_neighbour_[neighbour];
    bool const too_many = count >= limits.connections_per_peer && !core_.proxies.trusts(neighbour);
    if (too_many || connections_ >= limits.connections) {
        if (count == 0) by_neighbour_.erase(neighbour);
        core_.metrics.count_refused_connection();
        return false;
    }
    ++count;
    ++connections_;
    core_.metrics.count_connection();
    return true;
}

void Listener::forget(std::string const& neighbour) {
    --connections_;
    auto const found = by_neighbour_.find(neighbour);
    if (--found->second == 0) by_neighbour_.erase(found);
}

Task<> Listener::reap() {
    auto const tick = tick_of(core_.options.limits);
    while (!core_.stopping || connections_ > 0) {
        reaper_timer_.expires_after(core_.stopping ? stopping_tick : tick);
        co_await reaper_timer_.async_wait(awaiting);
        expire_all();
        core_.admit_waiting();
    }
}

void Listener::expire_all() {
    Moment const now = SteadyClock::now();
    for (Session* session : core_.sessions)
        if (now >= stop_at_)
            session->abort();
        else
            session->expire(now);
}

void Listener::stop(Moment until) {
    core_.stopping = true;
    stop_at_ = until;
    IoError ignored;
    acceptor_.close(ignored);
    for (Session* session : core_.sessions)
        session->drain();
    reaper_timer_.cancel();
}

} // namespace tenon::http
