// The part of the face that is about workspaces: who belongs, who is invited, which tokens act for them.

#include "people/people.h"
#include "people/secret_token.h"
#include "platform/crypto/secrets.h"
#include "platform/events/events.h"

namespace tenon::people {

namespace {

Failure wrong_token() {
    return fail(ErrorKind::unauthenticated, "api_token_wrong",
        "This token is unknown, expired or revoked; make a new one on the engagement's page.");
}

Result<void> check_target(Invite const& invite) {
    bool const to_workspace = invite.role && !invite.engagement && !invite.engagement_role;
    bool const to_engagement = !invite.role && invite.engagement && invite.engagement_role;
    if (to_workspace || to_engagement) return {};
    std::string const message =
        "Invite either into the workspace (role) or into one engagement (engagement and engagement_role).";
    return fail(ErrorKind::invalid, "invitation_target", message, {{"/role", "invitation_target", message}});
}

} // namespace

Result<store::ApiTokenRow> People::check_api_token(sql::Transaction& transaction, std::string_view token) {
    auto const parts = parse_api_token(token);
    if (!parts) return wrong_token();
    auto row = store::find_api_token(transaction, parts->id);
    bool const right = row && equal_in_constant_time(row->secret_hash, hash_secret(parts->secret));
    if (!right || row->revoked_at || context_.clock.now() >= row->expires_at) return wrong_token();
    return *std::move(row);
}

Result<MadeApiToken> People::make_api_token(
    sql::Transaction& transaction, Actor const& actor, NewApiToken const& wanted) {
    TENON_TRY(name, check_name(wanted.name, "name"));
    int const days = wanted.days.value_or(api_token_days);
    if (days < 1 || days > api_token_days_max)
        return fail(ErrorKind::invalid, "token_days_out_of_range", "A token lives from 1 to 365 days.",
            {{"/days", "out_of_range", "A token lives from 1 to 365 days."}});
    Timestamp const now = context_.clock.now();
    Timestamp const expires_at = now + std::chrono::days(days);
    Id<ApiToken> const id = context_.ids.make<ApiToken>();
    std::string const secret = new_secret();
    store::insert_api_token(
        transaction, id, actor.place(), *actor.account, name, hash_secret(secret), now, expires_at);
    events::record(transaction, actor, now, events::between_parties(actor.place(), "token.made", id.str()));
    return MadeApiToken{id, print_api_token(id, secret), expires_at};
}

ApiTokenList People::api_tokens(sql::Transaction& transaction, Actor const& actor) {
    return {store::api_tokens_of(transaction, actor.place(), *actor.account, context_.clock.now())};
}

Result<void> People::revoke_api_token(
    sql::Transaction& transaction, Actor const& actor, Id<ApiToken> const& id) {
    Timestamp const now = context_.clock.now();
    if (store::revoke_api_token(transaction, actor.place(), *actor.account, id, now) == 0)
        return fail(ErrorKind::not_found, "token_unknown", "You have no such token here.");
    events::record(
        transaction, actor, now, events::between_parties(actor.place(), "token.revoked", id.str()));
    return {};
}

Result<NewInvitation> People::invite(sql::Transaction& transaction, Actor const& actor, Invite invite) {
    TENON_TRY(email, parse_email(invite.email));
    TENON_CHECK(check_target(invite));
    invite.email = email;
    Timestamp const now = context_.clock.now();
    Timestamp const expires_at = now + invitation_life;
    Id<Invitation> const id = context_.ids.make<Invitation>();
    std::string const token = new_secret();
    store::insert_invitation(
        transaction, *actor.workspace, id, invite, hash_secret(token), *actor.account, now, expires_at);
    events::record(
        transaction, actor, now, {*actor.workspace, invite.engagement, "invitation.made", id.str()});
    return NewInvitation{id, token, "/join/" + token, expires_at};
}

Result<void> People::revoke_invitation(
    sql::Transaction& transaction, Actor const& actor, Id<Invitation> const& id) {
    Timestamp const now = context_.clock.now();
    if (store::revoke_invitation(transaction, *actor.workspace, id, now) == 0)
        return fail(ErrorKind::not_found, "invitation_unknown", "There is no such open invitation.");
    events::record(transaction, actor, now, {*actor.workspace, std::nullopt, "invitation.revoked", id.str()});
    return {};
}

Result<store::InvitationRow> People::open_invitation(sql::Transaction& transaction, std::string_view token) {
    auto invitation = store::find_invitation(transaction, hash_secret(token));
    if (!invitation)
        return fail(
            ErrorKind::not_found, "invitation_unknown", "There is no such invitation; copy the link whole.");
    TENON_CHECK(check_invitation(
        {invitation->expires_at, invitation->accepted_at, invitation->revoked_at}, context_.clock.now()));
    return *std::move(invitation);
}

Result<InvitationLook> People::look_at_invitation(sql::Transaction& transaction, std::string_view token) {
    TENON_TRY(invitation, open_invitation(transaction, token));
    bool const has_account = store::find_account_by_email(transaction, invitation.email).has_value();
    return InvitationLook{invitation.email, invitation.workspace_name, invitation.created_by_name,
        invitation.workspace_role, invitation.engagement_id, invitation.engagement_role,
        invitation.expires_at, has_account};
}

void People::grant(
    sql::Transaction& transaction, store::InvitationRow const& invitation, Id<Account> const& account) {
    Timestamp const now = context_.clock.now();
    if (invitation.workspace_role)
        store::put_role(transaction, invitation.workspace_id, account, *invitation.workspace_role, now);
    if (invitation.engagement_id && invitation.engagement_role)
        store::put_role(transaction, Place{invitation.workspace_id, *invitation.engagement_id}, account,
            *invitation.engagement_role, now);
}

Result<SignedIn> People::accept_invitation(
    sql::Unit& unit, std::string_view token, AcceptInvitation const& acceptance, Device const& device) {
    // Looked at twice: once to do the slow password work, once in the transaction that counts.
    std::optional<store::AccountRow> account;
    auto const seen = unit.read([&](sql::Transaction& transaction) {
        auto invitation = open_invitation(transaction, token);
        if (invitation) account = store::find_account_by_email(transaction, invitation->email);
        return invitation;
    });
    if (!seen) return fail(seen.error());
    std::string name;
    std::string hashed;
    if (account) {
        if (!verify(acceptance.password, account->password_hash))
            return fail(ErrorKind::unauthenticated, "credentials_wrong",
                seen->email + " has an account here; give its password.");
    } else {
        TENON_TRY(given, check_name(acceptance.name.value_or(""), "name"));
        TENON_CHECK(check_password(acceptance.password, seen->email));
        name = given;
        hashed = hash(acceptance.password);
    }

    return unit.write([&](sql::Transaction& transaction) -> Result<SignedIn> {
        TENON_TRY(invitation, open_invitation(transaction, token));
        Timestamp const now = context_.clock.now();
        if (store::accept_invitation(transaction, invitation.workspace_id, invitation.id, now) == 0)
            return fail(
                ErrorKind::gone, "invitation_used", "This invitation was used already; sign in instead.");
        Id<Account> const id = account ? account->id : context_.ids.make<Account>();
        if (!account && !store::insert_account(transaction, {id, invitation.email, name, hashed}, now))
            return fail(ErrorKind::conflict, "account_exists",
                "An account was made for this e-mail a moment ago; open the link once more.");
        grant(transaction, invitation, id);
        Actor actor;
        actor.kind = Actor::Kind::person;
        actor.account = id;
        actor.name = account ? account->name : name;
        events::record(transaction, actor, now,
            {invitation.workspace_id, invitation.engagement_id, "invitation.accepted", invitation.id.str()});
        return begin_session(transaction, id, device);
    });
}

MemberList People::members(sql::Transaction& transaction, Actor const& actor) {
    return {store::members_of(transaction, *actor.workspace),
        store::open_invitations(transaction, *actor.workspace, context_.clock.now())};
}

Result<void> People::remove_member(
    sql::Transaction& transaction, Actor const& actor, Id<Account> const& account) {
    auto const role = store::find_role(transaction, *actor.workspace, account);
    if (role == WorkspaceRole::owner && store::count_owners(transaction, *actor.workspace) == 1)
        return fail(
            ErrorKind::conflict, "last_owner", "A workspace keeps at least one owner; name another first.");
    if (store::drop_roles(transaction, *actor.workspace, account) == 0)
        return fail(ErrorKind::not_found, "member_unknown", "This person does not belong to the workspace.");
    Timestamp const now = context_.clock.now();
    store::revoke_api_tokens(transaction, *actor.workspace, account, now);
    events::record(
        transaction, actor, now, {*actor.workspace, std::nullopt, "member.removed", account.str()});
    return {};
}

} // namespace tenon::people
