// The reading half of the face: milestones as they stand, and as facts for the checks.

#include "delivery/milestones.h"
#include "platform/json/read.h"

#include <algorithm>

namespace tenon::delivery {

namespace {

template <class Rows>
auto const* find_of(Rows const& rows, std::string_view milestone, std::string_view criterion) {
    auto const found = std::find_if(rows.begin(), rows.end(),
        [&](auto const& row) { return row.milestone == milestone && row.criterion == criterion; });
    return found == rows.end() ? nullptr : &*found;
}

std::vector<RejectionView> rejections_of(
    std::vector<store::RejectionRow> const& rows, std::string_view milestone) {
    std::vector<RejectionView> views;
    for (auto const& row : rows)
        if (row.milestone == milestone)
            views.push_back({row.round, json::read_json<std::vector<std::string>>(row.criteria).value(),
                row.observed, row.rejected_at, row.name});
    return views;
}

std::vector<EscalationView> escalations_of(
    std::vector<store::EscalationRow> const& rows, std::string_view milestone) {
    std::vector<EscalationView> views;
    for (auto const& row : rows)
        if (row.milestone == milestone) views.push_back({row.round, row.because, row.escalated_at});
    return views;
}

engagements::MilestoneFacts facts_of(MilestoneView const& view) {
    engagements::MilestoneFacts facts;
    facts.id = view.id;
    facts.name = view.name;
    facts.state = std::string(to_text(view.state));
    facts.funded_at = view.funded_at;
    facts.started_at = view.started_at;
    facts.submitted_at = view.submitted_at;
    facts.review_until = view.review_until;
    if (!view.rejections.empty()) {
        facts.rejected_at = view.rejections.back().rejected_at;
        facts.rejection_criteria = static_cast<int>(view.rejections.back().criteria.size());
    }
    if (!view.escalations.empty() && view.escalations.back().round == view.round)
        facts.escalated_because = view.escalations.back().because;
    for (auto const& criterion : view.criteria)
        facts.evidence.push_back({criterion.id, criterion.text, criterion.binding, criterion.resolves,
            criterion.met, criterion.waived_by.has_value()});
    return facts;
}

} // namespace

MilestoneView Milestones::view_of(sql::Transaction& transaction, Place const& place,
    contracts::ContractMilestone const& promised, std::optional<store::MilestoneRow> const& row) const {
    MilestoneView view{promised.id, {}, promised.name, promised.amount, promised.due, MilestoneState::planned,
        0, {}, {}, {}, {}, {}, {}, {}, {}, {}};
    if (row) {
        view.ledger_id = row->id;
        view.state = row->state;
        view.round = row->round;
        view.funded_at = row->funded_at;
        view.started_at = row->started_at;
        view.submitted_at = row->submitted_at;
        view.review_until = row->review_until;
        view.accepted_at = row->accepted_at;
        view.accepted_by = row->accepted_by;
    }
    auto const evidence = store::evidence(transaction, place);
    auto const waivers = store::waivers(transaction, place);
    for (auto const& criterion : promised.criteria) {
        auto standing =
            standings_.of(transaction, place, criterion, find_of(evidence, promised.id, criterion.id));
        if (auto const* waiver = find_of(waivers, promised.id, criterion.id)) {
            standing.waived_by = waiver->name;
            standing.waived_because = waiver->reason;
        }
        view.criteria.push_back(std::move(standing));
    }
    view.rejections = rejections_of(store::rejections(transaction, place), promised.id);
    view.escalations = escalations_of(store::escalations(transaction, place), promised.id);
    return view;
}

MilestoneList Milestones::list(sql::Transaction& transaction, Place const& place) const {
    MilestoneList list;
    auto const contract = contracts::signed_contract(transaction, place);
    if (!contract) return list;
    auto const rows = store::milestones(transaction, place);
    for (auto const& promised : contract->terms.milestones) {
        auto const row = std::find_if(rows.begin(), rows.end(),
            [&](store::MilestoneRow const& candidate) { return candidate.milestone == promised.id; });
        list.milestones.push_back(
            view_of(transaction, place, promised, row == rows.end() ? std::nullopt : std::optional(*row)));
    }
    return list;
}

void Milestones::fill(sql::Transaction& transaction, Place const& place, engagements::Facts& facts) {
    for (auto const& view : list(transaction, place).milestones) {
        facts.milestones.push_back(facts_of(view));
        for (auto const& criterion : view.criteria)
            for (auto& run : facts.runs)
                run.is_evidence |= criterion.run_id == run.id;
    }
    for (auto& run : facts.runs)
        if (run.is_evidence)
            for (auto const& validation : tracking_.validations(transaction, place, run.id))
                run.validation.emplace_back(to_text(validation.kind));
}

} // namespace tenon::delivery
