#include "platform/api/problem.h"

#include "platform/json/write.h"

#include <boost/describe.hpp>

namespace tenon::api {

namespace {

struct ProblemEntry {
    std::string pointer;
    std::string code;
    std::string message;
    std::optional<int> line; // of a file, where it was one
    std::optional<int> column;
};
BOOST_DESCRIBE_STRUCT(ProblemEntry, (), (pointer, code, message, line, column))

std::optional<int> place_in_file(int number) { return number > 0 ? std::optional(number) : std::nullopt; }

struct ProblemBody {
    std::string type;
    std::string title;
    int status;
    std::string code;
    std::string detail;
    std::string request_id;
    std::vector<ProblemEntry> errors;
    std::optional<json::Value> attached;
};
BOOST_DESCRIBE_STRUCT(ProblemBody, (), (type, title, status, code, detail, request_id, errors, attached))

std::string_view title_of(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::invalid: return "The request is not right";
    case ErrorKind::unauthenticated: return "Sign in first";
    case ErrorKind::forbidden: return "You may not do this";
    case ErrorKind::not_found: return "Not found";
    case ErrorKind::conflict: return "This is not possible now";
    case ErrorKind::stale: return "Somebody changed it meanwhile";
    case ErrorKind::gone: return "No longer there";
    case ErrorKind::too_large: return "Too large";
    case ErrorKind::limit_reached: return "Limit reached";
    case ErrorKind::storage_full: return "The storage is full";
    case ErrorKind::unavailable: return "Try again later";
    }
    return "Try again later";
}

} // namespace

int status_of(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::invalid: return 400;
    case ErrorKind::unauthenticated: return 401;
    case ErrorKind::forbidden: return 403;
    case ErrorKind::not_found: return 404;
    case ErrorKind::conflict: return 409;
    case ErrorKind::stale: return 409;
    case ErrorKind::gone: return 410;
    case ErrorKind::too_large: return 413;
    case ErrorKind::limit_reached: return 429;
    case ErrorKind::storage_full: return 507;
    case ErrorKind::unavailable: return 503;
    }
    return 503;
}

int status_of(Error const& error) {
    return error.code == "idempotency_mismatch" ? 422 : status_of(error.kind);
}

http::Response problem(http::Request const& request, Error const& error) {
    ProblemBody body{"about:blank", std::string(title_of(error.kind)), status_of(error), error.code,
        error.message, request.id, {}, {}};
    for (Problem const& entry : error.problems)
        body.errors.push_back({entry.pointer, entry.code, entry.message, place_in_file(entry.line),
            place_in_file(entry.column)});
    if (!error.attached.empty())
        if (auto attached = json::parse_json(error.attached)) body.attached = *std::move(attached);
    auto response = http::Response::json(body.status, json::to_json(body));
    response.headers.set("Content-Type", "application/problem+json");
    // RFC 9110 asks for a challenge; Bearer does not make a browser open its own password dialog.
    if (body.status == 401) response.headers.set("WWW-Authenticate", "Bearer realm=\"tenon\"");
    return response;
}

} // namespace tenon::api
