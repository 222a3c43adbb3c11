#include "artifacts/dvc_api.h"

#include "artifacts/remote_endpoint.h"
#include "platform/api/problem.h"

#include <limits>

namespace tenon::artifacts {

namespace {

using api::Call;
using api::Who;

std::string reason_of(Error const& error) {
    if (error.code == "role_required")
        return "You may pull here, but not push: that is for client and expert";
    if (error.code == "sign_in_required") return "Send a token: tenon connect dvc prints how";
    return error.message;
}

http::Response refuse(http::Request const&, Error const& error) {
    std::string reason = reason_of(error);
    auto response = http::Response::text(api::status_of(error), reason + "\n");
    if (response.status == 401) response.headers.set("WWW-Authenticate", "Basic realm=\"tenon\"");
    response.reason = std::move(reason);
    return response;
}

Result<ObjectName> object_of(Call const& call) {
    if (auto name = dvc_object(call.param("path"))) return *std::move(name);
    return fail(ErrorKind::not_found, "object_unknown", "Objects lie at files/md5/<2 digits>/<30 digits>");
}

api::Endpoint row(http::Method method, Who who, std::string_view summary,
    std::function<Result<http::Response>(Call&)> run) {
    return {.method = method,
        .path = "/e/{handle}/dvc/{path*}",
        .who = who,
        .summary = summary,
        .run = std::move(run),
        .refuse = refuse,
        .is_documented = false};
}

} // namespace

std::vector<api::Endpoint> dvc_endpoints(Remotes const& remotes) {
    using http::Method;
    auto const take = [&remotes](Call& call) -> Result<http::Response> {
        TENON_TRY(name, object_of(call));
        TENON_CHECK(take_object(call, remotes, name));
        return http::Response::text(200, "");
    };
    constexpr auto any_size = std::numeric_limits<std::uint64_t>::max();
    return {
        row(Method::get, Who::participant, "Sends an object of the DVC remote.",
            [&remotes](Call& call) -> Result<http::Response> {
                TENON_TRY(name, object_of(call));
                return send_object(call, remotes, name);
            }),
        row(Method::post, Who::party, "Stores an object of the DVC remote.", take).streaming(any_size),
        row(Method::put, Who::party, "Stores an object of the DVC remote.", take).streaming(any_size),
    };
}

} // namespace tenon::artifacts
