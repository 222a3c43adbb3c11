#include "support/workplace.h"

#include "base/text.h"
#include "people/directory.h"
#include "people/person_store.h"
#include "people/secret_token.h"
#include "platform/events/events.h"
#include "platform/http/target.h"
#include "support/text_body.h"

#include <future>

namespace tenon::test {

namespace {

constexpr std::size_t opening_events = 2; // the engagement opened, its brief saved

std::string print(json::Value const& value) {
    auto const* text = std::get_if<std::string>(&value.data);
    return text ? *text : json::to_json(value);
}

} // namespace

std::string Workplace::Answer::at(std::string_view pointer) const {
    json::Value value = json();
    for (std::string_view const step : split(pointer.substr(1), '/')) {
        auto const* list = std::get_if<json::Array>(&value.data);
        json::Value const* next = list ? nullptr : value.find(step);
        for (std::size_t i = 0; list && i < list->size(); ++i)
            if (std::to_string(i) == step) next = &(*list)[i];
        if (!next) return "";
        json::Value found = *next;
        value = std::move(found);
    }
    return print(value);
}

Workplace::Workplace(sql::Database& database, std::string const& brief) : database_(database) {
    app_ = std::make_unique<app::App>(database, app::Stores{*blobs_, *sealed_}, context());
    for (Person const* person : {&client, &expert, &stakeholder})
        add_person(*person);
    write([&](sql::Transaction& transaction) {
        app_->people().open_workspace(transaction, client.account,
            {workspace_, "Test", "EUR"_currency, "UTC", "mon,tue,wed,thu,fri", false});
    });
    auto const document = json::to_json(briefs::read_brief(brief).value());
    auto const opened = call(client, http::Method::post, "/api/v1/workspaces/" + workspace_.str() + "/briefs",
        "{\"brief\":" + document + "}");
    EXPECT_EQ(opened.status, 200) << opened.body;
    engagement_ = Id<Engagement>::parse(opened.at("/engagement")).value();
    root_ = "/api/v1/engagements/" + engagement_.str();
    add_role(expert, EngagementRole::expert);
    add_role(stakeholder, EngagementRole::stakeholder);
}

void Workplace::add_person(Person const& who) {
    write([&](sql::Transaction& transaction) {
        people::store::insert_account(
            transaction, {who.account, who.cookie + "@example.org", "The " + who.cookie, "-"}, clock.now());
        people::store::insert_session(transaction,
            {ids.make<people::Session>(), who.account, people::hash_secret(who.cookie), "test", "127.0.0.1"},
            clock.now());
    });
}

void Workplace::add_role(Person const& who, EngagementRole role) {
    write([&](sql::Transaction& transaction) {
        people::give_role(transaction, place(), who.account, role, clock.now());
    });
}

void Workplace::write(std::function<void(sql::Transaction&)> const& work) {
    sql::Unit unit(database_);
    auto const done = unit.write([&](sql::Transaction& transaction) -> Result<void> {
        work(transaction);
        return {};
    });
    EXPECT_TRUE(done);
    EXPECT_FALSE(unit.wait_until_durable());
}

Workplace::Answer Workplace::call(
    Person const& who, http::Method method, std::string const& target, std::string const& body) {
    auto const response = send(who, method, target, body);
    return {response.status, std::get<std::string>(response.body)};
}

http::EventBody Workplace::follow(Person const& who) {
    auto const response =
        send(who, http::Method::get, "/api/v1/workspaces/" + workspace_.str() + "/events?after=0", "");
    EXPECT_EQ(response.status, 200);
    return std::get<http::EventBody>(response.body);
}

http::Response Workplace::send(
    Person const& who, http::Method method, std::string const& target, std::string const& body) {
    http::Request request;
    request.method = method;
    request.target = target;
    EXPECT_TRUE(http::read_target(request));
    request.id = "test";
    request.headers.add("X-Tenon-CSRF", "1");
    if (body.starts_with("{")) request.headers.add("Content-Type", "application/json");
    if (who.token.empty())
        request.headers.add("Cookie", "__Host-tenon=" + who.cookie);
    else
        request.headers.add("Authorization", "Bearer " + who.token);
    request.body = body;
    request.stream = std::make_shared<TextBody>(body);
    auto response = app_->application().handle(request);
    if (response.gate) {
        std::promise<void> left;
        response.gate([&](std::optional<Error> const& error) {
            EXPECT_FALSE(error);
            left.set_value();
        });
        left.get_future().wait();
    }
    return response;
}

Workplace::Answer Workplace::get(Person const& who, std::string const& path) {
    return call(who, http::Method::get, root_ + path);
}

Workplace::Answer Workplace::post(Person const& who, std::string const& path, std::string const& body) {
    return call(who, http::Method::post, root_ + path, body);
}

Workplace::Answer Workplace::put(Person const& who, std::string const& path, std::string const& body) {
    return call(who, http::Method::put, root_ + path, body);
}

Workplace::Person Workplace::with_token(Person const& who) {
    auto const made = post(who, "/tokens", R"({"name":"test"})");
    EXPECT_EQ(made.status, 200) << made.body;
    return {who.account, "", made.at("/token")};
}

Actor Workplace::actor(Person const& who, EngagementRole role) const {
    Actor actor;
    actor.kind = Actor::Kind::person;
    actor.account = who.account;
    actor.name = "The " + who.cookie;
    actor.workspace = workspace_;
    actor.engagement = engagement_;
    actor.engagement_role = role;
    return actor;
}

std::vector<std::string> Workplace::events() {
    auto const newest = sql::Unit(database_).read([&](sql::Transaction& transaction) {
        return events::newest(transaction, actor(client, EngagementRole::client), 1'000);
    });
    std::vector<std::string> kinds;
    for (std::size_t i = newest.size() - opening_events; i > 0; --i)
        kinds.push_back(newest[i - 1].kind);
    return kinds;
}

std::string Workplace::event_data() {
    auto const newest = sql::Unit(database_).read([&](sql::Transaction& transaction) {
        return events::newest(transaction, actor(client, EngagementRole::client), 1'000);
    });
    std::string text;
    for (events::Event const& event : newest)
        text += event.kind + " " + event.subject + " " + event.data + "\n";
    return text;
}

int count_files(std::string const& folder) {
    int count = 0;
    for (auto const& entry : std::filesystem::recursive_directory_iterator(folder))
        count += entry.is_regular_file() ? 1 : 0;
    return count;
}

} // namespace tenon::test
