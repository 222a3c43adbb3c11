// The endpoint table as a golden file, the API description, and the promise of isolation: every row that
// names a workspace or an engagement is called by people who have no business there. The test reads the
// table, so a new row is covered at once.

#include "app/app.h"
#include "people/people_api.h"
#include "people/secret_token.h"
#include "support/databases.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <future>
#include <sstream>

namespace tenon::app {
namespace {

std::string read_file(std::string const& path) {
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

// TENON_WRITE_GOLDEN=1 renews the files; the change then shows in the review.
void expect_golden(std::string const& name, std::string const& text) {
    std::string const path = std::string(TENON_SOURCE_DIR) + "/docs/api/" + name;
    if (std::getenv("TENON_WRITE_GOLDEN")) std::ofstream(path) << text;
    EXPECT_EQ(text, read_file(path)) << "run the tests with TENON_WRITE_GOLDEN=1 and look at the change";
}

class EveryRow : public test::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        blobs_ = blobs::open_folder(folder_.file("blobs"));
        sealed_ = blobs::open_folder(folder_.file("sealed"));
        app_ = std::make_unique<App>(database(), Stores{*blobs_, *sealed_}, Context{clock_, ids_});
    }

    // A person who owns a workspace of their own with one engagement in it.
    struct Owner {
        std::string cookie;
        std::string workspace;
        std::string engagement;
        std::string handle;
    };
    Owner make_owner(std::string const& name) {
        auto const account = ids_.make<Account>();
        auto const workspace = ids_.make<Workspace>();
        sql::Unit unit(database());
        auto done = unit.write([&](sql::Transaction& transaction) -> Result<Owner> {
            people::store::insert_account(
                transaction, {account, name + "@example.org", name, "-"}, clock_.now());
            app_->people().open_workspace(
                transaction, account, {workspace, name, "EUR"_currency, "UTC", "mon,tue,wed,thu,fri", false});
            people::store::insert_session(transaction,
                {ids_.make<people::Session>(), account, people::hash_secret(name), "test", "127.0.0.1"},
                clock_.now());
            return Owner{name, workspace.str(), "", ""};
        });
        EXPECT_TRUE(done);
        EXPECT_FALSE(unit.wait_until_durable());
        auto const answer = call(*done, "POST", "/api/v1/workspaces/" + done->workspace + "/briefs",
            R"({"text":"Build me a chatbot"})");
        EXPECT_EQ(answer.status, 200) << std::get<std::string>(answer.body);
        auto const body = json::parse_json(std::get<std::string>(answer.body));
        done->engagement = std::get<std::string>(body->find("engagement")->data);
        auto const page = json::parse_json(
            std::get<std::string>(call(*done, "GET", "/api/v1/engagements/" + done->engagement).body));
        done->handle = std::get<std::string>(page->find("engagement")->find("handle")->data);
        return *done;
    }

    http::Response call(Owner const& who, std::string const& method, std::string const& target,
        std::string const& body = "{}") {
        http::Request request;
        request.method = method == "POST"     ? http::Method::post
                         : method == "PUT"    ? http::Method::put
                         : method == "PATCH"  ? http::Method::patch
                         : method == "DELETE" ? http::Method::del
                                              : http::Method::get;
        request.target = request.path = target;
        request.id = "test";
        request.body = body;
        request.headers.add("X-Tenon-CSRF", "1");
        request.headers.add("Content-Type", "application/json");
        if (!who.cookie.empty()) request.headers.add("Cookie", "__Host-tenon=" + who.cookie);
        auto response = app_->application().handle(request);
        if (response.gate) {
            std::promise<void> left;
            response.gate([&](std::optional<Error> const&) { left.set_value(); });
            left.get_future().wait();
        }
        return response;
    }

    FakeClock clock_{*parse_timestamp("2026-11-20T10:00:00Z")};
    RandomIds ids_{clock_};
    test::TemporaryFolder folder_;
    std::unique_ptr<blobs::Store> blobs_;
    std::unique_ptr<blobs::Store> sealed_;
    std::unique_ptr<App> app_;
};
TENON_ON_EACH_ENGINE(EveryRow);

// The path of a row with the ids of one owner; other ids are made up.
std::string fill(std::string path, std::string const& workspace, std::string const& engagement,
    std::string const& handle) {
    auto put = [&](std::string const& name, std::string const& value) {
        if (auto const at = path.find("{" + name); at != path.npos)
            path.replace(at, path.find('}', at) - at + 1, value);
    };
    put("workspace}", workspace);
    put("engagement}", engagement);
    put("handle}", handle);
    while (path.find('{') != path.npos)
        path.replace(
            path.find('{'), path.find('}') - path.find('{') + 1, "01931b1e-7c3a-7000-8000-5e1f00d3a4b5");
    return path;
}

TEST_P(EveryRow, stands_in_the_golden_files) {
    if (engine() != sql::Engine::sqlite) GTEST_SKIP() << "the table does not depend on the engine";
    expect_golden("endpoints.txt", api::print_table(app_->table()));
    expect_golden("openapi.json", api::describe_api(app_->table(), version));
}

TEST_P(EveryRow, does_not_exist_for_strangers) {
    Owner const owner = make_owner("ada");
    Owner const twin = make_owner("twin");
    Owner const nobody{};
    int covered = 0;
    for (api::Endpoint const& row : app_->table()) {
        bool const has_place = row.path.find("{workspace}") != row.path.npos ||
                               row.path.find("{engagement}") != row.path.npos ||
                               row.path.find("{handle}") != row.path.npos;
        if (!has_place || row.who == api::Who::anyone) continue;
        ++covered;
        std::string const method(http::to_string(row.method));
        std::string const path = fill(std::string(row.path), owner.workspace, owner.engagement, owner.handle);
        EXPECT_EQ(call(nobody, method, path).status, 401) << method << " " << row.path;
        EXPECT_EQ(call(twin, method, path).status, 404) << method << " " << row.path;
    }
    EXPECT_GT(covered, 10);
}

TEST_P(EveryRow, asks_who_is_there_unless_it_is_open_to_anyone) {
    Owner const nobody{};
    for (api::Endpoint const& row : app_->table()) {
        if (row.who == api::Who::anyone) continue;
        std::string const path = fill(std::string(row.path), "x", "x", "x");
        EXPECT_EQ(call(nobody, std::string(http::to_string(row.method)), path).status, 401) << row.path;
    }
}

} // namespace
} // namespace tenon::app
