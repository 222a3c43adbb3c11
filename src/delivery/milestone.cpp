#include "delivery/milestone.h"

#include <string>

namespace tenon::delivery {

namespace {

using enum MilestoneState;

std::string_view what_comes_first(MilestoneStep step, MilestoneState state) {
    if (state == accepted) return "It is accepted; what was agreed is done.";
    switch (step) {
    case MilestoneStep::fund: return "It is funded already.";
    case MilestoneStep::start: return state == planned ? "Fund it first." : "It has begun already.";
    case MilestoneStep::submit:
        return state == submitted ? "It waits for the client's answer." : "Start it first.";
    case MilestoneStep::request_changes:
    case MilestoneStep::accept: return "It has not been submitted.";
    }
    return "";
}

} // namespace

Result<MilestoneState> take_step(MilestoneState state, MilestoneStep step) {
    switch (step) {
    case MilestoneStep::fund:
        if (state == planned) return funded;
        break;
    case MilestoneStep::start:
        if (state == funded) return in_progress;
        break;
    case MilestoneStep::submit:
        if (state == in_progress || state == changes_requested) return submitted;
        break;
    case MilestoneStep::request_changes:
        if (state == submitted) return changes_requested;
        break;
    case MilestoneStep::accept:
        if (state == submitted) return accepted;
        break;
    }
    return fail(ErrorKind::conflict, "milestone_step_refused",
        "This milestone is " + std::string(to_text(state)) + ". " +
            std::string(what_comes_first(step, state)));
}

} // namespace tenon::delivery
