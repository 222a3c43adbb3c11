#pragma once

// Requests and answers about plans.

#include "briefs/plan_advice.h"
#include "briefs/plan_draft.h"
#include "engagements/gate.h"

#include <optional>
#include <string>
#include <vector>

namespace tenon::briefs {

struct NewPlanMove {
    std::string phase; // its key, as the schedule names it
    int business_days; // 1 to 260, or back: -260 to -1
    std::string reason;
    engagements::Side because;
};
BOOST_DESCRIBE_STRUCT(NewPlanMove, (), (phase, business_days, reason, because))

struct PlanMoveView {
    int number;
    std::string phase;
    int business_days;
    std::string reason;
    engagements::Side because;
    Timestamp moved_at;
    std::string moved_by;
    bool applies; // false: the plan has no such phase any more
};
BOOST_DESCRIBE_STRUCT(
    PlanMoveView, (), (number, phase, business_days, reason, because, moved_at, moved_by, applies))

struct PlanView {
    int brief_version;
    Schedule schedule;
    PlanAdvice advice;
    std::vector<PlanMoveView> moves; // in the order they were made
};
BOOST_DESCRIBE_STRUCT(PlanView, (), (brief_version, schedule, advice, moves))

struct PlanDraft {
    std::vector<ProposedPhase> phases;
    Schedule schedule; // as if the brief had exactly these phases
    PlanAdvice advice;
};
BOOST_DESCRIBE_STRUCT(PlanDraft, (), (phases, schedule, advice))

// A brief that nobody has saved yet, so that a page can show what a change would do.
struct TryPlan {
    Brief brief;
    std::vector<PhaseMove> moves;
    std::optional<bool> data_are_known; // false unless said otherwise
};
BOOST_DESCRIBE_STRUCT(TryPlan, (), (brief, moves, data_are_known))

struct TriedPlan {
    Schedule schedule;
    PlanAdvice advice;
};
BOOST_DESCRIBE_STRUCT(TriedPlan, (), (schedule, advice))

} // namespace tenon::briefs
