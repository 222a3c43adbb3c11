#pragma once

// The face of checks: the rules behind every gate, and the same rules over a brief that is only a file.

#include "checks/check_wire.h"
#include "engagements/engagements.h"
#include "platform/api/endpoint.h"

namespace tenon::checks {

class Rules final : public engagements::GateRules {
public:
    engagements::Report judge(Facts const& facts, std::optional<Gate> gate) const override {
        return run(facts, gate);
    }
    int version() const override { return engine_version; }
};

// A brief by itself, today: what `tenon check FILE` and the first page of the web app show.
TriedBrief try_brief(briefs::Brief const& brief, Gate gate, Timestamp now);

// A brief that is not saved, in place of the one these facts know.
TriedBrief try_brief(briefs::Brief const& brief, Gate gate, Facts facts);

CheckList list_checks();

std::vector<api::Endpoint> endpoints(Clock const& clock, engagements::Engagements& engagements);

} // namespace tenon::checks
