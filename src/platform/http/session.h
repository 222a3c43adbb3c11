#pragma once

// One connection: reads a request, has it handled on a pool, writes the answer, and again. The coroutine runs
// on the loop; whatever blocks runs on the pools.

#include "platform/http/core.h"
#include "platform/http/exchange.h"
#include "platform/http/input.h"
#include "platform/http/signal.h"
#include "platform/http/wire.h"

#include <exception>
#include <memory>
#include <string>

namespace tenon::http {

class BodyFeed;
class Call;

class Session : public std::enable_shared_from_this<Session> {
public:
    Session(Core& core, std::unique_ptr<Connection> connection, std::string neighbour);
    ~Session();

    Task<> run();

    std::string const& neighbour() const { return neighbour_; }
    // Looks again at what it waits for.
    void wake() { signal_.raise(); }
    // There is room for its next request.
    void admit() {
        admitted_ = true;
        wake();
    }
    // The reaper's turn.
    void expire(Moment now) { wire_.expire(now); }
    // The server stops: ends now where nothing is being answered.
    void drain();
    // Ends at once, whatever is being done; only a running handler is waited for.
    void abort();

private:
    Task<bool> serve_one();
    Task<> wait_for_room();
    Task<bool> receive_head(Exchange& exchange);
    void read_head(Exchange& exchange, std::string_view head);

    // session_body.cpp
    void make_plan(Exchange& exchange);
    Task<> receive_body(Exchange& exchange);
    Task<> receive_whole(Exchange& exchange, BodySink* sink);
    Task<> send_continue();

    // session_handle.cpp
    Task<> handle(Exchange& exchange);
    std::shared_ptr<BodyFeed> make_feed(Exchange& exchange);
    Task<std::optional<Refusal>> supply(Exchange& exchange, BodyFeed& feed, Call const& call);
    void answer_failure(
        Exchange& exchange, std::exception_ptr const& failure, std::optional<Refusal> const& lost);
    void arm_gate(Exchange& exchange, Response const& response);
    Task<> pass_gate(Exchange& exchange);
    void refuse(Exchange& exchange, Refusal const& refusal);

    // session_answer.cpp
    Task<> deliver(Exchange& exchange);
    Task<bool> send(Exchange& exchange, std::string const& head);
    Task<bool> send_file(Exchange& exchange);
    Task<bool> send_stream(Exchange& exchange);
    Task<bool> send_piece(Exchange& exchange, std::string_view piece);
    Task<bool> send_events(Exchange& exchange);
    std::shared_ptr<bool> watch(EventSource& source);
    Task<bool> await_events(bool const& ready);

    Core& core_;
    Wire wire_;
    Input input_;
    Signal signal_;
    std::string neighbour_;
    bool idle_ = false;
    bool aborted_ = false;
    bool admitted_ = false;
    bool unread_ = false; // the client may still be sending what nobody will read
};

} // namespace tenon::http
