#pragma once

// The seven gates of an engagement, and what stands before one: findings, and the decision they lead to.
//
//   brief ─publish▶ hiring ─offer▶ contract ─sign▶ onboarding ─start▶ delivery ─accept*▶ handover ─deploy▶
//   care ─close▶ closed
//
// accept is passed once per milestone and does not move the engagement by itself.

#include "base/actor.h"
#include "base/enum.h"

#include <string>
#include <vector>

namespace tenon::engagements {

BOOST_DEFINE_ENUM_CLASS(Gate, publish, offer, sign, start, accept, deploy, close)

BOOST_DEFINE_ENUM_CLASS(Phase, brief, hiring, contract, onboarding, delivery, handover, care, closed)

// The phase a gate leads into. For accept: the phase stays.
Phase phase_after(Gate gate, Phase before);

// Whether an engagement in this phase stands before the gate.
bool stands_before(Phase phase, Gate gate);

// error blocks its gate until it is mended or overridden; warn shows on Today; advice shows on the page only.
BOOST_DEFINE_ENUM_CLASS(Severity, advice, warn, error)

// Whose move it is.
BOOST_DEFINE_ENUM_CLASS(Side, client, expert, both)

// What a rule says of one engagement. `not_yet`: its facts cannot exist in this phase. `unknown`: they should
// exist and are missing. Neither ever counts as passed.
BOOST_DEFINE_ENUM_CLASS(Answer, fires, holds, not_yet, unknown)

// One thing that is wrong, told so that a person can act on it.
struct Finding {
    std::string code;                     // SCOPE-03
    std::string title;                    // Half a metric
    Severity severity = Severity::advice; // as it weighs at the gate it was judged for
    std::vector<Gate> blocks;             // the gates it blocks, now or later
    Side party = Side::both;
    std::string read;         // what was read
    std::string why;          // why it matters
    std::string fix;          // what to do
    std::string pointer;      // the place in the brief, where there is one: RFC 6901
    bool expert_only = false; // about the expert's own business: shown to nobody else
};
BOOST_DESCRIBE_STRUCT(
    Finding, (), (code, title, severity, blocks, party, read, why, fix, pointer, expert_only))

// Whether the finding blocks that gate.
bool blocks(Finding const& finding, Gate gate);

// How many rules answered what: neither not_yet nor unknown ever counts as passed.
struct Tally {
    int fires = 0;
    int holds = 0;
    int not_yet = 0;
    int unknown = 0;
    bool operator==(Tally const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Tally, (), (fires, holds, not_yet, unknown))

struct Report {
    std::vector<Finding> findings; // heaviest first, then by code
    Tally tally;
};
BOOST_DESCRIBE_STRUCT(Report, (), (findings, tally))

} // namespace tenon::engagements
