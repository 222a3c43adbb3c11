// tenon_tracking_stand FOLDER [PORT]: the tracking endpoints over a database in that folder, for one
// engagement and one token. Prints the address when it answers, and serves until its input ends.

#include "platform/blobs/blobs.h"
#include "platform/http/server.h"
#include "platform/sql/migrations.h"
#include "support/test_gatekeeper.h"
#include "tracking/mlflow_api.h"
#include "tracking/run_api.h"

#include <iostream>

namespace {

using namespace tenon;

std::unique_ptr<sql::Database> open_database(std::string const& folder, Timestamp now) {
    auto database = sql::open_sqlite({.path = folder + "/tenon.db"});
    auto const migrated = sql::migrate(*database, sql::all_migrations(), now);
    if (!migrated) throw std::runtime_error(describe(migrated.error()));
    if (*migrated > 0) test::add_test_place(*database);
    return database;
}

http::Response no_page(http::Request const&) { return http::Response::text(404, "There is no page here."); }

} // namespace

int main(int count, char** arguments) {
    if (count < 2) {
        std::cerr << "usage: tenon_tracking_stand FOLDER [PORT]\n";
        return 2;
    }
    SystemClock const clock;
    RandomIds ids(clock);
    auto const database = open_database(arguments[1], clock.now());
    auto const store = blobs::open_folder(std::string(arguments[1]) + "/blobs");
    artifacts::Artifacts const files({clock, ids});
    tracking::Tracking const tracking({clock, ids}, files);
    auto table = tracking::mlflow::endpoints(tracking, *store);
    for (api::Endpoint& row : tracking::endpoints(tracking))
        table.push_back(std::move(row));
    test::TestGatekeeper gatekeeper;
    api::Api api(std::move(table), gatekeeper, *database, no_page);
    http::ServerOptions options;
    options.port = static_cast<std::uint16_t>(count > 2 ? std::stoi(arguments[2]) : 0);
    auto server = http::Server::start(options, api);
    if (!server) throw std::runtime_error(describe(server.error()));
    std::cout << "http://127.0.0.1:" << (*server)->port() << "/e/test-000001" << std::endl;
    std::string ignored;
    while (std::getline(std::cin, ignored)) {
    }
    (*server)->stop(std::chrono::seconds(5));
    return 0;
}
