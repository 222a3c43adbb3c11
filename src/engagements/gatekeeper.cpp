#include "engagements/gatekeeper.h"

#include "base/text.h"
#include "people/directory.h"
#include "people/people_api.h"
#include "platform/crypto/encoding.h"

#include <algorithm>

namespace tenon::engagements {

namespace {

// A session is written at most once a minute, so that reading stays reading.
constexpr auto touch_every = std::chrono::minutes(1);

Failure hidden() {
    return fail(
        ErrorKind::not_found, "not_found", "There is nothing here under this address, or not for you.");
}

// Whoever takes part without being client or expert does not see what stands between these two.
void take_seats(Actor& actor, std::vector<people::Seat> const& seats) {
    actor.visible.emplace();
    actor.party_in.emplace();
    for (people::Seat const& seat : seats) {
        actor.visible->push_back(seat.engagement);
        bool const is_party = seat.role == EngagementRole::client || seat.role == EngagementRole::expert;
        if (is_party) actor.party_in->push_back(seat.engagement);
    }
}

bool is_safe(http::Method method) {
    return method == http::Method::get || method == http::Method::head || method == http::Method::options;
}

// Basic credentials come in the base64 of RFC 4648 §4: other letters for two digits, and padding.
std::optional<std::string> decode_credentials(std::string_view text) {
    while (text.ends_with('='))
        text.remove_suffix(1);
    std::string digits(text);
    std::replace(digits.begin(), digits.end(), '+', '-');
    std::replace(digits.begin(), digits.end(), '/', '_');
    auto decoded = from_base64url(digits);
    return decoded ? std::optional(*std::move(decoded)) : std::nullopt;
}

// The token of an Authorization header: Bearer <token>, or Basic with the token as the password.
std::optional<std::string> token_of(http::Request const& request) {
    auto const header = request.headers.find("Authorization");
    if (!header) return std::nullopt;
    auto const space = header->find(' ');
    std::string_view const scheme = header->substr(0, space);
    std::string_view const value = space == header->npos ? std::string_view() : trim(header->substr(space));
    if (equals_ignoring_case(scheme, "Bearer")) return std::string(value);
    if (!equals_ignoring_case(scheme, "Basic")) return std::string();
    auto const pair = decode_credentials(value);
    auto const colon = pair ? pair->find(':') : std::string::npos;
    return colon == std::string::npos ? std::string() : pair->substr(colon + 1);
}

// A foreign page can make a browser send the cookie, but not this header, and the browser tells where the
// request comes from.
Result<void> check_same_site(http::Request const& request) {
    auto refuse = [] {
        return fail(ErrorKind::forbidden, "request_foreign",
            "This request does not come from Tenon's own pages; send the header X-Tenon-CSRF: 1.");
    };
    if (is_safe(request.method)) return {};
    if (!request.headers.find("X-Tenon-CSRF")) return refuse();
    auto const site = request.headers.find("Sec-Fetch-Site");
    if (site && *site != "same-origin" && *site != "none") return refuse();
    auto const origin = request.headers.find("Origin");
    auto const host = request.headers.find("Host");
    if (origin && host && *origin != "http://" + std::string(*host) &&
        *origin != "https://" + std::string(*host))
        return refuse();
    return {};
}

} // namespace

Result<Actor> Gatekeeper::by_token(sql::Transaction& transaction, std::string_view token) {
    TENON_TRY(row, people_.check_api_token(transaction, token));
    Actor actor;
    actor.kind = Actor::Kind::token;
    actor.account = row.account_id;
    actor.name = row.account_name;
    actor.visible = std::vector{row.engagement_id};
    return actor;
}

Result<Actor> Gatekeeper::identify(http::Request const& request, sql::Transaction& transaction, bool& touch) {
    if (auto const token = token_of(request)) return by_token(transaction, *token);
    auto const cookie = people::session_cookie(request);
    if (!cookie) return Actor{};
    auto const session = people_.find_live_session(transaction, *cookie);
    if (!session) return Actor{};
    TENON_CHECK(check_same_site(request));
    Actor actor;
    actor.kind = Actor::Kind::person;
    actor.account = session->account_id;
    actor.name = session->account_name;
    Timestamp const now = context_.clock.now();
    actor.is_fresh = people::is_fresh({session->created_at, session->last_seen_at, session->fresh_at}, now);
    touch = now - session->last_seen_at >= touch_every;
    return actor;
}

Result<Actor> Gatekeeper::enter_workspace(sql::Transaction& transaction, Actor actor, std::string_view text) {
    auto const id = Id<Workspace>::parse(text);
    if (!id) return hidden();
    actor.workspace = *id;
    if (actor.kind == Actor::Kind::token) return hidden();
    actor.workspace_role = people::find_role(transaction, *id, *actor.account);
    if (actor.manages_workspace())
        actor.visible = actor.party_in = std::nullopt;
    else
        take_seats(actor, people::seats_of(transaction, *id, *actor.account));
    if (!actor.is_visitor()) return hidden();
    return actor;
}

Result<Actor> Gatekeeper::enter_engagement(
    sql::Transaction& transaction, Actor actor, std::optional<store::EngagementRow> const& engagement) {
    if (!engagement) return hidden();
    bool const foreign_token =
        actor.kind == Actor::Kind::token && actor.visible != std::vector{engagement->id};
    if (foreign_token) return hidden();
    actor.workspace = engagement->workspace_id;
    actor.engagement = engagement->id;
    actor.workspace_role = people::find_role(transaction, engagement->workspace_id, *actor.account);
    actor.engagement_role = people::find_role(transaction, actor.place(), *actor.account);
    actor.visible = std::vector{engagement->id};
    if (party_of(actor)) actor.party_in = actor.visible;
    if (!actor.participates()) return hidden();
    return actor;
}

Result<Actor> Gatekeeper::admit(
    http::Request const& request, Params const& params, api::Endpoint const& row, sql::Unit& unit) {
    bool touch = false;
    auto actor = unit.read([&](sql::Transaction& transaction) -> Result<Actor> {
        TENON_TRY(known, identify(request, transaction, touch));
        if (known.kind == Actor::Kind::nobody || row.who == api::Who::anyone) return known;
        if (auto const it = params.find("workspace"); it != params.end())
            return enter_workspace(transaction, known, it->second);
        if (auto const it = params.find("engagement"); it != params.end()) {
            auto const id = Id<Engagement>::parse(it->second);
            return enter_engagement(transaction, known, id ? store::find(transaction, *id) : std::nullopt);
        }
        if (auto const it = params.find("handle"); it != params.end())
            return enter_engagement(transaction, known, store::find_by_handle(transaction, it->second));
        return known;
    });
    if (actor && touch) {
        auto const cookie = people::session_cookie(request);
        TENON_CHECK(unit.write([&](sql::Transaction& transaction) -> Result<void> {
            people_.touch(transaction, *cookie);
            return {};
        }));
    }
    return actor;
}

} // namespace tenon::engagements
