#pragma once

// The application behind the HTTP server: finds the row, asks the gatekeeper who is calling, checks that the
// row admits them, runs the handler, and turns its result or error into an answer that leaves when what it
// wrote is durable.

#include "platform/api/endpoint.h"
#include "platform/api/router.h"
#include "platform/http/server.h"

#include <deque>
#include <functional>
#include <optional>

namespace tenon::api {

// Finds out who is calling and what they are in the place the path names. Owned by a module above.
class Gatekeeper {
public:
    virtual ~Gatekeeper() = default;
    // The actor; `nobody` without a credential. Errors: unauthenticated for a wrong or expired credential,
    // forbidden for a request that a foreign page may have sent, not_found where the path's {workspace} or
    // {engagement} is unknown or not visible to the caller.
    virtual Result<Actor> admit(http::Request const& request,
        std::map<std::string, std::string, std::less<>> const& params, Endpoint const& row,
        sql::Unit& unit) = 0;
};

class Api final : public http::Application {
public:
    // `page` answers GETs that no row matches: the web app. The table's rows never change afterwards.
    Api(std::vector<Endpoint> table, Gatekeeper& gatekeeper, sql::Database& database,
        std::function<http::Response(http::Request const&)> page);

    http::Plan plan(http::Request const& request) override;
    http::Response handle(http::Request& request) override;
    http::Response refuse(http::Request const& request, Error const& error) override;

    std::vector<Endpoint> const& table() const { return table_; }

private:
    Match match(http::Request const& request) const;
    Result<http::Response> run(Endpoint const& row, Match const& found, http::Request& request);
    http::Response no_row(http::Request const& request, Match const& found) const;

    std::vector<Endpoint> const table_;
    Router const router_;
    Gatekeeper& gatekeeper_;
    sql::Database& database_;
    std::function<http::Response(http::Request const&)> page_;
};

// The API description (OpenAPI 3.1) of the documented rows, as stable, indented JSON.
std::string describe_api(std::vector<Endpoint> const& table, std::string_view version);

} // namespace tenon::api
