#pragma once

// What leaves: a response, and all that follows for it from the request.

#include "platform/http/file.h"
#include "platform/http/message.h"

#include <cstdint>
#include <optional>

namespace tenon::http {

struct Answer {
    Response response;
    std::optional<std::uint64_t> length; // of the body, where it is known beforehand
    bool has_body = true;                // not for HEAD, 204 and 304
    File file;                           // open where a FileBody is to be sent
    std::uint64_t file_offset = 0;
};

// Answers a condition (304), cuts a range out of a file (206, 416), compresses texts, opens files. On a
// worker, as all of it may take a moment. Throws where a file cannot be opened.
Answer make_answer(Request const& request, Response response);

} // namespace tenon::http
