#include "platform/api/api.h"

#include "platform/api/problem.h"

#include <atomic>
#include <memory>

namespace tenon::api {

namespace {

std::string_view path_of(http::Request const& request) {
    std::string_view target = request.target;
    return target.substr(0, target.find('?'));
}

Error not_admitted(Actor const& actor, Endpoint const& row) {
    if (actor.kind == Actor::Kind::nobody)
        return {ErrorKind::unauthenticated, "sign_in_required", "Sign in, or send a token, to do this."};
    return {ErrorKind::forbidden, "role_required",
        "This needs the role " + std::string(to_text(row.who)) +
            "; the owner of the workspace can grant it."};
}

Result<void> check_proof(Actor const& actor, Proof proof) {
    if (proof != Proof::any && actor.kind == Actor::Kind::token)
        return fail(ErrorKind::forbidden, "session_required",
            "A token cannot do this: it needs a person who is signed in in a browser.");
    if (proof == Proof::fresh && !actor.is_fresh)
        return fail(ErrorKind::forbidden, "step_up_required", "Give your password once more to do this.");
    return {};
}

// Whether the answer may leave at once, as it may where nothing was written.
bool is_durable(sql::Unit const& unit) {
    auto const durable = std::make_shared<std::atomic<bool>>(false);
    unit.when_durable([durable](std::optional<Error> const& error) { *durable = !error; });
    return *durable;
}

} // namespace

Api::Api(std::vector<Endpoint> table, Gatekeeper& gatekeeper, sql::Database& database,
    std::function<http::Response(http::Request const&)> page)
    : table_(std::move(table)),
      router_(table_),
      gatekeeper_(gatekeeper),
      database_(database),
      page_(std::move(page)) {}

Match Api::match(http::Request const& request) const {
    return router_.find(request.method, path_of(request));
}

http::Plan Api::plan(http::Request const& request) {
    Match const found = match(request);
    if (!found.row) return {.body = http::Plan::Body::whole, .body_limit = 64 * 1024, .label = "(page)"};
    using Body = http::Plan::Body;
    return {found.row->streams ? Body::stream : Body::whole, found.row->body_limit, found.row->path};
}

http::Response Api::handle(http::Request& request) {
    Match const found = match(request);
    if (!found.row) return no_row(request, found);
    auto response = run(*found.row, found, request);
    if (response) return *std::move(response);
    return (found.row->refuse ? found.row->refuse : problem)(request, response.error());
}

Result<http::Response> Api::run(Endpoint const& row, Match const& found, http::Request& request) {
    sql::Unit unit(database_);
    TENON_TRY(actor, gatekeeper_.admit(request, found.params, row, unit));
    if (!admits(row.who, actor)) return fail(not_admitted(actor, row));
    TENON_CHECK(check_proof(actor, row.proof));
    Call call{request, found.params, actor, unit};
    auto response = row.run(call);
    // A refusal waits as well: it may rest on a row that a neighbour wrote and that is not durable yet.
    http::Response answer =
        response ? *std::move(response) : (row.refuse ? row.refuse : problem)(request, response.error());
    if (!is_durable(call.unit))
        answer.gate = [written = call.unit](auto done) { written.when_durable(std::move(done)); };
    return answer;
}

http::Response Api::no_row(http::Request const& request, Match const& found) const {
    if (!found.allowed.empty()) {
        auto response = problem(request,
            {ErrorKind::invalid, "method_not_allowed",
                "This address does not answer " + std::string(http::to_string(request.method)) + "."});
        response.status = 405;
        std::string allow;
        for (http::Method const method : found.allowed)
            allow += (allow.empty() ? "" : ", ") + std::string(http::to_string(method));
        response.headers.set("Allow", allow);
        return response;
    }
    bool const reads = request.method == http::Method::get || request.method == http::Method::head;
    if (reads && !path_of(request).starts_with("/api/")) return page_(request);
    return problem(request, {ErrorKind::not_found, "not_found", "There is nothing here under this address."});
}

http::Response Api::refuse(http::Request const& request, Error const& error) {
    Match const found = match(request);
    return (found.row && found.row->refuse ? found.row->refuse : problem)(request, error);
}

} // namespace tenon::api
