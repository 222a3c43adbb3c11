#pragma once

// Requests and answers of the people module.

#include "base/actor.h"
#include "base/money.h"
#include "base/time.h"
#include "people/person.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace tenon::people {

struct AccountView {
    Id<Account> id;
    std::string name;
    std::string email;
};
BOOST_DESCRIBE_STRUCT(AccountView, (), (id, name, email))

struct WorkspaceView {
    Id<Workspace> id;
    std::string name;
    std::optional<WorkspaceRole> role; // nothing: a guest, who has a role in single engagements
    Currency currency;
    std::string time_zone;
    std::string work_week;
    bool sample;
};
BOOST_DESCRIBE_STRUCT(WorkspaceView, (), (id, name, role, currency, time_zone, work_week, sample))

struct Claim {
    std::string token;
    std::string name;
    std::string email;
    std::string password;
    std::string workspace;
    Currency currency;
    std::string time_zone;
    std::vector<std::string> work_week; // ["mon", …]
};
BOOST_DESCRIBE_STRUCT(Claim, (), (token, name, email, password, workspace, currency, time_zone, work_week))

struct SignIn {
    std::string email;
    std::string password;
};
BOOST_DESCRIBE_STRUCT(SignIn, (), (email, password))

struct StepUp {
    std::string password;
};
BOOST_DESCRIBE_STRUCT(StepUp, (), (password))

struct ChangePassword {
    std::string current;
    std::string new_;
};
BOOST_DESCRIBE_STRUCT(ChangePassword, (), (current, new_))

// With a link that is good once.
struct Enter {
    std::string token;
};
BOOST_DESCRIBE_STRUCT(Enter, (), (token))

struct ResetPassword {
    std::string token;
    std::string password;
};
BOOST_DESCRIBE_STRUCT(ResetPassword, (), (token, password))

struct SessionView {
    Id<Session> id;
    Timestamp created_at;
    Timestamp last_seen_at;
    std::string user_agent;
    std::string ip;
    bool current;
};
BOOST_DESCRIBE_STRUCT(SessionView, (), (id, created_at, last_seen_at, user_agent, ip, current))

struct SessionList {
    std::vector<SessionView> sessions;
};
BOOST_DESCRIBE_STRUCT(SessionList, (), (sessions))

// A role of somebody's own in one engagement.
struct Seat {
    Id<Engagement> engagement;
    EngagementRole role;
};
BOOST_DESCRIBE_STRUCT(Seat, (), (engagement, role))

struct MemberView {
    Id<Account> account;
    std::string name;
    std::string email;
    std::optional<WorkspaceRole> role;
    std::optional<Id<Engagement>> engagement;
    std::optional<EngagementRole> engagement_role;
};
BOOST_DESCRIBE_STRUCT(MemberView, (), (account, name, email, role, engagement, engagement_role))

struct InvitationView {
    Id<Invitation> id;
    std::string email;
    std::optional<WorkspaceRole> role;
    std::optional<Id<Engagement>> engagement;
    std::optional<EngagementRole> engagement_role;
    Timestamp created_at;
    Timestamp expires_at;
};
BOOST_DESCRIBE_STRUCT(
    InvitationView, (), (id, email, role, engagement, engagement_role, created_at, expires_at))

struct MemberList {
    std::vector<MemberView> members;
    std::vector<InvitationView> invitations; // open ones
};
BOOST_DESCRIBE_STRUCT(MemberList, (), (members, invitations))

// Into the workspace (role), or into one engagement (engagement and engagement_role).
struct Invite {
    std::string email;
    std::optional<WorkspaceRole> role;
    std::optional<Id<Engagement>> engagement;
    std::optional<EngagementRole> engagement_role;
};
BOOST_DESCRIBE_STRUCT(Invite, (), (email, role, engagement, engagement_role))

// The link's secret is shown here and never again.
struct NewInvitation {
    Id<Invitation> id;
    std::string token;
    std::string path; // /join/<token>
    Timestamp expires_at;
};
BOOST_DESCRIBE_STRUCT(NewInvitation, (), (id, token, path, expires_at))

// What somebody with the link may see before they have an account.
struct InvitationLook {
    std::string email;
    std::string workspace;
    std::string invited_by;
    std::optional<WorkspaceRole> role;
    std::optional<Id<Engagement>> engagement;
    std::optional<EngagementRole> engagement_role;
    Timestamp expires_at;
    bool has_account;
};
BOOST_DESCRIBE_STRUCT(InvitationLook, (),
    (email, workspace, invited_by, role, engagement, engagement_role, expires_at, has_account))

// With a name and a new password, or, where the e-mail has an account, with that account's password.
struct AcceptInvitation {
    std::optional<std::string> name;
    std::string password;
};
BOOST_DESCRIBE_STRUCT(AcceptInvitation, (), (name, password))

struct NewApiToken {
    std::string name;
    std::optional<int> days; // 90 unless chosen otherwise, at most 365
};
BOOST_DESCRIBE_STRUCT(NewApiToken, (), (name, days))

struct ApiTokenView {
    Id<ApiToken> id;
    std::string name;
    Timestamp created_at;
    Timestamp expires_at;
};
BOOST_DESCRIBE_STRUCT(ApiTokenView, (), (id, name, created_at, expires_at))

struct ApiTokenList {
    std::vector<ApiTokenView> tokens;
};
BOOST_DESCRIBE_STRUCT(ApiTokenList, (), (tokens))

struct MadeApiToken {
    Id<ApiToken> id;
    std::string token; // shown once
    Timestamp expires_at;
};
BOOST_DESCRIBE_STRUCT(MadeApiToken, (), (id, token, expires_at))

} // namespace tenon::people
