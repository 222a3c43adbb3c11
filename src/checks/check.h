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
using engagements::Severity;
using engagements::Side;

// The numbers a workspace may change; the defaults are the product's, with their reason in the catalogue's
// page.
struct Policy {
    int brief_words = 40;           // SCOPE-01: below it a brief is a sentence, not a brief
    int buffer_bp = 3000;           // SCOPE-08
    int mvp_weeks_min = 2;          // SCOPE-08: a first version
    int complex_weeks_min = 12;     // SCOPE-08: a system with operation
    int baseline_business_days = 5; // EXP-01: after data access
};

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

struct Check {
    std::string_view code;
    std::string_view title;
    std::string_view reads;      // the facts it inspects
    std::span<Stop const> stops; // none: only shown, with `severity`
    Severity severity;           // before its first stop, and where it has none
    Side party;
    std::string_view why;
    std::string_view fix;
    std::string_view example; // the smallest thing that makes it fire, in words
    Verdict (*rule)(Facts const&, Policy const&);
};

// Every check of the program, by code.
std::span<Check const> catalogue();
Check const* find_check(std::string_view code);

} // namespace tenon::checks
