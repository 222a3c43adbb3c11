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

class Session : public std::enable_shared_from_this<Session> {
public:
    Session(Core& core, std::unique_ptr<Connection> connection, std::string neighbour);
    ~Session();

    Task<> run();

    std::string const& neighbour() const { return neighbour_; }
    // Looks again at what it waits for.
    void wake() { signal_.raise(); }
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

    // session_handle.cpp
    Task<> handle(Exchange& exchange);
    void arm_gate(Exchange& exchange, Response const& response);
    Task<> pass_gate(Exchange& exchange);
    void refuse(Exchange& exchange, Refusal const& refusal);
    template <class Job> Task<std::exception_ptr> run_on(Pool& pool, Job& job);

    // session_answer.cpp
    Task<> deliver(Exchange& exchange);

    Core& core_;
    Wire wire_;
    Input input_;
    Signal signal_;
    std::string neighbour_;
    bool idle_ = false;
    bool aborted_ = false;
    bool unread_ = false; // the client may still be sending what nobody will read
};

} // namespace tenon::http
