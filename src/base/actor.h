#pragma once

// Who is acting, and with which rights in the place the call is about. Resolved once at the edge (HTTP, job,
// command line) and passed down as `Actor const&`; nothing looks it up from the surroundings.

#include "base/id.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace tenon {

struct Account;
struct Workspace;
struct Engagement;
struct ApiToken;

BOOST_DEFINE_ENUM_CLASS(WorkspaceRole, owner, admin, member)
BOOST_DEFINE_ENUM_CLASS(EngagementRole, client, expert, reviewer, finance, stakeholder)

// The two sides of an engagement; findings and delays are counted per party.
BOOST_DEFINE_ENUM_CLASS(Party, client, expert)

// Where a call is about: every row of an engagement is reached through both ids, so that a mistake in one
// module cannot leave its workspace.
struct Place {
    Id<Workspace> workspace;
    Id<Engagement> engagement;
};

struct Actor {
    enum class Kind {
        nobody, // not signed in
        person, // a browser session
        token,  // an API token of a person, bound to one engagement
        system, // the server itself: jobs, the operator's command line
    };

    Kind kind = Kind::nobody;
    std::optional<Id<Account>> account;
    std::string name; // as shown in events and on records
    // The place named by the call's path, and the caller's roles there.
    std::optional<Id<Workspace>> workspace;
    std::optional<Id<Engagement>> engagement;
    std::optional<WorkspaceRole> workspace_role;
    std::optional<EngagementRole> engagement_role;
    // In a workspace: the engagements the caller may see. Nothing: all of them.
    std::optional<std::vector<Id<Engagement>>> visible = std::vector<Id<Engagement>>();
    // Of these, the ones in which the caller acts for client or expert. Nothing: all of them.
    std::optional<std::vector<Id<Engagement>>> party_in = std::vector<Id<Engagement>>();
    // The password was given within the last five minutes (step-up).
    bool is_fresh = false;

    bool is_signed_in() const { return kind == Kind::person || kind == Kind::token; }
    bool is_member() const { return workspace_role.has_value(); }
    // Owners and admins stand for the client in every engagement of their workspace.
    bool manages_workspace() const {
        return workspace_role == WorkspaceRole::owner || workspace_role == WorkspaceRole::admin;
    }
    // Of a call whose path names an engagement; the gatekeeper has filled both.
    Place place() const { return {workspace.value(), engagement.value()}; }
    // A member of the workspace, or a guest who has a role in one of its engagements.
    bool is_visitor() const { return is_member() || (visible && !visible->empty()); }
    bool acts_for(Party party) const;
    // Has some role in the engagement named by the call.
    bool participates() const { return engagement_role.has_value() || (engagement && manages_workspace()); }
};

// The party an actor acts for, if any.
std::optional<Party> party_of(Actor const& actor);

} // namespace tenon
