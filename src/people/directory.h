#pragma once

// What other modules may ask about people, and the one thing they may do: give a role in an engagement.

#include "people/people_wire.h"
#include "platform/sql/transaction.h"

namespace tenon::people {

std::optional<AccountView> find_account(sql::Transaction&, Id<Account> const&);
// Somebody has a workspace of their own here; a sample is nobody's.
bool is_claimed(sql::Transaction&);

struct WorkspaceSettings {
    std::string name;
    Currency currency;
    std::string time_zone;
    std::string work_week;
    bool sample;
};
std::optional<WorkspaceSettings> find_workspace(sql::Transaction&, Id<Workspace> const&);
// The sample workspace of this server, where there is one.
std::optional<Id<Workspace>> find_sample(sql::Transaction&);
// Where the account is a member, or a guest through an engagement.
std::vector<WorkspaceView> workspaces_of(sql::Transaction&, Id<Account> const&);

std::optional<WorkspaceRole> find_role(sql::Transaction&, Id<Workspace> const&, Id<Account> const&);
std::optional<EngagementRole> find_role(sql::Transaction&, Place const&, Id<Account> const&);
// The account's own roles in engagements of the workspace.
std::vector<Seat> seats_of(sql::Transaction&, Id<Workspace> const&, Id<Account> const&);
// Everywhere on this server where the account has that role, in the order of the ids.
std::vector<Place> places_of(sql::Transaction&, Id<Account> const&, EngagementRole);
std::vector<MemberView> participants_of(sql::Transaction&, Place const&);

// Into the engagement, and not answered yet.
std::vector<InvitationView> open_invitations(sql::Transaction&, Place const&, Timestamp now);

void give_role(sql::Transaction&, Place const&, Id<Account> const&, EngagementRole, Timestamp now);

} // namespace tenon::people
