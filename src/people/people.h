#pragma once

// The face of people: accounts, sessions, workspaces and membership, invitations, tokens. Password hashing
// takes some 60 ms and 64 MiB, so it never happens inside a transaction and at most two run at once;
// functions that need it take a Unit and open their own transactions, all others join the caller's.

#include "base/context.h"
#include "people/people_wire.h"
#include "people/person_store.h"
#include "platform/sql/database.h"

#include <semaphore>

namespace tenon::people {

// Where a request comes from, for the sessions list.
struct Device {
    std::string user_agent;
    std::string ip;
};

// A new session: the cookie's value is known only here.
struct SignedIn {
    Id<Account> account;
    std::string cookie;
};

class People {
public:
    explicit People(Context context) : context_(context) {}

    // The first person of a server that nobody owns; a sample on it does not count. Makes a new link each
    // time and forgets the one before; nothing where somebody owns it already.
    std::optional<std::string> make_claim_link(sql::Transaction&);
    // The new owner becomes an owner of the sample too, so that they can look at it and remove it.
    // Error: claim_link_wrong (forbidden), claimed_already (conflict), and one problem per bad field.
    Result<SignedIn> claim(sql::Unit&, Claim const&, Device const&);

    // Error: credentials_wrong (unauthenticated), the same for an unknown address and a wrong password.
    Result<SignedIn> sign_in(sql::Unit&, SignIn const&, Device const&);
    // Gives the password once more: the session counts as fresh for five minutes.
    Result<void> step_up(sql::Unit&, Actor const&, Id<Session> const&, StepUp const&);
    Result<void> change_password(sql::Unit&, Actor const&, Id<Session> const&, ChangePassword const&);
    // The operator's way for somebody who is locked out; the token is shown once. Error: account_unknown.
    Result<std::string> make_reset_link(sql::Transaction&, std::string_view email);
    // Ends every session of the account. Error: reset_link_wrong (gone).
    Result<void> reset_password(sql::Unit&, ResetPassword const&);

    // A way in without a password, for an operator to hand over and for people of a sample; good once and for
    // half an hour. The token is shown once. Error: account_unknown.
    Result<std::string> make_sign_in_link(sql::Transaction&, std::string_view email);
    // Error: sign_in_link_wrong (gone).
    Result<SignedIn> enter(sql::Unit&, Enter const&, Device const&);

    // The workspace of a sample and its owner, who has no password. Errors: sample_exists, account_exists
    // (conflict).
    Result<Id<Workspace>> open_sample(sql::Transaction&, store::AccountRow owner, store::WorkspaceRow);
    // Leaves the link as the only way in: nobody shall guess the passwords of people who do not exist.
    void forget_password(sql::Transaction&, Id<Account> const&);
    // Whether this is the claim link of the moment; it stays good.
    bool is_claim_link(sql::Transaction&, std::string_view token);
    // Makes somebody who owns a workspace here an owner of the sample as well.
    void join_sample(sql::Transaction&, Id<Account> const&);

    std::optional<store::SessionRow> find_live_session(sql::Transaction&, std::string_view cookie);
    // Notes that the session is in use.
    void touch(sql::Transaction&, std::string_view cookie);
    SessionList sessions(sql::Transaction&, Actor const&, Id<Session> const& current);
    Result<void> end_session(sql::Transaction&, Actor const&, Id<Session> const&);

    // Error: api_token_wrong (unauthenticated).
    Result<store::ApiTokenRow> check_api_token(sql::Transaction&, std::string_view token);
    Result<MadeApiToken> make_api_token(sql::Transaction&, Actor const&, NewApiToken const&);
    ApiTokenList api_tokens(sql::Transaction&, Actor const&);
    Result<void> revoke_api_token(sql::Transaction&, Actor const&, Id<ApiToken> const&);

    // A further workspace, owned by the actor.
    Id<Workspace> open_workspace(sql::Transaction&, Id<Account> const& owner, store::WorkspaceRow);
    Result<NewInvitation> invite(sql::Transaction&, Actor const&, Invite);
    Result<void> revoke_invitation(sql::Transaction&, Actor const&, Id<Invitation> const&);
    // Error: invitation_unknown (not_found), invitation_used | _revoked | _expired (gone).
    Result<store::InvitationRow> open_invitation(sql::Transaction&, std::string_view token);
    Result<InvitationLook> look_at_invitation(sql::Transaction&, std::string_view token);
    Result<SignedIn> accept_invitation(
        sql::Unit&, std::string_view token, AcceptInvitation const&, Device const&);
    MemberList members(sql::Transaction&, Actor const&);
    // Ends every role, token and stream of the person in this workspace. Error: last_owner (conflict).
    Result<void> remove_member(sql::Transaction&, Actor const&, Id<Account> const&);

private:
    std::string hash(std::string_view password);
    bool verify(std::string_view password, std::string const& hash);
    // The session's row; the cookie goes to the caller.
    SignedIn begin_session(sql::Transaction&, Id<Account> const&, Device const&);
    void grant(sql::Transaction&, store::InvitationRow const&, Id<Account> const&);

    Context context_;
    std::counting_semaphore<2> hashing_{2};
};

} // namespace tenon::people
