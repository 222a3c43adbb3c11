#include "engagements/gate.h"

#include <algorithm>

namespace tenon::engagements {

Phase phase_after(Gate gate, Phase before) {
    switch (gate) {
    case Gate::publish: return Phase::hiring;
    case Gate::offer: return Phase::contract;
    case Gate::sign: return Phase::onboarding;
    case Gate::start: return Phase::delivery;
    case Gate::accept: return before;
    case Gate::deploy: return Phase::care;
    case Gate::close: return Phase::closed;
    }
    return before;
}

bool stands_before(Phase phase, Gate gate) {
    switch (gate) {
    case Gate::publish: return phase == Phase::brief;
    case Gate::offer: return phase == Phase::hiring;
    case Gate::sign: return phase == Phase::contract;
    case Gate::start: return phase == Phase::onboarding;
    case Gate::accept: return phase == Phase::delivery;
    case Gate::deploy: return phase == Phase::delivery || phase == Phase::handover;
    case Gate::close: return phase == Phase::delivery || phase == Phase::handover || phase == Phase::care;
    }
    return false;
}

bool blocks(Finding const& finding, Gate gate) {
    return finding.severity == Severity::error &&
           std::find(finding.blocks.begin(), finding.blocks.end(), gate) != finding.blocks.end();
}

} // namespace tenon::engagements
