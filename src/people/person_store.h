#pragma once

// Rows of accounts, sessions, membership, invitations and tokens. No rules here.

#include "people/people_wire.h"
#include "people/person.h"
#include "platform/sql/transaction.h"

namespace tenon::people::store {

struct AccountRow {
    Id<Account> id;
    std::string email;
    std::string name;
    std::string password_hash; // empty: none, the person comes in by a link only
};
BOOST_DESCRIBE_STRUCT(AccountRow, (), (id, email, name, password_hash))

std::optional<AccountRow> find_account_by_email(sql::Transaction&, std::string_view email);
std::optional<AccountRow> find_account(sql::Transaction&, Id<Account> const&);
// False where the e-mail has an account already.
bool insert_account(sql::Transaction&, AccountRow const&, Timestamp now);
void set_password(sql::Transaction&, Id<Account> const&, std::string_view hash);

struct SessionRow {
    Id<Session> id;
    Id<Account> account_id;
    std::string account_name;
    Timestamp created_at;
    Timestamp last_seen_at;
    Timestamp fresh_at;
    std::string user_agent;
    std::string ip;
};
BOOST_DESCRIBE_STRUCT(
    SessionRow, (), (id, account_id, account_name, created_at, last_seen_at, fresh_at, user_agent, ip))

struct NewSession {
    Id<Session> id;
    Id<Account> account;
    std::string token_hash;
    std::string user_agent;
    std::string ip;
    std::optional<Timestamp> fresh_at = {}; // nothing: now
};
void insert_session(sql::Transaction&, NewSession const&, Timestamp now);
std::optional<SessionRow> find_session(sql::Transaction&, std::string_view token_hash);
std::vector<SessionRow> sessions_of(sql::Transaction&, Id<Account> const&);
void touch_session(sql::Transaction&, Id<Session> const&, Timestamp now);
void freshen_session(sql::Transaction&, Id<Session> const&, Timestamp now);
std::int64_t delete_session(sql::Transaction&, Id<Account> const&, Id<Session> const&);
void delete_sessions(sql::Transaction&, Id<Account> const&, std::optional<Id<Session>> const& except);

void insert_reset_link(
    sql::Transaction&, Id<Account> const&, std::string_view token_hash, Timestamp expires_at);
// Takes the link away and says whose it was; nothing where it is unknown or over.
std::optional<Id<Account>> take_reset_link(sql::Transaction&, std::string_view token_hash, Timestamp now);

// Takes the place of what has expired meanwhile.
void insert_sign_in_link(sql::Transaction&, Id<Account> const&, std::string_view token_hash, Timestamp now);
// Takes the link away and says whose it was; nothing where it is unknown or over.
std::optional<Id<Account>> take_sign_in_link(sql::Transaction&, std::string_view token_hash, Timestamp now);

// The one-time claim of an empty server: a new link takes the place of the one before.
void replace_claim_link(sql::Transaction&, std::string_view token_hash);
bool has_claim_link(sql::Transaction&, std::string_view token_hash);
// How many links there were: 1, or 0 where it is not the current one.
std::int64_t take_claim_link(sql::Transaction&, std::string_view token_hash);

struct WorkspaceRow {
    Id<Workspace> id;
    std::string name;
    Currency currency;
    std::string time_zone;
    std::string work_week;
    bool sample;
};
BOOST_DESCRIBE_STRUCT(WorkspaceRow, (), (id, name, currency, time_zone, work_week, sample))

void insert_workspace(sql::Transaction&, WorkspaceRow const&, Timestamp now);
std::optional<WorkspaceRow> find_workspace(sql::Transaction&, Id<Workspace> const&);
std::vector<WorkspaceView> workspaces_of(sql::Transaction&, Id<Account> const&);
// The sample of this server, where there is one.
std::optional<Id<Workspace>> find_sample(sql::Transaction&);
bool has_real_workspace(sql::Transaction&);

std::optional<WorkspaceRole> find_role(sql::Transaction&, Id<Workspace> const&, Id<Account> const&);
std::optional<EngagementRole> find_role(sql::Transaction&, Place const&, Id<Account> const&);
std::vector<Seat> seats_of(sql::Transaction&, Id<Workspace> const&, Id<Account> const&);
std::vector<Place> places_of(sql::Transaction&, Id<Account> const&, EngagementRole);
void put_role(sql::Transaction&, Id<Workspace> const&, Id<Account> const&, WorkspaceRole, Timestamp now);
void put_role(sql::Transaction&, Place const&, Id<Account> const&, EngagementRole, Timestamp now);
// Every role in the workspace and its engagements; how many rows there were.
std::int64_t drop_roles(sql::Transaction&, Id<Workspace> const&, Id<Account> const&);
std::int64_t count_owners(sql::Transaction&, Id<Workspace> const&);
std::vector<MemberView> members_of(sql::Transaction&, Id<Workspace> const&);
std::vector<MemberView> participants_of(sql::Transaction&, Place const&);

struct InvitationRow {
    Id<Workspace> workspace_id;
    Id<Invitation> id;
    std::string email;
    std::optional<WorkspaceRole> workspace_role;
    std::optional<Id<Engagement>> engagement_id;
    std::optional<EngagementRole> engagement_role;
    std::string workspace_name;
    std::string created_by_name;
    Timestamp expires_at;
    std::optional<Timestamp> accepted_at;
    std::optional<Timestamp> revoked_at;
};
BOOST_DESCRIBE_STRUCT(InvitationRow, (),
    (workspace_id, id, email, workspace_role, engagement_id, engagement_role, workspace_name, created_by_name,
        expires_at, accepted_at, revoked_at))

void insert_invitation(sql::Transaction&, Id<Workspace> const&, Id<Invitation> const&, Invite const&,
    std::string_view token_hash, Id<Account> const& by, Timestamp now, Timestamp expires_at);
std::optional<InvitationRow> find_invitation(sql::Transaction&, std::string_view token_hash);
std::vector<InvitationView> open_invitations(sql::Transaction&, Id<Workspace> const&, Timestamp now);
// How many rows changed: 0 where it was used or revoked meanwhile.
std::int64_t accept_invitation(sql::Transaction&, Id<Workspace> const&, Id<Invitation> const&, Timestamp now);
std::int64_t revoke_invitation(sql::Transaction&, Id<Workspace> const&, Id<Invitation> const&, Timestamp now);

struct ApiTokenRow {
    Id<ApiToken> id;
    std::string secret_hash;
    Id<Account> account_id;
    std::string account_name;
    Id<Workspace> workspace_id;
    Id<Engagement> engagement_id;
    Timestamp expires_at;
    std::optional<Timestamp> revoked_at;
};
BOOST_DESCRIBE_STRUCT(ApiTokenRow, (),
    (id, secret_hash, account_id, account_name, workspace_id, engagement_id, expires_at, revoked_at))

void insert_api_token(sql::Transaction&, Id<ApiToken> const&, Place const&, Id<Account> const&,
    std::string_view name, std::string_view secret_hash, Timestamp now, Timestamp expires_at);
std::optional<ApiTokenRow> find_api_token(sql::Transaction&, Id<ApiToken> const&);
std::vector<ApiTokenView> api_tokens_of(sql::Transaction&, Place const&, Id<Account> const&, Timestamp now);
std::int64_t revoke_api_token(
    sql::Transaction&, Place const&, Id<Account> const&, Id<ApiToken> const&, Timestamp now);
void revoke_api_tokens(sql::Transaction&, Id<Workspace> const&, Id<Account> const&, Timestamp now);

} // namespace tenon::people::store
