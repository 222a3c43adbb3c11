#pragma once

// The whole program over a fresh database, with one engagement and the people in it, called without a
// network: a request in, an answer out after everything it wrote is durable. Safe to call from several
// threads.

#include "app/app.h"
#include "support/databases.h"

#include <memory>
#include <string>
#include <vector>

namespace tenon::test {

class Workplace {
public:
    // Opens the engagement with this brief: a YAML document.
    Workplace(sql::Database& database, std::string const& brief);

    struct Person {
        Id<Account> account;
        std::string cookie;
        std::string token = {}; // instead of the cookie
    };
    struct Answer {
        int status;
        std::string body;

        json::Value json() const { return json::parse_json(body).value(); }
        // The text, number or flag at "/a/0/b", as text; "" where there is none.
        std::string at(std::string_view pointer) const;
    };

    Answer call(
        Person const& who, http::Method method, std::string const& target, std::string const& body = "");
    // The live stream of the workspace, from its first event on.
    http::EventBody follow(Person const& who);
    // Below the engagement: "/data".
    Answer get(Person const& who, std::string const& path);
    Answer post(Person const& who, std::string const& path, std::string const& body = "");
    Answer put(Person const& who, std::string const& path, std::string const& body);
    // The same person with an API token of the engagement.
    Person with_token(Person const& who);

    // Kinds of the engagement's events in order, those of the beginning left out.
    std::vector<std::string> events();
    // The data of all events, joined.
    std::string event_data();

    Place place() const { return {workspace_, engagement_}; }
    // Acting in the engagement.
    Actor actor(Person const& who, EngagementRole role) const;
    std::string const& root() const { return root_; } // /api/v1/engagements/<id>
    app::App& app() { return *app_; }
    blobs::Store& blobs() { return *blobs_; }
    blobs::Store& sealed() { return *sealed_; }
    std::string folder() const { return folder_.path(); } // with blobs/ and sealed/ in it
    Context context() { return {clock, ids}; }

    FakeClock clock{*parse_timestamp("2026-11-20T10:00:00Z")};
    RandomIds ids{clock};
    // Everything below is made by the constructor.
    Person client{ids.make<Account>(), "client"};
    Person expert{ids.make<Account>(), "expert"};
    Person stakeholder{ids.make<Account>(), "stakeholder"};

private:
    http::Response send(
        Person const& who, http::Method method, std::string const& target, std::string const& body);
    void add_person(Person const& who);
    void add_role(Person const& who, EngagementRole role);
    void write(std::function<void(sql::Transaction&)> const& work);

    sql::Database& database_;
    TemporaryFolder folder_;
    std::unique_ptr<blobs::Store> blobs_ = blobs::open_folder(folder_.file("blobs"));
    std::unique_ptr<blobs::Store> sealed_ = blobs::open_folder(folder_.file("sealed"));
    Id<Workspace> workspace_ = ids.make<Workspace>();
    Id<Engagement> engagement_ = ids.make<Engagement>();
    std::string root_;
    std::unique_ptr<app::App> app_;
};

// How many files lie below the folder.
int count_files(std::string const& folder);

} // namespace tenon::test
