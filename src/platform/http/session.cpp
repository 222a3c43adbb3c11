#include "platform/http/session.h"

#include "platform/http/access_log.h"
#include "platform/http/head_scanner.h"

#include <boost/beast/http/error.hpp>

namespace tenon::http {

namespace {

// How long a client may go on sending to a server that has answered already.
constexpr std::chrono::seconds linger_time{2};

// The request line ends with a version, only not one of ours.
bool names_a_version(std::string_view head) {
    std::string_view const line = head.substr(0, head.find('\r'));
    constexpr std::size_t size = 8; // HTTP/2.0
    if (line.size() < size) return false;
    std::string_view const version = line.substr(line.size() - size);
    return version.starts_with("HTTP/") && version[6] == '.';
}

Refusal refusal_of(IoError failure, std::string_view head) {
    using boost::beast::http::error;
    if (failure == error::bad_version && names_a_version(head)) return version_not_supported();
    bool const length = failure == error::bad_content_length || failure == error::bad_transfer_encoding ||
                        failure == error::multiple_content_length;
    return length ? body_length_ambiguous() : request_malformed();
}

} // namespace

Session::Session(Core& core, std::unique_ptr<Connection> connection, std::string neighbour)
    : core_(core),
      wire_(std::move(connection), core.options.limits.write_stall),
      input_(wire_, core.buffers),
      signal_(core.io),
      neighbour_(std::move(neighbour)) {
    core_.sessions.insert(this);
}

Session::~Session() { core_.sessions.erase(this); }

Task<> Session::run() {
    bool open = co_await wire_.handshake(SteadyClock::now() + core_.options.limits.header_time);
    while (open)
        open = co_await serve_one();
    Moment const until = SteadyClock::now() + linger_time;
    if (unread_)
        co_await wire_.linger(until);
    else
        co_await wire_.finish(until);
}

void Session::drain() {
    if (idle_) wire_.abort();
    wake();
}

void Session::abort() {
    aborted_ = true;
    wire_.abort();
    wake();
}

// Returns whether another request may follow.
Task<bool> Session::serve_one() {
    Exchange exchange;
    std::uint64_t const bytes_in = wire_.bytes_in();
    std::uint64_t const bytes_out = wire_.bytes_out();
    bool const received = co_await receive_head(exchange);
    if (!received) co_return false;
    if (!exchange.refusal) make_plan(exchange);
    if (!exchange.refusal) co_await receive_body(exchange);
    if (!exchange.refusal) co_await handle(exchange);
    if (exchange.refusal) refuse(exchange, *exchange.refusal);
    if (aborted_) co_return false;
    co_await deliver(exchange);
    exchange.bytes_in = wire_.bytes_in() - bytes_in;
    exchange.bytes_out = wire_.bytes_out() - bytes_out;
    account(core_, exchange);
    unread_ = exchange.refusal || !exchange.parser.is_done();
    co_return exchange.keep_alive;
}

// Back-pressure: while too many requests wait for a worker, the next one stays where it is. Asked before a
// request is read, and again before it would join the queue, since reading takes time.
Task<> Session::wait_for_room() {
    if (!core_.is_full()) co_return;
    admitted_ = false;
    core_.enqueue(*this);
    while (!admitted_ && !core_.stopping && !aborted_)
        co_await signal_.wait();
    if (!admitted_) core_.leave_queue(*this);
}

// false: the connection is over without an answer.
Task<bool> Session::receive_head(Exchange& exchange) {
    Limits const& limits = core_.options.limits;
    if (core_.stopping) co_return false;
    if (input_.empty()) {
        input_.shrink();
        idle_ = true;
        bool const came = co_await input_.fill(SteadyClock::now() + limits.idle_time);
        idle_ = false;
        if (!came) co_return false;
    }
    co_await wait_for_room();
    exchange.begun = SteadyClock::now();
    HeadScanner scanner(limits.header_bytes, limits.header_fields);
    auto state = scanner.scan(input_.bytes());
    while (state == HeadScanner::State::incomplete) {
        bool const came = co_await input_.fill(exchange.begun + limits.header_time);
        if (!came && !wire_.timed_out()) co_return false;
        if (!came) break;
        state = scanner.scan(input_.bytes());
    }
    exchange.request.id = core_.next_request_id();
    exchange.request.peer = neighbour_;
    exchange.request.secure = wire_.is_secure();
    if (state == HeadScanner::State::incomplete) exchange.refusal = request_timeout();
    if (state == HeadScanner::State::malformed) exchange.refusal = request_malformed();
    if (state == HeadScanner::State::too_large) exchange.refusal = header_too_large();
    if (state != HeadScanner::State::complete) co_return true;
    read_head(exchange, scanner.head(input_.bytes()));
    input_.consume(scanner.end());
    co_return true;
}

void Session::read_head(Exchange& exchange, std::string_view head) {
    IoError error;
    exchange.parser.put(asio::const_buffer(head.data(), head.size()), error);
    if (error) {
        exchange.refusal = refusal_of(error, head);
        return;
    }
    core_.proxies.identify(exchange.request, neighbour_, wire_.is_secure());
    exchange.refusal = check_head(exchange.parser, exchange.request);
    exchange.parser.eager(true);
}

} // namespace tenon::http
