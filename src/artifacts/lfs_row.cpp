#include "artifacts/lfs_row.h"

#include "platform/api/problem.h"

namespace tenon::artifacts::lfs {

namespace {

constexpr std::uint64_t body_limit = 8 << 20; // far more than a batch of a thousand objects
constexpr std::string_view media_type = "application/vnd.git-lfs+json";

// 422 is for what was asked. To an upload it would tell the client that the type it sent is not wanted; the
// bytes were not what they should be.
int status_of(Error const& error) {
    bool const is_of_request = error.kind == ErrorKind::invalid && error.code != "content_differs";
    return is_of_request ? 422 : api::status_of(error);
}

std::string message_of(Error const& error) {
    if (error.code == "role_required")
        return "You may fetch here, but not push or lock: that is for client and expert.";
    return describe(error);
}

http::Response refuse(http::Request const& request, Error const& error) {
    auto response = typed(status_of(error), json::to_json(Refusal{message_of(error), request.id}));
    if (response.status == 401)
        for (std::string_view const field : {"LFS-Authenticate", "WWW-Authenticate"})
            response.headers.set(field, "Basic realm=\"tenon\"");
    return response;
}

} // namespace

http::Response typed(int status, std::string json) {
    auto response = http::Response::json(status, std::move(json));
    response.headers.set("Content-Type", std::string(media_type));
    return response;
}

api::Endpoint row(http::Method method, std::string_view path, api::Who who, std::string_view summary,
    std::function<Result<http::Response>(api::Call&)> run) {
    return {.method = method,
        .path = path,
        .who = who,
        .summary = summary,
        .run = std::move(run),
        .body_limit = body_limit,
        .refuse = refuse,
        .is_documented = false};
}

} // namespace tenon::artifacts::lfs
