#pragma once

// What waits in an engagement, and whose move it is. Pure: a situation in, one sentence per thing out. Today
// shows them, and the weekly summary takes its decision from them.

#include "insights/situation.h"

namespace tenon::insights {

// `both`: either side may begin. `invited`: somebody who has no account here yet.
BOOST_DEFINE_ENUM_CLASS(Mover, client, expert, both, invited)

// Stable names of what can wait, in the order in which they come up in an engagement.
BOOST_DEFINE_ENUM_CLASS(WaitKind, mend_findings, look_at_findings, publish_brief, invite_expert,
    answer_invitation, draw_up_contract, propose_contract, sign_contract, grant_access, verify_access,
    confirm_pledge, fund_milestone, begin_milestone, submit_milestone, answer_changes, review_milestone,
    seal_labels, submit_predictions, mind_compute, ask_payout, confirm_payout)

// The page that settles it.
BOOST_DEFINE_ENUM_CLASS(InsightPage, overview, brief, checks, data, contract, money, runs, evaluations,
    milestones, members, compute)

struct Waiting {
    WaitKind kind;
    Mover mover;
    std::string what; // one sentence
    InsightPage page;
    std::string subject = {}; // an id on that page
    std::optional<Timestamp> since = {};
    std::optional<Timestamp> until = {};
    bool blocks = false; // the other side cannot go on before it
};

// By deadline; what has none comes after, what blocks somebody first, then what has waited longest.
bool is_more_urgent(Waiting const& one, Waiting const& other);

// Everything that waits, most urgent first.
std::vector<Waiting> waiting_in(Situation const& situation);

// Whether the party is to make the move.
bool waits_for(Waiting const& waiting, Party party);

} // namespace tenon::insights
