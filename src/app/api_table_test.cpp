// The endpoint table as a golden file, the API description, and the promise of isolation: every row that
// names a workspace or an engagement is called by people who have no business there. The test reads the
// table, so a new row is covered at once.

#include "app/app.h"
#include "briefs/brief_schema.h"
#include "people/directory.h"
#include "people/people_api.h"
#include "people/secret_token.h"
#include "support/databases.h"
#include "support/golden.h"

#include <gtest/gtest.h>

#include <future>
#include <set>

namespace tenon::app {
namespace {

class EveryRow : public test::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        blobs_ = blobs::open_folder(folder_.file("blobs"));
        sealed_ = blobs::open_folder(folder_.file("sealed"));
        app_ = std::make_unique<App>(database(), Stores{*blobs_, *sealed_}, Context{clock_, ids_});
    }

    // Somebody who calls: with a session's cookie, with a token, or with neither.
    struct Caller {
        std::string name;
        std::string cookie = {};
        std::string token = {};
        std::string session = {};
        Id<Account> account = Id<Account>(UuidText{});
    };
    struct Target {
        std::string workspace;
        std::string engagement;
        std::string handle;
    };

    Caller make_person(std::string const& name) {
        auto const account = ids_.make<Account>();
        auto const session = ids_.make<people::Session>();
        write([&](sql::Transaction& transaction) {
            people::store::insert_account(
                transaction, {account, name + "@example.org", name, "-"}, clock_.now());
            people::store::insert_session(transaction,
                {session, account, people::hash_secret(name), "test", "127.0.0.1"}, clock_.now());
        });
        return {name, name, "", session.str(), account};
    }
    std::string make_workspace(Caller const& owner) {
        auto const workspace = ids_.make<Workspace>();
        write([&](sql::Transaction& transaction) {
            app_->people().open_workspace(transaction, owner.account,
                {workspace, owner.name, "EUR"_currency, "UTC", "mon,tue,wed,thu,fri", false});
        });
        return workspace.str();
    }
    Target make_engagement(Caller const& owner, std::string const& workspace) {
        auto const opened = json_of(call(owner, http::Method::post,
            "/api/v1/workspaces/" + workspace + "/briefs", R"({"text":"Build me a chatbot"})"));
        std::string const id = std::get<std::string>(opened.find("engagement")->data);
        auto const page = json_of(call(owner, http::Method::get, "/api/v1/engagements/" + id));
        return {workspace, id, std::get<std::string>(page.find("engagement")->find("handle")->data)};
    }
    Caller make_expert(std::string const& name, Target const& engagement) {
        Caller const expert = make_person(name);
        Place const place{Id<Workspace>::parse(engagement.workspace).value(),
            Id<Engagement>::parse(engagement.engagement).value()};
        write([&](sql::Transaction& transaction) {
            people::give_role(transaction, place, expert.account, EngagementRole::expert, clock_.now());
        });
        return expert;
    }
    // The same person, calling with a token of that engagement.
    Caller with_token(Caller const& who, Target const& engagement) {
        auto const made = json_of(call(who, http::Method::post,
            "/api/v1/engagements/" + engagement.engagement + "/tokens", R"({"name":"laptop"})"));
        return {who.name + "'s token", "", std::get<std::string>(made.find("token")->data)};
    }

    static json::Value json_of(http::Response const& answer) {
        std::string const& body = std::get<std::string>(answer.body);
        EXPECT_EQ(answer.status, 200) << body;
        return json::parse_json(body).value();
    }

    http::Response call(
        Caller const& who, http::Method method, std::string const& target, std::string const& body = "{}") {
        http::Request request;
        request.method = method;
        request.target = request.path = target;
        request.id = "test";
        request.body = body;
        request.headers.add("X-Tenon-CSRF", "1");
        request.headers.add("Content-Type", "application/json");
        if (!who.cookie.empty()) request.headers.add("Cookie", "__Host-tenon=" + who.cookie);
        if (!who.token.empty()) request.headers.add("Authorization", "Bearer " + who.token);
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

bool names(api::Endpoint const& row, std::string_view parameter) {
    return row.path.find("{" + std::string(parameter) + "}") != row.path.npos;
}

// The path of a row with the ids of one place; other ids are made up.
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
    test::expect_golden("docs/api/endpoints.txt", api::print_table(app_->table()));
    test::expect_golden("docs/api/openapi.json", api::describe_api(app_->table(), version));
    test::expect_golden("docs/api/brief.schema.json", briefs::brief_schema());
}

// Rows that name something by an id, in no workspace or engagement: who must not reach it stands in a test of
// its own.
std::set<std::string_view> const outside_places{"/api/v1/sessions/{session}"};

TEST_P(EveryRow, does_not_exist_for_strangers) {
    Caller const ada = make_person("ada");
    Target const place = make_engagement(ada, make_workspace(ada));
    Target const beside = make_engagement(ada, place.workspace);
    Caller const twin = make_person("twin");
    Target const elsewhere = make_engagement(twin, make_workspace(twin));
    // Experts have an account, a session and work of their own: in another workspace, and next door.
    Caller const stranger = make_expert("stranger", elsewhere);
    Caller const neighbour = make_expert("neighbour", beside);
    std::vector<Caller> const strangers{
        twin, stranger, with_token(stranger, elsewhere), with_token(neighbour, beside)};
    // The owner may call it all, but not with the token of another engagement.
    std::vector<Caller> const outside_engagement{neighbour, with_token(ada, beside)};
    int covered = 0;
    for (api::Endpoint const& row : app_->table()) {
        if (row.who == api::Who::anyone) continue;
        bool const in_engagement = names(row, "engagement") || names(row, "handle");
        if (!in_engagement && !names(row, "workspace")) {
            EXPECT_TRUE(row.path.find('{') == row.path.npos || outside_places.contains(row.path)) << row.path;
            continue;
        }
        ++covered;
        std::string const path = fill(std::string(row.path), place.workspace, place.engagement, place.handle);
        auto const expect = [&](Caller const& who, int status) {
            EXPECT_EQ(call(who, row.method, path).status, status)
                << who.name << ": " << http::to_string(row.method) << " " << row.path;
        };
        expect({"nobody"}, 401);
        for (Caller const& who : strangers)
            expect(who, 404);
        if (!in_engagement) continue;
        for (Caller const& who : outside_engagement)
            expect(who, 404);
    }
    EXPECT_GT(covered, 10);
}

TEST_P(EveryRow, of_sessions_reaches_the_own_ones_only) {
    Caller const ada = make_person("ada");
    Caller const twin = make_person("twin");
    std::string const path = "/api/v1/sessions/" + ada.session;
    EXPECT_EQ(call(twin, http::Method::del, path).status, 404);
    EXPECT_EQ(call(ada, http::Method::del, path).status, 204);
}

TEST_P(EveryRow, asks_who_is_there_unless_it_is_open_to_anyone) {
    Caller const nobody{"nobody"};
    for (api::Endpoint const& row : app_->table()) {
        if (row.who == api::Who::anyone) continue;
        std::string const path = fill(std::string(row.path), "x", "x", "x");
        EXPECT_EQ(call(nobody, row.method, path).status, 401) << row.path;
    }
}

} // namespace
} // namespace tenon::app
