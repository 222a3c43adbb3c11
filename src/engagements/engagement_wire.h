#pragma once

// Requests and answers of the engagements module.

#include "base/actor.h"
#include "base/time.h"
#include "engagements/gate.h"
#include "people/people_wire.h"

#include <optional>
#include <string>
#include <vector>

namespace tenon::engagements {

struct GateOverride;

// One row of every list and the head of the engagement's page.
struct EngagementView {
    Id<Engagement> id;
    Id<Workspace> workspace;
    std::string handle; // in the addresses that tools use: /e/<handle>
    std::string title;
    Phase phase;
    std::optional<EngagementRole> role; // of the caller; nothing: through the workspace
};
BOOST_DESCRIBE_STRUCT(EngagementView, (), (id, workspace, handle, title, phase, role))

struct EngagementList {
    std::vector<EngagementView> engagements;
};
BOOST_DESCRIBE_STRUCT(EngagementList, (), (engagements))

// Everything the shell needs to begin: who I am and where I may go.
struct Me {
    people::AccountView account;
    std::vector<people::WorkspaceView> workspaces;
    std::vector<EngagementView> engagements;
};
BOOST_DESCRIBE_STRUCT(Me, (), (account, workspaces, engagements))

BOOST_DEFINE_ENUM_CLASS(GateState, passed, next, later)

struct GateView {
    Gate gate;
    GateState state;
    std::optional<Timestamp> passed_at;
    std::optional<std::string> passed_by;
};
BOOST_DESCRIBE_STRUCT(GateView, (), (gate, state, passed_at, passed_by))

struct EngagementPage {
    EngagementView engagement;
    std::vector<GateView> gates;
    std::vector<people::MemberView> participants;
};
BOOST_DESCRIBE_STRUCT(EngagementPage, (), (engagement, gates, participants))

struct FindingView {
    Finding finding;
    std::optional<std::string> overridden_by; // a name, with the reason
    std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(FindingView, (), (finding, overridden_by, reason))

// Where the findings come from when they are replayed: what was stored then, judged by today's rules.
struct Replay {
    Day day;
    Timestamp taken_at;       // when the facts were stored
    std::optional<Gate> gate; // by the decision at this gate; nothing: at a day's end
    std::string facts_sha256; // of the stored facts, recomputed: refused where it differs
    int engine_version_then;
    int engine_version_now;
};
BOOST_DESCRIBE_STRUCT(
    Replay, (), (day, taken_at, gate, facts_sha256, engine_version_then, engine_version_now))

struct FindingList {
    std::optional<Gate> gate; // they weigh as they do there
    bool blocked;             // by at least one that is not overridden
    Tally tally;
    int client_owed; // findings that wait for the client, and for the expert: counted apart
    int expert_owed;
    std::optional<Replay> replay; // nothing: as it stands now
    std::vector<FindingView> findings;
};
BOOST_DESCRIBE_STRUCT(FindingList, (), (gate, blocked, tally, client_owed, expert_owed, replay, findings))

// A gate that was passed, with what it was decided on.
struct DecisionView {
    Gate gate;
    std::string subject; // the milestone of an acceptance, else ""
    Timestamp decided_at;
    std::string name;
    int engine_version;
    std::string facts_sha256;
};
BOOST_DESCRIBE_STRUCT(DecisionView, (), (gate, subject, decided_at, name, engine_version, facts_sha256))

struct DecisionList {
    std::vector<DecisionView> decisions; // newest first
};
BOOST_DESCRIBE_STRUCT(DecisionList, (), (decisions))

struct OverrideFinding {
    std::string code;
    std::string pointer;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(OverrideFinding, (), (code, pointer, reason))

struct OverrideView {
    Id<GateOverride> id;
    Gate gate;
    std::string code;
    std::string pointer;
    std::string read;
    std::string reason;
    Timestamp overridden_at;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(OverrideView, (), (id, gate, code, pointer, read, reason, overridden_at, name))

struct OverrideList {
    std::vector<OverrideView> overrides;
};
BOOST_DESCRIBE_STRUCT(OverrideList, (), (overrides))

} // namespace tenon::engagements
