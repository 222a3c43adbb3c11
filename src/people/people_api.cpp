#include "people/people_api.h"

namespace tenon::people {

namespace {

using api::Call;
using api::Proof;
using api::Who;

// __Host-: the browser accepts it only from this host, for every path, and over a secure connection (it
// counts loopback as one).
constexpr std::string_view cookie_name = "__Host-tenon";

Device device_of(http::Request const& request) {
    return {std::string(request.headers.find("User-Agent").value_or("")), request.peer};
}

http::Response with_cookie(std::string const& value, std::string_view attributes) {
    http::Response response{.status = 204};
    response.headers.add("Set-Cookie", std::string(cookie_name) + "=" + value +
                                           "; Path=/; Secure; HttpOnly; SameSite=Lax" +
                                           std::string(attributes));
    return response;
}

Result<http::Response> signed_in(Result<SignedIn> session) {
    if (!session) return fail(std::move(session).error());
    return with_cookie(session->cookie, "; Max-Age=1209600");
}

// The session of the call itself; rows that use it ask for Proof::session.
Result<Id<Session>> current_session(People& people, Call& call) {
    auto const cookie = session_cookie(call.request);
    auto const session = call.unit.read([&](sql::Transaction& transaction) {
        return people.find_live_session(transaction, cookie.value_or(""));
    });
    if (!session) return fail(ErrorKind::unauthenticated, "sign_in_required", "Sign in first.");
    return session->id;
}

std::vector<api::Endpoint> session_endpoints(People& people) {
    return {
        api::post("/api/v1/claim", Who::anyone,
            "Makes the first account and workspace with the link the server printed.",
            [&](Call& call, Claim const& body) {
                return signed_in(people.claim(call.unit, body, device_of(call.request)));
            }),
        api::post("/api/v1/sign-in", Who::anyone, "Begins a session.",
            [&](Call& call, SignIn const& body) {
                return signed_in(people.sign_in(call.unit, body, device_of(call.request)));
            }),
        api::post("/api/v1/sign-in-link", Who::anyone, "Begins a session with a link that is good once.",
            [&](Call& call, Enter const& body) {
                return signed_in(people.enter(call.unit, body, device_of(call.request)));
            }),
        api::post("/api/v1/sign-out", Who::signed_in, "Ends this session.",
            [&](Call& call) -> Result<http::Response> {
                TENON_TRY(session, current_session(people, call));
                TENON_CHECK(call.unit.write([&](sql::Transaction& transaction) {
                    return people.end_session(transaction, call.actor, session);
                }));
                auto response = with_cookie("", "; Max-Age=0");
                response.headers.set("Clear-Site-Data", "\"cache\", \"storage\"");
                return response;
            })
            .with(Proof::session),
        api::post("/api/v1/step-up", Who::signed_in,
            "Gives the password once more, for what needs a fresh proof.",
            [&](Call& call, StepUp const& body) -> Result<void> {
                TENON_TRY(session, current_session(people, call));
                return people.step_up(call.unit, call.actor, session, body);
            })
            .with(Proof::session),
        api::post("/api/v1/password", Who::signed_in, "Changes the password and ends all other sessions.",
            [&](Call& call, ChangePassword const& body) -> Result<void> {
                TENON_TRY(session, current_session(people, call));
                return people.change_password(call.unit, call.actor, session, body);
            })
            .with(Proof::session),
        api::post("/api/v1/password-reset", Who::anyone, "Sets a new password with a link from the operator.",
            [&](Call& call, ResetPassword const& body) { return people.reset_password(call.unit, body); }),
        api::get("/api/v1/sessions", Who::signed_in, "Lists where you are signed in.",
            [&](Call& call) -> Result<SessionList> {
                TENON_TRY(session, current_session(people, call));
                return call.unit.read([&](sql::Transaction& transaction) {
                    return people.sessions(transaction, call.actor, session);
                });
            })
            .with(Proof::session),
        api::del("/api/v1/sessions/{session}", Who::signed_in, "Ends one of your sessions.",
            [&](Call& call) -> Result<void> {
                TENON_TRY(session, call.id<Session>("session"));
                return call.unit.write([&](sql::Transaction& transaction) {
                    return people.end_session(transaction, call.actor, session);
                });
            })
            .with(Proof::session),
    };
}

std::vector<api::Endpoint> member_endpoints(People& people) {
    return {
        api::get("/api/v1/workspaces/{workspace}/members", Who::member, "Lists members and open invitations.",
            [&](Call& call) -> Result<MemberList> {
                return call.unit.read(
                    [&](sql::Transaction& transaction) { return people.members(transaction, call.actor); });
            }),
        api::post("/api/v1/workspaces/{workspace}/invitations", Who::owner,
            "Invites somebody into the workspace or into one engagement; the link is shown once.",
            [&](Call& call, Invite const& body) {
                return call.unit.write([&](sql::Transaction& transaction) {
                    return people.invite(transaction, call.actor, body);
                });
            })
            .with(Proof::session),
        api::del("/api/v1/workspaces/{workspace}/invitations/{invitation}", Who::owner,
            "Withdraws an invitation.",
            [&](Call& call) -> Result<void> {
                TENON_TRY(invitation, call.id<Invitation>("invitation"));
                return call.unit.write([&](sql::Transaction& transaction) {
                    return people.revoke_invitation(transaction, call.actor, invitation);
                });
            })
            .with(Proof::session),
        api::del("/api/v1/workspaces/{workspace}/members/{account}", Who::owner,
            "Removes a person: every role, token and live stream in this workspace ends.",
            [&](Call& call) -> Result<void> {
                TENON_TRY(account, call.id<Account>("account"));
                return call.unit.write([&](sql::Transaction& transaction) {
                    return people.remove_member(transaction, call.actor, account);
                });
            })
            .with(Proof::fresh),
        api::get("/api/v1/invitations/{token}", Who::anyone, "Shows an invitation to whoever has its link.",
            [&](Call& call) {
                return call.unit.read([&](sql::Transaction& transaction) {
                    return people.look_at_invitation(transaction, call.param("token"));
                });
            }),
        api::post("/api/v1/invitations/{token}/acceptance", Who::anyone,
            "Accepts an invitation, with a new account or the one its e-mail has.",
            [&](Call& call, AcceptInvitation const& body) {
                return signed_in(
                    people.accept_invitation(call.unit, call.param("token"), body, device_of(call.request)));
            }),
    };
}

std::vector<api::Endpoint> token_endpoints(People& people) {
    return {
        api::get("/api/v1/engagements/{engagement}/tokens", Who::party,
            "Lists your API tokens of this engagement.",
            [&](Call& call) -> Result<ApiTokenList> {
                return call.unit.read([&](sql::Transaction& transaction) {
                    return people.api_tokens(transaction, call.actor);
                });
            })
            .with(Proof::session),
        api::post("/api/v1/engagements/{engagement}/tokens", Who::party,
            "Makes an API token that reaches this engagement only; it is shown once.",
            [&](Call& call, NewApiToken const& body) {
                return call.unit.write([&](sql::Transaction& transaction) {
                    return people.make_api_token(transaction, call.actor, body);
                });
            })
            .with(Proof::fresh),
        api::del("/api/v1/engagements/{engagement}/tokens/{token}", Who::party,
            "Revokes one of your API tokens.",
            [&](Call& call) -> Result<void> {
                TENON_TRY(token, call.id<ApiToken>("token"));
                return call.unit.write([&](sql::Transaction& transaction) {
                    return people.revoke_api_token(transaction, call.actor, token);
                });
            })
            .with(Proof::session),
    };
}

} // namespace

std::optional<std::string_view> session_cookie(http::Request const& request) {
    return request.cookie(cookie_name);
}

std::vector<api::Endpoint> endpoints(People& people) {
    std::vector<api::Endpoint> table = session_endpoints(people);
    for (auto part : {member_endpoints(people), token_endpoints(people)})
        std::move(part.begin(), part.end(), std::back_inserter(table));
    return table;
}

} // namespace tenon::people
