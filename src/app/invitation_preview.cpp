#include "app/invitation_preview.h"

namespace tenon::app {

InvitationScope scope_of(std::optional<EngagementRole> role) {
    if (!role) return {};
    switch (*role) {
    case EngagementRole::client:
    case EngagementRole::expert: return {.brief = true, .money = true, .data = true};
    case EngagementRole::reviewer: return {.brief = true, .money = false, .data = true};
    case EngagementRole::finance: return {.brief = true, .money = true, .data = false};
    case EngagementRole::stakeholder: return {.brief = true, .money = false, .data = false};
    }
    return {};
}

briefs::Brief within(InvitationScope const& scope, briefs::Brief brief) {
    if (!scope.money) {
        brief.budget.reset();
        std::erase_if(brief.constraints, [](briefs::Constraint const& constraint) {
            return constraint.kind == briefs::ConstraintKind::budget;
        });
        for (briefs::PlanPhase& phase : brief.phases)
            phase.pricing.reset();
    }
    if (!scope.data) brief.data.clear();
    return brief;
}

} // namespace tenon::app
