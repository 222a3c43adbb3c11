#include "app/app.h"

#include "app/invitation_desk.h"
#include "app/pages.h"
#include "artifacts/dvc_api.h"
#include "artifacts/lfs_api.h"
#include "billing/compute_api.h"
#include "briefs/brief_api.h"
#include "briefs/plan_api.h"
#include "contracts/contract_api.h"
#include "datasets/dataset_api.h"
#include "datasets/version_api.h"
#include "delivery/hypothesis_api.h"
#include "delivery/hypothesis_jobs.h"
#include "delivery/milestone_api.h"
#include "delivery/milestone_jobs.h"
#include "engagements/engagement_api.h"
#include "engagements/engagement_jobs.h"
#include "experts/expert_api.h"
#include "insights/insight_api.h"
#include "ledger/ledger_api.h"
#include "people/directory.h"
#include "people/people_api.h"
#include "platform/api/idempotency.h"
#include "platform/jobs/jobs.h"
#include "platform/log/log.h"
#include "platform/sql/space.h"
#include "sample/parts.h"
#include "sample/sample_api.h"
#include "scoring/evaluation_api.h"
#include "tracking/lineage.h"
#include "tracking/mlflow_api.h"
#include "tracking/purge_api.h"
#include "tracking/purge_jobs.h"
#include "tracking/run_api.h"

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

App::App(sql::Database& database, Stores stores, Context context)
    : database_(database),
      blobs_(stores.blobs),
      context_(context),
      people_(context),
      experts_(context),
      engagements_(context, rules_),
      policies_(context),
      briefs_(context, engagements_),
      plans_(context, engagements_, briefs_),
      contract_gates_(engagements_),
      contracts_(context, contract_gates_, signers_),
      artifacts_(context),
      remotes_(context, stores.blobs),
      locks_(context),
      datasets_(context, engagements_, briefs_, stores.blobs),
      versions_(context, engagements_, remotes_),
      evaluations_(context, briefs_, stores.blobs, stores.sealed),
      ledger_(context),
      tracking_(context, artifacts_),
      compute_guard_(context),
      milestones_(context, engagements_, ledger_, tracking_, artifacts_),
      hypotheses_(context, engagements_, tracking_),
      situations_(context, engagements_, rules_, ledger_, evaluations_),
      today_(context, engagements_, situations_),
      summaries_(situations_, briefs_, tracking_),
      links_(context),
      sample_(context, database, {stores.blobs, stores.sealed}, people_, worker_,
          [&database, stores](Context past) { return std::make_unique<App>(database, stores, past); }),
      gatekeeper_(people_, context),
      live_(database, context.clock),
      worker_(database, context) {
    // In this order: later sources add to what earlier ones have filled.
    for (engagements::FactSource* source : std::initializer_list<engagements::FactSource*>{&policies_,
             &briefs_, &contracts_, &datasets_, &tracking_, &compute_guard_, &milestones_, &hypotheses_})
        engagements_.add(*source);
    for (tracking::RunWatcher* watcher :
        std::initializer_list<tracking::RunWatcher*>{&compute_guard_, &hypotheses_})
        tracking_.add(*watcher);
    add_periodic_work();
    engagements::add_jobs(worker_, engagements_);
    billing::add_jobs(worker_, compute_guard_);
    delivery::add_jobs(worker_, milestones_);
    tracking_.purges.add(evidence_keeper_);
    tracking::add_jobs(worker_, tracking_.purges, context_);
    delivery::add_jobs(worker_, hypotheses_);
    api_ = std::make_unique<api::Api>(make_table(), gatekeeper_, database_, page);
}

void App::add_periodic_work() {
    auto forget = [this](auto const& what) {
        return [this, what](sql::Unit& unit, std::string const&) -> Result<void> {
            return unit.write([&](sql::Transaction& transaction) -> Result<void> {
                what(transaction);
                return {};
            });
        };
    };
    worker_.every({"jobs.forget", std::chrono::hours(24), "Done jobs are of no use after a week.",
        forget([this](sql::Transaction& transaction) {
            jobs::forget_done(transaction, context_.clock.now() - std::chrono::days(7));
        })});
    worker_.every({"answers.forget", std::chrono::hours(24), "Nobody repeats a request after ninety days.",
        forget([this](sql::Transaction& transaction) {
            api::forget_answers(transaction, context_.clock.now() - std::chrono::days(90));
        })});
    worker_.every({std::string(blobs::collect_kind), std::chrono::hours(24),
        "What no row names any more gives its room back: files, then the pages of the database.",
        [this](sql::Unit& unit, std::string const&) { return give_room_back(unit); }});
}

Result<void> App::give_room_back(sql::Unit& unit) {
    TENON_TRY(freed, blobs::collect(unit, blobs_, sample::blob_names()));
    std::int64_t const pages = sql::release_space(database_);
    log::info("room.given_back",
        {{"files", std::to_string(freed.files)}, {"bytes_of_files", std::to_string(freed.bytes)},
            {"bytes_of_database", std::to_string(pages)}});
    return {};
}

events::StillAdmitted App::still_admitted(api::Call const& call) {
    // The call ends before the stream does: what is needed is copied.
    http::Request request;
    request.headers = call.request.headers;
    return
        [this, request, params = call.params, visible = call.actor.visible, party_in = call.actor.party_in] {
            static api::Endpoint const row{.who = api::Who::visitor};
            sql::Unit unit(database_);
            auto const actor = gatekeeper_.admit(request, params, row, unit);
            return actor && api::admits(row.who, *actor) && actor->visible == visible &&
                   actor->party_in == party_in;
        };
}

std::vector<api::Endpoint> App::make_table() {
    std::vector<api::Endpoint> table = service_endpoints();
    table.push_back(
        events::stream_endpoint(live_, [this](api::Call const& call) { return still_admitted(call); }));
    table.push_back(events::activity_endpoint());
    table.push_back(offer_endpoint(engagements_, briefs_, contracts_));
    table.push_back(preview_endpoint(people_, briefs_, datasets_));
    table.push_back(tracking::lineage_endpoint(versions_, artifacts_, blobs_));
    for (auto part :
        {people::endpoints(people_), experts::endpoints(experts_), engagements::endpoints(engagements_),
            briefs::endpoints(briefs_), briefs::endpoints(plans_, context_.clock),
            datasets::endpoints(datasets_), datasets::endpoints(versions_), contracts::endpoints(contracts_),
            scoring::endpoints(evaluations_), ledger::endpoints(ledger_, context_.clock),
            tracking::endpoints(tracking_, blobs_), tracking::endpoints(tracking_.purges),
            tracking::mlflow::endpoints(tracking_, blobs_), artifacts::dvc_endpoints(remotes_),
            artifacts::lfs_endpoints(remotes_, locks_), billing::endpoints(compute_guard_),
            delivery::endpoints(milestones_, context_.clock), delivery::endpoints(hypotheses_),
            insights::endpoints(today_, summaries_, links_), checks::endpoints(context_.clock, engagements_),
            checks::endpoints(policies_), sample::endpoints(sample_)})
        std::move(part.begin(), part.end(), std::back_inserter(table));
    return table;
}

std::vector<api::Endpoint> App::service_endpoints() {
    std::vector<api::Endpoint> table{
        api::get("/healthz", Who::anyone, "Answers when the server can read its database.",
            [](Call& call) -> Result<http::Response> {
                call.unit.read([](sql::Transaction& transaction) { return people::is_claimed(transaction); });
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
                    return ServerView{std::string(version), people::is_claimed(transaction)};
                });
            }),
    };
    table[0].is_documented = table[1].is_documented = false;
    return table;
}

} // namespace tenon::app
