#pragma once

// How a row of Git LFS's table is made: requests read tolerantly, its media type, errors in its shape.

#include "artifacts/lfs_wire.h"
#include "artifacts/locks.h"
#include "platform/api/endpoint.h"

namespace tenon::artifacts::lfs {

api::Endpoint row(http::Method method, std::string_view path, api::Who who, std::string_view summary,
    std::function<Result<http::Response>(api::Call&)> run);

template <class In> Result<In> read(api::Call const& call) {
    return json::read_json<In>(call.request.body, json::Manner::tolerant);
}

http::Response typed(int status, std::string json);

template <class Out> Result<http::Response> answer(Result<Out> const& out, int status = 200) {
    if (!out) return fail(out.error());
    return typed(status, json::to_json(*out));
}

std::vector<api::Endpoint> lock_endpoints(Locks const& locks);

} // namespace tenon::artifacts::lfs
