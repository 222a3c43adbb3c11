#include "contracts/draft_plan.h"

#include "briefs/plan_order.h"

#include <algorithm>
#include <numeric>

namespace tenon::contracts {

namespace {

constexpr int ten_years = 3650;     // days: whatever an estimate says, a contract ends within them
constexpr int unknown_estimate = 5; // working days of a phase that nobody estimated

// The middle of an estimate: what the budget is shared by. Never zero, so that every phase is worth
// something.
int working_days(briefs::PlanPhase const& phase) {
    if (!phase.days) return unknown_estimate;
    auto const& [p10, p50, p90] = *phase.days;
    int const outer = p10 && p90 ? std::midpoint(*p10, *p90) : p90.value_or(p10.value_or(unknown_estimate));
    return std::clamp(p50.value_or(outer), 1, ten_years);
}

// With the share of time the plan keeps free for what nobody foresees.
int with_buffer(int days, briefs::Brief const& brief) {
    int const buffer_bp = brief.timeline ? brief.timeline->buffer_bp.value_or(0) : 0;
    auto const buffered = (std::int64_t{days} * (10'000 + buffer_bp) + 9'999) / 10'000;
    return static_cast<int>(std::min<std::int64_t>(buffered, ten_years));
}

Day due_after(Day start, int days, Calendar const& calendar) {
    return std::min(calendar.add_business_days(start, days), start.plus(ten_years));
}

ContractMilestone whole_work(ContractTerms const& terms) {
    return {.id = "m1", .name = "Whole work", .amount = terms.pricing.total, .due = terms.term.end};
}

} // namespace

std::vector<ContractMilestone> plan_milestones(
    briefs::Brief const& brief, ContractTerms const& terms, Calendar const& calendar) {
    if (brief.phases.empty()) return {whole_work(terms)};
    std::vector<ContractMilestone> milestones;
    std::vector<std::int64_t> weights;
    int days = 0;
    for (briefs::PlanPhase const& phase : brief.phases) {
        weights.push_back(working_days(phase));
        days = std::min(days + working_days(phase), ten_years);
        ContractMilestone milestone;
        milestone.id = "m" + std::to_string(weights.size());
        milestone.name = briefs::name_of(phase.id);
        milestone.stage = phase.id;
        milestone.due = due_after(*terms.term.start, with_buffer(days, brief), calendar);
        milestones.push_back(std::move(milestone));
    }
    if (!terms.pricing.total) return milestones;
    auto const amounts = terms.pricing.total->split(weights).value();
    for (std::size_t i = 0; i < milestones.size(); ++i)
        milestones[i].amount = amounts[i];
    return milestones;
}

} // namespace tenon::contracts
