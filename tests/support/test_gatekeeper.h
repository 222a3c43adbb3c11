#pragma once

// Who is calling, for tests of endpoints: the header X-Test-Role names a role in the one engagement there is;
// without the header, or with a wrong token, nobody. The product's gatekeeper needs accounts and handles.

#include "platform/api/api.h"

#include <string>

namespace tenon::test {

inline constexpr std::string_view test_token = "tnp_test";

inline Place test_place() {
    return {Id<Workspace>::parse("00000000-0000-7000-8000-00000000000a").value(),
        Id<Engagement>::parse("00000000-0000-7000-8000-00000000000b").value()};
}

// The rows that every table of an engagement hangs on.
inline void add_test_place(sql::Database& database) {
    Place const place = test_place();
    database.run_script(
        "INSERT INTO workspaces (id, name, currency, time_zone, work_week, sample, created_at) "
        "VALUES ('" +
        place.workspace.str() + "', 'Test', 'EUR', 'UTC', 'mon', " +
        (database.engine() == sql::Engine::sqlite ? "0" : "false") +
        ", 0);"
        "INSERT INTO engagements (workspace_id, id, handle, title, phase, created_at) VALUES ('" +
        place.workspace.str() + "', '" + place.engagement.str() +
        "', 'test-000001', 'Test', 'delivery', 0);");
}

class TestGatekeeper final : public api::Gatekeeper {
public:
    Result<Actor> admit(http::Request const& request, std::map<std::string, std::string, std::less<>> const&,
        api::Endpoint const&, sql::Unit&) override {
        Actor actor;
        auto const role = role_of(request);
        if (!role) return actor;
        actor.kind = Actor::Kind::token;
        actor.name = "Ada Expert";
        actor.workspace = test_place().workspace;
        actor.engagement = test_place().engagement;
        actor.engagement_role = role;
        return actor;
    }

private:
    static std::optional<EngagementRole> role_of(http::Request const& request) {
        if (auto const role = request.headers.find("X-Test-Role")) return from_text<EngagementRole>(*role);
        bool const has_token = request.headers.find("Authorization") == "Bearer " + std::string(test_token);
        return has_token ? std::optional(EngagementRole::expert) : std::nullopt;
    }
};

} // namespace tenon::test
