#pragma once

// What a request's head must satisfy beyond the grammar, and what follows from it.

#include "platform/http/parser.h"
#include "platform/http/refusal.h"

#include <optional>

namespace tenon::http {

// Fills method, path, query and content_length of the request; or says why the head is refused.
std::optional<Refusal> check_head(Parser const& parser, Request& request);

// The client waits for "100 Continue" before it sends the body.
bool expects_continue(Parser const& parser, Request const& request);

} // namespace tenon::http
