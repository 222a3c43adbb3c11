#pragma once

// One check: an entry of the catalogue (data a person can read) and its rule (a pure function over the
// facts). The rule says only what it found; how heavily that weighs at which gate is the entry's business.

#include "engagements/facts.h"
#include "engagements/gate.h"

#include <span>
#include <string_view>

namespace tenon::checks {

using engagements::Answer;
using engagements::Facts;
using engagements::Gate;
using engagements::Policy;
using engagements::Severity;
using engagements::Side;

// What a rule found, once for every place.
struct Trace {
    std::string read;         // what was read: "Metric answer has no value of today."
    std::string pointer = ""; // its place in the brief, or ""
    std::optional<Severity> severity =
        std::nullopt; // where the case itself weighs more or less than the entry
};

struct Verdict {
    Answer answer = Answer::holds;
    std::vector<Trace> traces = {}; // of what fires

    static Verdict holds() { return {}; }
    static Verdict not_yet() { return {Answer::not_yet}; }
    static Verdict unknown() { return {Answer::unknown}; }
    // Fires when there is anything to tell.
    static Verdict of(std::vector<Trace> traces) {
        Answer const answer = traces.empty() ? Answer::holds : Answer::fires;
        return {answer, std::move(traces)};
    }
};

// How a check weighs at a gate. A check with two stops warns at the first and blocks at the second.
struct Stop {
    Gate gate;
    Severity severity;
};

// Where the rule needs facts that no module of this program keeps yet it is missing, `waits_for` names them,
// and the check answers not yet.
struct Check {
    std::string_view code;
    std::string_view title;
    std::string_view reads;             // the facts it inspects
    std::span<Stop const> stops = {};   // none: only shown, with `severity`
    Severity severity = Severity::warn; // before its first stop, and where it has none
    Side party = Side::both;
    std::string_view why;
    std::string_view fix;
    std::string_view example; // the smallest thing that makes it fire, in words
    std::string_view mended;  // the same thing, so that it holds
    std::string_view source;  // rows of the list of lessons it comes from
    Verdict (*rule)(Facts const&) = nullptr;
    std::string_view waits_for = {};
    bool expert_only = false; // about the expert's own business: nobody else sees its findings
};

// Every check of the program, by group.
std::span<Check const> catalogue();
Check const* find_check(std::string_view code);

} // namespace tenon::checks
