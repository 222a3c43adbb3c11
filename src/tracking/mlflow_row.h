#pragma once

// How a row of MLflow's table is made: the request read by its own rules, one transaction, MLflow's errors.

#include "platform/api/endpoint.h"
#include "tracking/mlflow_error.h"
#include "tracking/mlflow_request.h"
#include "tracking/mlflow_wire.h"

namespace tenon::tracking::mlflow {

using api::Call;
using api::Who;

inline constexpr std::uint64_t body_limit = 32 * 1024 * 1024;

template <class Run>
api::Endpoint row(http::Method method, std::string_view path, Who who, std::string_view summary, Run run) {
    return {.method = method,
        .path = path,
        .who = who,
        .summary = summary,
        .run = std::move(run),
        .body_limit = body_limit,
        .refuse = refuse,
        .is_documented = false};
}

// The client sends a run's id under both its names.
template <class In> std::string run_id_of(In const& in) {
    return in.run_id.value_or(in.run_uuid.value_or(""));
}

// Result<void> is answered as {}, anything else as its JSON.
template <class Out> Result<http::Response> answer(Result<Out> out) {
    if (!out) return fail(std::move(out).error());
    if constexpr (std::is_void_v<Out>)
        return http::Response::json(200, "{}");
    else
        return http::Response::json(200, json::to_json(*out));
}

// work(transaction, call, in) → Result<Out>, in one write.
template <class In, class Work>
api::Endpoint writing(http::Method method, std::string_view path, std::string_view summary, Work work) {
    return row(
        method, path, Who::party, summary, [work = std::move(work)](Call& call) -> Result<http::Response> {
            TENON_TRY(in, read_request<In>(call.request));
            return answer(
                call.unit.write([&](sql::Transaction& transaction) { return work(transaction, call, in); }));
        });
}

// The same, reading only.
template <class In, class Work>
api::Endpoint reading(http::Method method, std::string_view path, std::string_view summary, Work work) {
    return row(method, path, Who::participant, summary,
        [work = std::move(work)](Call& call) -> Result<http::Response> {
            TENON_TRY(in, read_request<In>(call.request));
            return answer(
                call.unit.read([&](sql::Transaction& transaction) { return work(transaction, call, in); }));
        });
}

} // namespace tenon::tracking::mlflow
