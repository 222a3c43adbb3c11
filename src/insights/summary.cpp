#include "insights/summary.h"

#include "base/text.h"
#include "insights/phrase.h"
#include "insights/summary_parts.h"

#include <algorithm>
#include <set>

namespace tenon::insights {

namespace parts {

Moment moment_of(SummaryMaterial const& material) {
    auto const& facts = material.situation.facts;
    Calendar const calendar = calendar_of(facts.time_zone, facts.work_week);
    Timestamp const end = end_of(material.week, calendar.zone);
    bool const is_current = facts.at < end;
    return {begin_of(material.week, calendar.zone), end, is_current ? facts.at : end, is_current, calendar};
}

std::string milestone_name(Situation const& situation, std::string_view id) {
    for (auto const& milestone : situation.facts.milestones)
        if (milestone.id == id) return in_quotes(milestone.name);
    return "A milestone";
}

namespace {

std::string_view words_for(engagements::Phase phase) {
    using enum engagements::Phase;
    switch (phase) {
    case brief: return "The brief is being written";
    case hiring: return "The brief is published and an expert is being found";
    case contract: return "The contract is being agreed";
    case onboarding: return "The contract is signed and the work is being prepared";
    case delivery: return "The work is under way";
    case handover: return "The work is being handed over";
    case care: return "The result is in use";
    case closed: return "The engagement is closed";
    }
    return "";
}

} // namespace

std::string status(SummaryMaterial const& material) {
    auto const& facts = material.situation.facts;
    std::string const text(words_for(facts.phase));
    if (facts.milestones.empty()) return text + ".";
    auto const accepted = std::count_if(facts.milestones.begin(), facts.milestones.end(),
        [](auto const& milestone) { return milestone.state == "accepted"; });
    return text + "; " + std::to_string(accepted) + " of " +
           count_of(static_cast<std::int64_t>(facts.milestones.size()), "milestone", "milestones") +
           " accepted.";
}

namespace {

// Bookkeeping is not a decision, and neither is what only asks for care.
bool is_decision(WaitKind kind) {
    static std::set<WaitKind> const kinds{WaitKind::publish_brief, WaitKind::invite_expert,
        WaitKind::draw_up_contract, WaitKind::propose_contract, WaitKind::sign_contract,
        WaitKind::grant_access, WaitKind::fund_milestone, WaitKind::review_milestone, WaitKind::seal_labels};
    return kinds.contains(kind);
}

} // namespace

std::optional<SummaryPoint> decision(SummaryMaterial const& material, Moment const& moment) {
    if (!moment.is_current) return std::nullopt;
    for (Waiting const& waiting : waiting_in(material.situation)) {
        if (!is_decision(waiting.kind) || !waits_for(waiting, Party::client)) continue;
        std::string says = waiting.what;
        if (waiting.until)
            says += " The answer is due on " + to_string(moment.calendar.zone.day_of(*waiting.until)) + ".";
        return SummaryPoint{std::move(says), waiting.page, waiting.subject};
    }
    return std::nullopt;
}

} // namespace parts

WeekSummary summarize(SummaryMaterial const& material) {
    parts::Moment const moment = parts::moment_of(material);
    WeekSummary summary{shortened(material.workspace), shortened(material.title), material.week.first,
        material.week.last_working_day, material.week.last, moment.calendar.zone.name(), moment.is_current,
        {}, parts::done(material, moment), parts::roadblocks(material, moment),
        parts::impact(material, moment), parts::decision(material, moment), material.situation.facts.at};
    if (moment.is_current) summary.status = parts::status(material);
    return summary;
}

} // namespace tenon::insights
