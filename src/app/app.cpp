#include "app/app.h"

#include "app/pages.h"
#include "briefs/brief_api.h"
#include "datasets/dataset_api.h"
#include "engagements/engagement_api.h"
#include "people/directory.h"
#include "people/people_api.h"
#include "scoring/evaluation_api.h"

namespace tenon::app {

namespace {

using api::Call;
using api::Who;

// /metrics tells an operator's monitor about load, and nobody else: loopback only. `peer` is the real client
// also behind a trusted proxy.
bool is_loopback(http::Request const& request) {
    return request.peer == "127.0.0.1" || request.peer == "::1" || request.peer.starts_with("::ffff:127.");
}

} // namespace

App::App(sql::Database& database, Context context, Stores stores)
    : database_(database),
      context_(context),
      people_(context),
      engagements_(context, rules_),
      briefs_(context, engagements_),
      datasets_(context, engagements_, briefs_, stores.files),
      evaluations_(context, briefs_, stores.files, stores.sealed),
      gatekeeper_(people_, context) {
    engagements_.add(briefs_);
    // Completes what the brief and the contract say: after both.
    engagements_.add(datasets_);
    api_ = std::make_unique<api::Api>(make_table(), gatekeeper_, database_, page);
}

std::vector<api::Endpoint> App::make_table() {
    std::vector<api::Endpoint> table = service_endpoints();
    for (auto part : {people::endpoints(people_), engagements::endpoints(engagements_),
             briefs::endpoints(briefs_), datasets::endpoints(datasets_), scoring::endpoints(evaluations_),
             checks::endpoints(context_.clock)})
        std::move(part.begin(), part.end(), std::back_inserter(table));
    return table;
}

std::vector<api::Endpoint> App::service_endpoints() {
    std::vector<api::Endpoint> table{
        api::get("/healthz", Who::anyone, "Answers when the server can read its database.",
            [](Call& call) -> Result<http::Response> {
                call.unit.read(
                    [](sql::Transaction& transaction) { return people::has_accounts(transaction); });
                return http::Response::text(200, "ok\n");
            }),
        api::get("/metrics", Who::anyone, "Figures for Prometheus; on loopback only.",
            [this](Call& call) -> Result<http::Response> {
                if (!is_loopback(call.request))
                    return fail(
                        ErrorKind::not_found, "not_found", "There is nothing here under this address.");
                return http::Response::text(
                    200, server_ ? server_->metrics() : "", "text/plain; version=0.0.4; charset=utf-8");
            }),
        api::get("/api/v1/openapi.json", Who::anyone, "Describes this API.",
            [this](Call&) -> Result<http::Response> {
                return http::Response::json(200, api::describe_api(this->table(), version));
            }),
        api::get("/api/v1/server", Who::anyone, "Says whether this server has an owner yet.",
            [](Call& call) -> Result<ServerView> {
                return call.unit.read([](sql::Transaction& transaction) {
                    return ServerView{std::string(version), people::has_accounts(transaction)};
                });
            }),
    };
    table[0].is_documented = table[1].is_documented = false;
    return table;
}

} // namespace tenon::app
