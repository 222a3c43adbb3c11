#pragma once

// The head of an answer as bytes: what the application set, then what every answer carries unless it was set:
// lengths, the date, the request's id and the security headers.

#include "platform/http/answer.h"

#include <chrono>
#include <string>
#include <string_view>

namespace tenon::http {

struct HeadOptions {
    bool version_1_1 = true;
    bool keep_alive = false;
    bool chunked = false;
    std::string_view date; // "Fri, 20 Nov 2026 11:00:00 GMT"
};

std::string format_head(Request const& request, Answer const& answer, HeadOptions const& options);

// The form of Date and Last-Modified (RFC 9110 §5.6.7).
std::string format_date(std::chrono::sys_seconds at);

} // namespace tenon::http
