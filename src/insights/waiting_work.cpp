// Rules of Today about the work itself: data, milestones, evaluations.

#include "base/calendar.h"
#include "base/text.h"
#include "delivery/milestone.h"
#include "insights/phrase.h"
#include "insights/waiting_rules.h"

#include <algorithm>

namespace tenon::insights::rules {

using delivery::MilestoneState;
using engagements::MilestoneFacts;

namespace {

Calendar calendar_of(Situation const& situation) {
    return tenon::calendar_of(situation.facts.time_zone, situation.facts.work_week);
}

std::optional<Timestamp> end_of(std::optional<Day> day, Calendar const& calendar) {
    if (!day) return std::nullopt;
    return calendar.zone.last_second_of(*day);
}

} // namespace

void data(Situation const& situation, std::vector<Waiting>& all) {
    if (!situation.terms) return;
    Calendar const calendar = calendar_of(situation);
    for (auto const& dataset : situation.facts.datasets) {
        if (dataset.access_verified_at) continue;
        std::string const name = in_quotes(dataset.what.empty() ? dataset.id : dataset.what);
        auto const until = end_of(dataset.needed_by, calendar);
        if (!dataset.access_granted_at)
            all.push_back({WaitKind::grant_access, Mover::client, "Give the expert access to " + name + ".",
                InsightPage::data, dataset.id, situation.last_gate_at, until, true});
        else
            all.push_back({WaitKind::verify_access, Mover::expert,
                "Open " + name + " with the access that was given, and say that it works.", InsightPage::data,
                dataset.id, dataset.access_granted_at, until});
    }
}

namespace {

// Milestones are worked off in the contract's order: the next is due for funding once none before it is under
// way.
MilestoneFacts const* next_to_fund(std::vector<MilestoneFacts> const& milestones) {
    for (MilestoneFacts const& milestone : milestones) {
        auto const state = from_text<MilestoneState>(milestone.state);
        if (state == MilestoneState::planned) return &milestone;
        if (state != MilestoneState::accepted) return nullptr;
    }
    return nullptr;
}

contracts::ContractMilestone const* find_promised(Situation const& situation, std::string const& id) {
    auto const& promised = situation.terms->milestones;
    auto const found = std::find_if(
        promised.begin(), promised.end(), [&](auto const& milestone) { return milestone.id == id; });
    return found == promised.end() ? nullptr : &*found;
}

std::optional<Waiting> step_of(Situation const& situation, MilestoneFacts const& milestone) {
    auto const* promised = find_promised(situation, milestone.id);
    auto const state = from_text<MilestoneState>(milestone.state);
    if (!promised || !state) return std::nullopt;
    Calendar const calendar = calendar_of(situation);
    auto step = [&](WaitKind kind, Mover mover, std::string_view what, std::optional<Timestamp> since,
                    std::optional<Timestamp> until = {}, bool blocks = false) {
        return Waiting{kind, mover, in_quotes(milestone.name) + std::string(what), InsightPage::milestones,
            milestone.id, since, until, blocks};
    };
    switch (*state) {
    case MilestoneState::planned:
    case MilestoneState::accepted: break;
    case MilestoneState::funded:
        return step(WaitKind::begin_milestone, Mover::expert, " is funded: begin it.", milestone.funded_at);
    case MilestoneState::in_progress:
        return step(WaitKind::submit_milestone, Mover::expert,
            " is in progress: submit it with its evidence.", milestone.started_at,
            end_of(promised->due, calendar));
    case MilestoneState::changes_requested:
        return step(WaitKind::answer_changes, Mover::expert,
            " was sent back: answer what was observed and submit it again.", milestone.rejected_at,
            milestone.rejected_at ? std::optional(calendar.deadline(
                                        *milestone.rejected_at, situation.terms->acceptance.resubmit_days))
                                  : std::nullopt);
    case MilestoneState::submitted:
        return step(WaitKind::review_milestone, Mover::client,
            " is submitted: accept it, or send it back by criterion.", milestone.submitted_at,
            milestone.review_until, true);
    }
    return std::nullopt;
}

} // namespace

void milestones(Situation const& situation, std::vector<Waiting>& all) {
    if (!situation.terms) return;
    if (auto const* next = next_to_fund(situation.facts.milestones))
        all.push_back({WaitKind::fund_milestone, Mover::client,
            "Set the funds for " + in_quotes(next->name) + " aside, so that the work on it can begin.",
            InsightPage::milestones, next->id, situation.last_gate_at, {}, true});
    for (MilestoneFacts const& milestone : situation.facts.milestones)
        if (auto waiting = step_of(situation, milestone)) all.push_back(*std::move(waiting));
}

void evaluations(Situation const& situation, std::vector<Waiting>& all) {
    for (auto const& evaluation : situation.evaluations) {
        bool const takes_tries =
            evaluation.state == scoring::EvaluationState::sealed && evaluation.submissions.empty();
        if (evaluation.state == scoring::EvaluationState::open)
            all.push_back({WaitKind::seal_labels, Mover::client,
                in_quotes(evaluation.name) + " waits for the labels that will be sealed.",
                InsightPage::evaluations, evaluation.id.str(), evaluation.created_at, {}, true});
        else if (takes_tries)
            all.push_back({WaitKind::submit_predictions, Mover::expert,
                in_quotes(evaluation.name) + " is sealed: submit predictions, " +
                    count_of(evaluation.tries_left, "try is", "tries are") + " left.",
                InsightPage::evaluations, evaluation.id.str(), evaluation.sealed_at});
    }
}

// Money that runs away is told in full, with its figures, and not as one finding among others.
void compute(Situation const& situation, std::vector<Waiting>& all) {
    for (engagements::Finding const& finding : situation.open)
        if (finding.code == "COMP-02")
            all.push_back({WaitKind::mind_compute, Mover::both, finding.read + " " + finding.fix,
                InsightPage::compute, "", {}, {}, finding.severity == engagements::Severity::error});
}

} // namespace tenon::insights::rules
