#include "platform/http/response_head.h"

#include "base/text.h"

#include <boost/beast/http/status.hpp>

#include <array>
#include <cstdio>

namespace tenon::http {

namespace {

struct Default {
    std::string_view name;
    std::string_view value;
};

// trust.md §3.4. The policy is the strictest one: pages bring their own.
constexpr std::array<Default, 6> defaults = {{
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "same-origin"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Cache-Control", "no-store"},
    {"Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"},
}};
constexpr Default transport_security = {"Strict-Transport-Security", "max-age=31536000; includeSubDomains"};

// Said by the core alone; a second one would contradict it.
bool is_ours(std::string_view name) {
    for (std::string_view const ours :
        {"Content-Length", "Transfer-Encoding", "Connection", "Date", "X-Request-Id"})
        if (equals_ignoring_case(name, ours)) return true;
    return false;
}

// What came from a person (a file name) must not end the line and begin another.
void append_line(std::string& head, std::string_view text) {
    for (char const letter : text)
        head += letter == '\r' || letter == '\n' || letter == '\0' ? ' ' : letter;
    head += "\r\n";
}

void append_field(std::string& head, std::string_view name, std::string_view value) {
    head += name;
    head += ": ";
    append_line(head, value);
}

void append_status(std::string& head, Response const& response) {
    head += "HTTP/1.1 ";
    head += std::to_string(response.status);
    head += ' ';
    namespace http = boost::beast::http;
    auto const usual = http::obsolete_reason(http::int_to_status(static_cast<unsigned>(response.status)));
    append_line(
        head, response.reason.empty() ? std::string_view(usual.data(), usual.size()) : response.reason);
}

void append_default(std::string& head, Headers const& headers, Default const& field) {
    if (!headers.find(field.name)) append_field(head, field.name, field.value);
}

void append_framing(std::string& head, Answer const& answer, HeadOptions const& options) {
    int const status = answer.response.status;
    if (options.chunked)
        append_field(head, "Transfer-Encoding", "chunked");
    else if (answer.length && status != 204 && status != 304)
        append_field(head, "Content-Length", std::to_string(*answer.length));
    if (!options.keep_alive)
        append_field(head, "Connection", "close");
    else if (!options.version_1_1)
        append_field(head, "Connection", "keep-alive");
}

} // namespace

std::string format_head(Request const& request, Answer const& answer, HeadOptions const& options) {
    Headers const& headers = answer.response.headers;
    std::string head;
    head.reserve(640);
    append_status(head, answer.response);
    for (auto const& [name, value] : headers.all())
        if (!is_ours(name)) append_field(head, name, value);
    append_framing(head, answer, options);
    append_field(head, "Date", options.date);
    append_field(head, "X-Request-Id", request.id);
    for (Default const& field : defaults)
        append_default(head, headers, field);
    if (request.secure) append_default(head, headers, transport_security);
    head += "\r\n";
    return head;
}

std::string format_date(std::chrono::sys_seconds at) {
    using namespace std::chrono;
    static constexpr std::array weekdays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array months = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    auto const day = floor<days>(at);
    year_month_day const date(day);
    hh_mm_ss const time(at - day);
    std::array<char, 64> text{};
    int const length = std::snprintf(text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d GMT",
        weekdays[weekday(day).c_encoding()], unsigned(date.day()), months[unsigned(date.month()) - 1],
        int(date.year()), int(time.hours().count()), int(time.minutes().count()),
        int(time.seconds().count()));
    return {text.data(), static_cast<std::size_t>(length)};
}

} // namespace tenon::http
