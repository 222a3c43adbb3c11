#pragma once

// Finds out who is calling and what they are in the place the path names: the one door between requests and
// rights. A session comes as a cookie, an API token as Bearer, or as the password of Basic. A token reaches
// its own engagement and nothing else. What a caller may not see does not exist for them: not_found, never
// forbidden.

#include "engagements/engagement_store.h"
#include "people/people.h"
#include "platform/api/api.h"

namespace tenon::engagements {

class Gatekeeper final : public api::Gatekeeper {
public:
    Gatekeeper(people::People& people, Context context) : people_(people), context_(context) {}

    Result<Actor> admit(http::Request const& request,
        std::map<std::string, std::string, std::less<>> const& params, api::Endpoint const& row,
        sql::Unit& unit) override;

private:
    using Params = std::map<std::string, std::string, std::less<>>;

    // Who it is, wherever they are.
    Result<Actor> identify(http::Request const& request, sql::Transaction& transaction, bool& touch);
    Result<Actor> by_token(sql::Transaction& transaction, std::string_view token);
    // Their roles in the workspace or engagement of the path.
    Result<Actor> enter_workspace(sql::Transaction& transaction, Actor actor, std::string_view id);
    Result<Actor> enter_engagement(
        sql::Transaction& transaction, Actor actor, std::optional<store::EngagementRow> const& engagement);

    people::People& people_;
    Context context_;
};

} // namespace tenon::engagements
