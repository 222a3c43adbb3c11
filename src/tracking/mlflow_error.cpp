#include "tracking/mlflow_error.h"

#include "platform/json/write.h"

#include <boost/describe.hpp>

namespace tenon::tracking::mlflow {

namespace {

struct Body {
    std::string error_code;
    std::string message;
};
BOOST_DESCRIBE_STRUCT(Body, (), (error_code, message))

struct Name {
    int status;
    std::string_view error_code;
};

Name name_of(Error const& error) {
    if (error.code == "endpoint_not_found") return {404, "ENDPOINT_NOT_FOUND"};
    if (error.code == "not_implemented") return {501, "NOT_IMPLEMENTED"};
    switch (error.kind) {
    case ErrorKind::invalid: return {400, "INVALID_PARAMETER_VALUE"};
    case ErrorKind::unauthenticated: return {401, "UNAUTHENTICATED"};
    case ErrorKind::forbidden: return {403, "PERMISSION_DENIED"};
    case ErrorKind::not_found:
    case ErrorKind::gone: return {404, "RESOURCE_DOES_NOT_EXIST"};
    case ErrorKind::conflict: return {400, "RESOURCE_ALREADY_EXISTS"}; // as upstream: not 409
    case ErrorKind::stale: return {409, "ABORTED"};
    case ErrorKind::too_large: return {413, "INVALID_PARAMETER_VALUE"};
    case ErrorKind::limit_reached: return {400, "RESOURCE_EXHAUSTED"};
    case ErrorKind::storage_full: return {507, "RESOURCE_EXHAUSTED"};
    case ErrorKind::unavailable: return {503, "TEMPORARILY_UNAVAILABLE"};
    }
    return {503, "TEMPORARILY_UNAVAILABLE"};
}

} // namespace

http::Response refuse(http::Request const&, Error const& error) {
    Name const name = name_of(error);
    auto response =
        http::Response::json(name.status, json::to_json(Body{std::string(name.error_code), error.message}));
    if (name.status == 401) response.headers.set("WWW-Authenticate", "Basic realm=\"mlflow\"");
    return response;
}

http::Response refuse_file(http::Request const& request, Error const& error) {
    if (error.code != "target_malformed") return refuse(request, error);
    return refuse(request, {ErrorKind::invalid, "invalid_path", "Invalid path"});
}

} // namespace tenon::tracking::mlflow
