#pragma once

// One request and its answer, from the first byte to the line in the log.

#include "platform/http/answer.h"
#include "platform/http/asio.h"
#include "platform/http/head_check.h"
#include "platform/http/server.h"

#include <memory>
#include <optional>

namespace tenon::http {

// What became of a response's gate. Changed on the loop only.
struct GateState {
    bool open = false;
    std::optional<Error> error;
};

struct Exchange {
    Request request;
    Parser parser{request};
    Plan plan;
    std::optional<Refusal> refusal; // the core's own, before the application was asked; ends the connection
    Answer answer;
    std::shared_ptr<GateState> gate; // empty: nothing to wait for
    bool keep_alive = false;
    bool sent = false; // the whole answer left
    bool chunked = false;
    Moment begun{};
    std::optional<Moment> ended; // where a long body began to be sent: what the time of an answer means then
    std::uint64_t bytes_in = 0;
    std::uint64_t bytes_out = 0;
};

} // namespace tenon::http
