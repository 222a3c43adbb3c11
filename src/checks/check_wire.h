#pragma once

// Requests and answers of the checks module.

#include "briefs/brief.h"
#include "briefs/questions.h"
#include "checks/engine.h"

#include <optional>
#include <string>
#include <vector>

namespace tenon::checks {

// A sentence or a document that nobody has saved yet.
struct TryBrief {
    std::optional<std::string> text;
    std::optional<briefs::Brief> brief;
    std::optional<Gate> gate; // publish unless said otherwise
};
BOOST_DESCRIBE_STRUCT(TryBrief, (), (text, brief, gate))

struct TriedBrief {
    Gate gate;
    bool blocked;
    Tally tally;
    std::vector<engagements::Finding> findings;
    std::vector<briefs::Question> questions;
    briefs::Brief brief; // as it was understood
};
BOOST_DESCRIBE_STRUCT(TriedBrief, (), (gate, blocked, tally, findings, questions, brief))

struct CheckStop {
    Gate gate;
    Severity severity;
};
BOOST_DESCRIBE_STRUCT(CheckStop, (), (gate, severity))

struct CheckView {
    std::string code;
    std::string title;
    std::string reads;
    std::vector<CheckStop> stops;
    Severity severity; // before its first stop, and where it has none
    Side party;
    std::string why;
    std::string fix;
    std::string example;
    std::string mended;
    std::string source;
    std::optional<std::string> waits_for; // the facts no module keeps yet: the check answers not yet
    bool expert_only;
};
BOOST_DESCRIBE_STRUCT(CheckView, (),
    (code, title, reads, stops, severity, party, why, fix, example, mended, source, waits_for, expert_only))

struct CheckList {
    int engine_version;
    int ruled;   // checks that have their facts
    int waiting; // checks that wait for theirs
    std::vector<CheckView> checks;
};
BOOST_DESCRIBE_STRUCT(CheckList, (), (engine_version, ruled, waiting, checks))

struct KnobView {
    std::string key;
    std::string title;
    std::string unit;
    int least;
    int most;
    std::string read_by;
    int otherwise; // what Tenon takes where a workspace says nothing
};
BOOST_DESCRIBE_STRUCT(KnobView, (), (key, title, unit, least, most, read_by, otherwise))

struct PolicyVersion {
    int version; // 0: Tenon's own numbers, nobody has changed them
    std::string reason;
    std::optional<Timestamp> saved_at;
    std::string saved_by;
    Policy policy;
};
BOOST_DESCRIBE_STRUCT(PolicyVersion, (), (version, reason, saved_at, saved_by, policy))

struct PolicyView {
    PolicyVersion current;
    std::vector<PolicyVersion> history; // newest first, the current one included
    std::vector<KnobView> knobs;
};
BOOST_DESCRIBE_STRUCT(PolicyView, (), (current, history, knobs))

struct SavePolicy {
    int based_on; // a newer one refuses the save
    std::string reason;
    Policy policy;
};
BOOST_DESCRIBE_STRUCT(SavePolicy, (), (based_on, reason, policy))

} // namespace tenon::checks
