#pragma once

// Moves a body from the connection into the parser, piece by piece, and keeps the clock of slow senders.

#include "platform/http/input.h"
#include "platform/http/parser.h"
#include "platform/http/refusal.h"
#include "platform/http/server.h"

#include <optional>

namespace tenon::http {

class BodyReceiver {
public:
    BodyReceiver(Wire& wire, Input& input, Parser& parser, Limits const& limits)
        : wire_(wire), input_(input), parser_(parser), limits_(limits) {}

    // Parses what is there, waiting for bytes where nothing is. Says why the body ends early, if it does.
    Task<std::optional<Refusal>> receive_some();

private:
    std::optional<Refusal> parse();
    Moment deadline() const;

    Wire& wire_;
    Input& input_;
    Parser& parser_;
    Limits const& limits_;
    std::uint64_t received_ = 0;
    SteadyClock::duration waited_{}; // for the client; the time our own side took does not count against it
};

} // namespace tenon::http
