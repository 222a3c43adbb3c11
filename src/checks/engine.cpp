#include "checks/engine.h"

#include <algorithm>

namespace tenon::checks {

namespace {

using engagements::Finding;

// At its own gate a check weighs what that stop says; between and after stops, what the last one passed says;
// before the first, its plain severity.
Severity weight(Check const& check, std::optional<Gate> gate) {
    Severity severity = check.severity;
    for (Stop const& stop : check.stops)
        if (gate && stop.gate <= *gate) severity = stop.severity;
    return severity;
}

std::vector<Gate> gates_blocked(Check const& check) {
    std::vector<Gate> gates;
    for (Stop const& stop : check.stops)
        if (stop.severity == Severity::error) gates.push_back(stop.gate);
    return gates;
}

Finding finding_of(Check const& check, Trace const& trace, std::optional<Gate> gate) {
    Finding finding;
    finding.code = check.code;
    finding.title = check.title;
    finding.severity = trace.severity.value_or(weight(check, gate));
    if (trace.severity.value_or(Severity::error) == Severity::error) finding.blocks = gates_blocked(check);
    finding.party = check.party;
    finding.read = trace.read;
    finding.why = check.why;
    finding.fix = check.fix;
    finding.pointer = trace.pointer;
    finding.expert_only = check.expert_only;
    return finding;
}

void count(Tally& tally, Answer answer) {
    switch (answer) {
    case Answer::fires: ++tally.fires; break;
    case Answer::holds: ++tally.holds; break;
    case Answer::not_yet: ++tally.not_yet; break;
    case Answer::unknown: ++tally.unknown; break;
    }
}

} // namespace

Report run(Facts const& facts, std::optional<Gate> gate) {
    Report report;
    for (Check const& check : catalogue()) {
        Verdict const verdict = check.rule ? check.rule(facts) : Verdict::not_yet();
        count(report.tally, verdict.answer);
        if (verdict.answer != Answer::fires) continue;
        for (Trace const& trace : verdict.traces)
            report.findings.push_back(finding_of(check, trace, gate));
    }
    std::stable_sort(report.findings.begin(), report.findings.end(),
        [](Finding const& one, Finding const& other) { return one.severity > other.severity; });
    return report;
}

} // namespace tenon::checks
