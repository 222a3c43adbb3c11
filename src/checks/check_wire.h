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
    Severity severity;
    Side party;
    std::string why;
    std::string fix;
    std::string example;
};
BOOST_DESCRIBE_STRUCT(CheckView, (), (code, title, reads, stops, severity, party, why, fix, example))

struct CheckList {
    int engine_version;
    std::vector<CheckView> checks;
};
BOOST_DESCRIBE_STRUCT(CheckList, (), (engine_version, checks))

} // namespace tenon::checks
