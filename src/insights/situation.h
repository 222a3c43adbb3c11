#pragma once

// Where one engagement stands: everything the rules of Today read, as plain facts at one moment.

#include "base/money.h"
#include "contracts/terms.h"
#include "engagements/facts.h"
#include "people/people_wire.h"
#include "scoring/evaluation_wire.h"

#include <optional>
#include <string>
#include <vector>

namespace tenon::insights {

// An amount that waits: a pledge the bank has not shown, a payout under way.
struct WaitingAmount {
    std::string id;
    Money amount;
    Timestamp since;
    std::optional<Timestamp> until = {};
};

struct Situation {
    engagements::Facts facts;
    std::optional<engagements::Gate> gate;       // the next one
    std::optional<Timestamp> last_gate_at = {};  // when a gate was last passed
    std::vector<engagements::Finding> open = {}; // findings nobody has overridden, as they weigh at `gate`
    std::vector<people::MemberView> participants = {};
    std::vector<people::InvitationView> invitations = {}; // into this engagement, not answered yet
    std::optional<Timestamp> proposed_at = {};            // the contract
    std::optional<contracts::ContractTerms> terms = {};   // signed by both
    std::vector<WaitingAmount> pledges = {};              // not confirmed
    std::vector<WaitingAmount> payouts = {};              // asked for, not settled
    std::vector<Money> owed = {};                         // earned, and nobody has asked for it
    std::vector<scoring::EvaluationView> evaluations = {};
};

// The names of those who act for the party in this engagement: "Grace Hopper", "Ada and Eve", or "".
std::string names_of(Situation const& situation, Party party);

// The gate the engagement stands before; nothing where it is closed.
std::optional<engagements::Gate> next_gate(engagements::Phase phase);

} // namespace tenon::insights
