#include "platform/http/head_check.h"

#include "base/text.h"
#include "platform/http/target.h"

#include <algorithm>
#include <array>

namespace tenon::http {

namespace {

std::size_t count_fields(Request const& request, std::string_view name) {
    auto const& all = request.headers.all();
    return static_cast<std::size_t>(std::count_if(
        all.begin(), all.end(), [&](auto const& field) { return equals_ignoring_case(field.first, name); }));
}

bool is_digits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// A name, an IPv4 address or a bracketed IPv6 address, with or without a port.
bool is_host(std::string_view text) {
    static constexpr std::string_view others = "-._~:[]%!$&'()*+,;=";
    return std::all_of(text.begin(), text.end(), [](char c) {
        bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return letter || others.find(c) != others.npos;
    });
}

std::optional<Refusal> check_method(Parser const& parser, Request& request) {
    static constexpr std::array<Method, 7> methods = {
        Method::get, Method::head, Method::post, Method::put, Method::patch, Method::del, Method::options};
    for (Method const method : methods)
        if (parser.method() == to_string(method)) {
            request.method = method;
            return std::nullopt;
        }
    bool const known = parser.method() == "TRACE" || parser.method() == "CONNECT";
    return known ? method_not_supported() : method_unknown();
}

std::optional<Refusal> check_host(Parser const& parser, Request const& request) {
    std::size_t const count = count_fields(request, "Host");
    bool const needed = parser.is_version_1_1();
    if (count > 1 || (needed && count == 0)) return host_malformed();
    if (count == 1 && !is_host(*request.headers.find("Host"))) return host_malformed();
    return std::nullopt;
}

// Stricter than RFC 9112 §6.3 where that offers a choice: a length said twice is how requests are smuggled.
std::optional<Refusal> check_length(Parser const& parser, Request& request) {
    auto const length = request.headers.find("Content-Length");
    auto const encoding = request.headers.find("Transfer-Encoding");
    if (encoding) {
        if (length || count_fields(request, "Transfer-Encoding") > 1) return body_length_ambiguous();
        if (!parser.is_version_1_1()) return body_length_ambiguous();
        if (!equals_ignoring_case(*encoding, "chunked")) return transfer_encoding_not_supported();
    }
    if (length) {
        if (count_fields(request, "Content-Length") > 1 || !is_digits(*length))
            return body_length_ambiguous();
        request.content_length = parser.content_length().value_or(0);
    }
    return std::nullopt;
}

std::optional<Refusal> check_expectation(Request const& request) {
    auto const expectation = request.headers.find("Expect");
    if (!expectation || equals_ignoring_case(*expectation, "100-continue")) return std::nullopt;
    return expectation_not_supported();
}

} // namespace

std::optional<Refusal> check_head(Parser const& parser, Request& request) {
    if (auto refusal = check_host(parser, request)) return refusal;
    if (auto refusal = check_length(parser, request)) return refusal;
    if (auto refusal = check_method(parser, request)) return refusal;
    if (!read_target(request)) return target_malformed();
    return check_expectation(request);
}

bool expects_continue(Parser const& parser, Request const& request) {
    return parser.is_version_1_1() && !parser.is_done() && request.headers.find("Expect").has_value();
}

} // namespace tenon::http
