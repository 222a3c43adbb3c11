#pragma once

// The composition root: every module made once, wired to the others, and the endpoint table of them all.

#include "app/contract_desk.h"
#include "artifacts/artifacts.h"
#include "artifacts/locks.h"
#include "artifacts/remotes.h"
#include "base/context.h"
#include "billing/compute_guard.h"
#include "briefs/plans.h"
#include "checks/checks.h"
#include "checks/policies.h"
#include "datasets/datasets.h"
#include "datasets/versions.h"
#include "delivery/evidence_keeper.h"
#include "delivery/hypotheses.h"
#include "delivery/milestones.h"
#include "engagements/engagements.h"
#include "engagements/gatekeeper.h"
#include "experts/experts.h"
#include "insights/links.h"
#include "insights/summaries.h"
#include "insights/today.h"
#include "ledger/ledger.h"
#include "people/people.h"
#include "platform/api/api.h"
#include "platform/blobs/blobs.h"
#include "platform/events/event_api.h"
#include "platform/jobs/worker.h"
#include "sample/sample.h"
#include "scoring/evaluations.h"
#include "tracking/tracking.h"

#include <memory>

namespace tenon::app {

struct ServerView {
    std::string version;
    bool claimed; // false: the claim page is the way in
};
BOOST_DESCRIBE_STRUCT(ServerView, (), (version, claimed))

// Where files lie. Sealed labels have a store of their own, which no endpoint reads from.
struct Stores {
    blobs::Store& blobs;
    blobs::Store& sealed;
};

class App final : public sample::Program {
public:
    // The database is migrated; it, the stores, the clock and the ids outlive the app.
    App(sql::Database& database, Stores stores, Context context);

    http::Application& application() override { return *api_; }
    std::vector<api::Endpoint> const& table() const { return api_->table(); }
    people::People& people() override { return people_; }
    sample::Sample& sample() { return sample_; }
    engagements::Engagements& engagements() { return engagements_; }
    datasets::Datasets& datasets() { return datasets_; }
    // Periodic work; started by the server, not by tests.
    jobs::Worker& worker() { return worker_; }
    // Answered by /metrics together with the app's own figures.
    void set_server(http::Server const* server) { server_ = server; }

private:
    std::vector<api::Endpoint> make_table();
    std::vector<api::Endpoint> service_endpoints();
    void add_periodic_work();
    Result<void> give_room_back(sql::Unit& unit);
    // Whether a live stream may go on: the same request would be admitted again, and would see the same.
    events::StillAdmitted still_admitted(api::Call const& call);

    sql::Database& database_;
    blobs::Store& blobs_;
    Context context_;
    http::Server const* server_ = nullptr;
    checks::Rules rules_;
    people::People people_;
    experts::Experts experts_;
    engagements::Engagements engagements_;
    checks::Policies policies_;
    briefs::Briefs briefs_;
    briefs::Plans plans_;
    ContractGates contract_gates_;
    AccountSigners signers_;
    contracts::Contracts contracts_;
    artifacts::Artifacts artifacts_;
    artifacts::Remotes remotes_;
    artifacts::Locks locks_;
    datasets::Datasets datasets_;
    datasets::Versions versions_;
    scoring::Evaluations evaluations_;
    ledger::Ledger ledger_;
    tracking::Tracking tracking_;
    billing::ComputeGuard compute_guard_;
    delivery::EvidenceKeeper evidence_keeper_;
    delivery::Milestones milestones_;
    delivery::Hypotheses hypotheses_;
    insights::Situations situations_;
    insights::Today today_;
    insights::Summaries summaries_;
    insights::Links links_;
    sample::Sample sample_;
    engagements::Gatekeeper gatekeeper_;
    events::Live live_;
    jobs::Worker worker_;
    std::unique_ptr<api::Api> api_;
};

inline constexpr std::string_view version = "0.1.0";

} // namespace tenon::app
