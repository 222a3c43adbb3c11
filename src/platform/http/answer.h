#pragma once

// What leaves: a response, and all that follows for it from the request. Pure.

#include "platform/http/message.h"

#include <cstdint>
#include <optional>

namespace tenon::http {

struct Answer {
    Response response;
    std::uint64_t file_offset = 0;       // of a FileBody
    std::optional<std::uint64_t> length; // of the body, where it is known beforehand
    bool has_body = true;                // not for HEAD, 204 and 304
};

// Answers a condition (304), cuts a range out of a file (206, 416), compresses texts.
Answer make_answer(Request const& request, Response response);

} // namespace tenon::http
