#pragma once

// The composition root: every module made once, wired to the others, and the endpoint table of them all.

#include "base/context.h"
#include "briefs/briefs.h"
#include "checks/checks.h"
#include "datasets/datasets.h"
#include "engagements/engagements.h"
#include "engagements/gatekeeper.h"
#include "people/people.h"
#include "platform/api/api.h"
#include "platform/blobs/blobs.h"
#include "scoring/evaluations.h"

#include <memory>

namespace tenon::app {

struct ServerView {
    std::string version;
    bool claimed; // false: the claim page is the way in
};
BOOST_DESCRIBE_STRUCT(ServerView, (), (version, claimed))

// Where files lie. Sealed labels have a store of their own, which no endpoint reads from.
struct Stores {
    blobs::Store& files;
    blobs::Store& sealed;
};

class App {
public:
    // The database is migrated; it, the clock, the ids and the stores outlive the app.
    App(sql::Database& database, Context context, Stores stores);

    http::Application& application() { return *api_; }
    std::vector<api::Endpoint> const& table() const { return api_->table(); }
    people::People& people() { return people_; }
    // Answered by /metrics together with the app's own figures.
    void set_server(http::Server const* server) { server_ = server; }

private:
    std::vector<api::Endpoint> make_table();
    std::vector<api::Endpoint> service_endpoints();

    sql::Database& database_;
    Context context_;
    http::Server const* server_ = nullptr;
    checks::Rules rules_;
    people::People people_;
    engagements::Engagements engagements_;
    briefs::Briefs briefs_;
    datasets::Datasets datasets_;
    scoring::Evaluations evaluations_;
    engagements::Gatekeeper gatekeeper_;
    std::unique_ptr<api::Api> api_;
};

inline constexpr std::string_view version = "0.1.0";

} // namespace tenon::app
