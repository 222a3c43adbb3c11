#pragma once

// Endpoints are a table. A row says method, path, who may call, what it does in one sentence, and the
// handler; the shapes of request and answer follow from the handler's types. The whole table is a golden file
// (docs/api/endpoints.txt), so that a review sees a changed permission, and the API description is made from
// it.
//
//   api::put("/api/v1/engagements/{engagement}/brief", Who::client, "Saves a new version of the brief.",
//       [this](Call& call, SaveBrief const& body) { return save(call, body); })
//
// A handler is a plain blocking function: Result<Out>(Call&) or Result<Out>(Call&, In const&). Out is a
// described struct (200 with JSON), void (204) or http::Response (as it is).

#include "base/actor.h"
#include "base/result.h"
#include "platform/http/message.h"
#include "platform/json/read.h"
#include "platform/json/schema.h"
#include "platform/json/write.h"
#include "platform/sql/database.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tenon::api {

// Who may call a row. Decided from the Actor that the gatekeeper found for the path's {workspace} or
// {engagement}; nobody is the default on purpose.
BOOST_DEFINE_ENUM_CLASS(Who,
    nobody,      // switched off
    anyone,      // also without signing in
    signed_in,   // any person
    visitor,     // of the workspace in the path: a member, or a guest with a role in one of its engagements
    member,      // of the workspace in the path
    owner,       // owner or admin of the workspace in the path
    participant, // any role in the engagement in the path
    party,       // client or expert of the engagement
    client,      // acts for the client
    expert)      // acts for the expert

// What a call must bring besides the role. An API token may never sign, accept, waive or move money.
BOOST_DEFINE_ENUM_CLASS(Proof,
    any,     // session or API token
    session, // a person's browser session
    fresh)   // a session whose password was given within five minutes

// Whether an actor is admitted; a pure function, tested by table.
bool admits(Who who, Actor const& actor);

// One request on its way through a handler.
struct Call {
    http::Request& request;
    std::map<std::string, std::string, std::less<>> const& params; // from the path, decoded
    Actor actor;
    sql::Unit unit;

    // A path parameter as an id; the row's pattern guarantees that it is there. A malformed one is an unknown
    // one.
    template <class Thing> Result<Id<Thing>> id(std::string_view name) const {
        auto parsed = Id<Thing>::parse(params.find(name)->second);
        if (!parsed)
            return fail(ErrorKind::not_found, "not_found", "There is nothing here under this address.");
        return *parsed;
    }
    std::string const& param(std::string_view name) const { return params.find(name)->second; }
    // A query parameter as a whole number in [least, most], or `otherwise` when it is missing.
    Result<std::int64_t> query_number(
        std::string_view name, std::int64_t otherwise, std::int64_t least, std::int64_t most) const;
};

// Turns an error into the protocol's own shape.
using Refusal = http::Response (*)(http::Request const&, Error const&);

// What a row may be asked in its query, for the API description; the handler reads it. All may be left out.
enum class QueryKind { text, number, texts };
struct QueryParameter {
    std::string_view name;
    std::string_view what; // one sentence
    QueryKind kind = QueryKind::text;
};

struct Endpoint {
    http::Method method = http::Method::get;
    std::string_view path; // segments; {name} takes one, {name*} the rest
    Who who = Who::nobody;
    std::string_view summary; // one sentence, with a full stop
    std::function<Result<http::Response>(Call&)> run;

    Proof proof = Proof::any;
    bool streams = false;                   // the handler reads the body itself, on the bulk pool
    std::uint64_t body_limit = 1024 * 1024; // bytes
    Refusal refuse = nullptr;               // nullptr: problem+json
    bool is_documented = true;              // foreign protocols are not in our API description
    std::vector<QueryParameter> query = {};
    std::function<std::string(json::Schemas&)> request_schema = nullptr;
    std::function<std::string(json::Schemas&)> response_schema = nullptr;

    // For rows that need more than the default: api::post(…).with(Proof::fresh).
    Endpoint with(Proof needed) && {
        proof = needed;
        return std::move(*this);
    }
    Endpoint with_body_limit(std::uint64_t bytes) && {
        body_limit = bytes;
        return std::move(*this);
    }
    // What the API description says of a handler that makes its http::Response itself.
    template <class Out> Endpoint answering() && {
        response_schema = [](json::Schemas& schemas) { return schemas.of<Out>(); };
        return std::move(*this);
    }
    Endpoint taking(std::vector<QueryParameter> parameters) && {
        query = std::move(parameters);
        return std::move(*this);
    }
    Endpoint streaming(std::uint64_t bytes) && {
        streams = true;
        body_limit = bytes;
        return std::move(*this);
    }
};

namespace detail {

// Takes a handler's signature apart.
template <class Function> struct Signature;
template <class Handler, class Out> struct Signature<Result<Out> (Handler::*)(Call&) const> {
    using In = void;
    using Answer = Out;
};
template <class Handler, class Out, class Body>
struct Signature<Result<Out> (Handler::*)(Call&, Body const&) const> {
    using In = Body;
    using Answer = Out;
};

template <class Out> Result<http::Response> respond(Result<Out> answer) {
    if (!answer) return fail(std::move(answer).error());
    if constexpr (std::is_void_v<Out>)
        return http::Response{.status = 204};
    else if constexpr (std::same_as<Out, http::Response>)
        return *std::move(answer);
    else
        return http::Response::json(200, json::to_json(*answer));
}

} // namespace detail

template <class Handler>
Endpoint endpoint(
    http::Method method, std::string_view path, Who who, std::string_view summary, Handler handler) {
    using Shape = detail::Signature<decltype(&Handler::operator())>;
    using In = typename Shape::In;
    using Out = typename Shape::Answer;
    Endpoint row{.method = method, .path = path, .who = who, .summary = summary};
    if constexpr (std::is_void_v<In>)
        row.run = [handler = std::move(handler)](Call& call) { return detail::respond<Out>(handler(call)); };
    else {
        row.run = [handler = std::move(handler)](Call& call) -> Result<http::Response> {
            TENON_TRY(body, json::read_json<In>(call.request.body));
            return detail::respond<Out>(handler(call, body));
        };
        row.request_schema = [](json::Schemas& schemas) { return schemas.of<In>(); };
    }
    if constexpr (!std::is_void_v<Out> && !std::same_as<Out, http::Response>)
        row.response_schema = [](json::Schemas& schemas) { return schemas.of<Out>(); };
    return row;
}

template <class H> Endpoint get(std::string_view path, Who who, std::string_view summary, H handler) {
    return endpoint(http::Method::get, path, who, summary, std::move(handler));
}
template <class H> Endpoint post(std::string_view path, Who who, std::string_view summary, H handler) {
    return endpoint(http::Method::post, path, who, summary, std::move(handler));
}
template <class H> Endpoint put(std::string_view path, Who who, std::string_view summary, H handler) {
    return endpoint(http::Method::put, path, who, summary, std::move(handler));
}
template <class H> Endpoint patch(std::string_view path, Who who, std::string_view summary, H handler) {
    return endpoint(http::Method::patch, path, who, summary, std::move(handler));
}
template <class H> Endpoint del(std::string_view path, Who who, std::string_view summary, H handler) {
    return endpoint(http::Method::del, path, who, summary, std::move(handler));
}

// The golden file: one line per row, sorted by path and method.
std::string print_table(std::vector<Endpoint> const& table);

} // namespace tenon::api
