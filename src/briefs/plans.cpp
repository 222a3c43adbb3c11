#include "briefs/plans.h"

#include "base/text.h"
#include "briefs/plan_store.h"
#include "engagements/reason.h"
#include "platform/events/events.h"

#include <algorithm>

namespace tenon::briefs {

namespace {

constexpr int move_days_max = 260; // business days: a year

bool lets_work_go_on(engagements::DatasetFacts const& dataset) {
    return dataset.verdict == "sufficient" || dataset.verdict == "with_limits";
}

Result<void> check_move(NewPlanMove const& wanted, std::vector<std::string> const& keys) {
    std::vector<Problem> problems;
    if (std::find(keys.begin(), keys.end(), wanted.phase) == keys.end())
        problems.push_back({"/phase", "phase_unknown",
            "The plan has no phase \"" + wanted.phase + "\"; it has: " + join(keys, ", ") + "."});
    if (wanted.business_days == 0 || wanted.business_days > move_days_max ||
        wanted.business_days < -move_days_max)
        problems.push_back({"/business_days", "out_of_range",
            "Move by 1 to " + std::to_string(move_days_max) + " business days; back with a minus."});
    if (auto const reason = engagements::read_reason(wanted.reason); !reason)
        problems.push_back(reason.error().problems.front());
    if (problems.empty()) return {};
    return fail(json::body_invalid(std::move(problems)));
}

} // namespace

Result<TriedPlan> try_plan(Brief const& brief, PlanSetting const& setting) {
    TENON_TRY(planned, schedule(brief, setting));
    return TriedPlan{planned, advise(brief, setting)};
}

Result<PlanDraft> try_draft(Brief const& brief, PlanSetting setting) {
    PlanDraft draft{draft_plan(brief, setting.policy, setting.data_are_known), {}, {}};
    Brief planned = brief;
    planned.phases.clear();
    for (ProposedPhase const& proposed : draft.phases)
        planned.phases.push_back(proposed.phase);
    setting.moves.clear(); // they were made for other phases
    TENON_TRY(tried, try_plan(planned, setting));
    draft.schedule = tried.schedule;
    draft.advice = tried.advice;
    return draft;
}

PlanSetting Plans::setting(sql::Transaction& transaction, Place const& place) {
    auto const facts = engagements_.facts(transaction, place);
    PlanSetting setting{calendar_of(facts.time_zone, facts.work_week), facts.today, {}, facts.policy, false};
    setting.data_are_known =
        !facts.datasets.empty() && std::all_of(facts.datasets.begin(), facts.datasets.end(), lets_work_go_on);
    for (auto const& row : store::moves(transaction, place))
        setting.moves.push_back({row.phase, row.business_days});
    return setting;
}

Result<PlanView> Plans::show(sql::Transaction& transaction, Place const& place) {
    TENON_TRY(newest, briefs_.latest(transaction, place));
    TENON_TRY(tried, try_plan(newest.brief, setting(transaction, place)));
    PlanView view{newest.version, tried.schedule, tried.advice, {}};
    auto const keys = phase_keys(newest.brief);
    for (auto const& row : store::moves(transaction, place))
        view.moves.push_back({row.number, row.phase, row.business_days, row.reason, row.because, row.moved_at,
            row.moved_by_name, std::find(keys.begin(), keys.end(), row.phase) != keys.end()});
    return view;
}

Result<PlanDraft> Plans::draft(sql::Transaction& transaction, Place const& place) {
    TENON_TRY(newest, briefs_.latest(transaction, place));
    return try_draft(newest.brief, setting(transaction, place));
}

Result<TriedPlan> Plans::trial(sql::Transaction& transaction, Place const& place, TryPlan const& wanted) {
    TENON_CHECK(validate(wanted.brief));
    PlanSetting read = setting(transaction, place);
    read.moves = wanted.moves;
    read.data_are_known = wanted.data_are_known.value_or(read.data_are_known);
    return try_plan(wanted.brief, read);
}

Result<PlanView> Plans::move(sql::Transaction& transaction, Actor const& actor, NewPlanMove const& wanted) {
    Place const place = actor.place();
    // Held until the end, so that two moves do not take the same number.
    if (engagements_.lock(transaction, place) == engagements::Phase::closed)
        return fail(
            ErrorKind::conflict, "engagement_closed", "The engagement is closed; its plan is history.");
    TENON_TRY(newest, briefs_.latest(transaction, place));
    TENON_CHECK(check_move(wanted, phase_keys(newest.brief)));
    auto const earlier = store::moves(transaction, place);
    int const number = earlier.empty() ? 1 : earlier.back().number + 1;
    Timestamp const now = context_.clock.now();
    store::insert_move(transaction, actor, place,
        {number, wanted.phase, wanted.business_days, std::string(trim(wanted.reason)), wanted.because, now,
            actor.name});
    std::string data = R"({"phase":)";
    json::write_text(data, wanted.phase);
    data += R"(,"business_days":)" + std::to_string(wanted.business_days) + "}";
    events::record(
        transaction, actor, now, events::in(place, "plan.moved", std::to_string(number), std::move(data)));
    return show(transaction, place);
}

} // namespace tenon::briefs
