#include "briefs/plan_draft.h"

#include "base/text.h"
#include "briefs/plan_advice.h"

#include <algorithm>

namespace tenon::briefs {

namespace {

class Drafter {
public:
    Drafter(Brief const& brief, engagements::Policy const& policy, bool data_are_known)
        : brief_(brief), policy_(policy), data_are_known_(data_are_known) {}

    std::vector<ProposedPhase> draft() {
        look_first();
        shape_data();
        build();
        watch();
        return std::move(proposed_);
    }

private:
    PlanPhase& add(PhaseKind kind, Duty role, std::string handover, std::string why) {
        bool const is_planned = std::any_of(brief_.phases.begin(), brief_.phases.end(),
            [&](PlanPhase const& phase) { return phase.id == kind; });
        PlanPhase phase;
        phase.id = kind;
        phase.role = role;
        phase.pricing = pricing_for(kind, data_are_known_, is_scope_defined(brief_)).pricing;
        phase.handover = std::move(handover);
        PhaseDays const usual = days_of(phase);
        phase.days = Estimate{usual.p10, usual.p50, usual.p90};
        proposed_.push_back({std::move(phase), std::move(why), is_planned});
        return proposed_.back().phase;
    }

    void look_first() {
        int const box = policy_.discovery_business_days;
        PlanPhase& audit = add(PhaseKind::audit, Duty::data,
            "A verdict on the data: sufficient, with limits, or insufficient",
            "Data that turn out missing or messy stop more work than anything else, so they are looked at "
            "first, "
            "paid, and within " +
                std::to_string(box) + " working days.");
        audit.days = Estimate{std::max(1, box * 6 / 10), box, box};
        audit.timebox_days = box;
        for (DataAsset const& asset : brief_.data)
            audit.needs.push_back(asset.id);
        PlanPhase& study = add(PhaseKind::feasibility, Duty::modelling,
            "A first figure on the real data beside a simple baseline, and a decision: go on, change or stop",
            "Whether it can work is one question with an end of its own; skipping it is a known way to "
            "fail.");
        study.timebox_days = study.days->p90;
        if (brief_.budget && brief_.budget->compute_cap)
            add(PhaseKind::prototype, Duty::modelling, "A small version that runs on one machine",
                "Computing is capped, so the first version runs on a laptop before anybody pays for more.");
        before_data_ = proposed_.back().phase.id;
    }

    void shape_data() {
        std::vector<std::string> unlabelled;
        for (DataAsset const& asset : brief_.data)
            if (asset.labels == Labels::none || asset.labels == Labels::partly)
                unlabelled.push_back(asset.id);
        add(PhaseKind::preparation, Duty::data, "Cleaned data with a note on every rule that was applied",
            "Cleaning and shaping data often take most of the time; planned, they can be priced.");
        if (unlabelled.empty()) return;
        PlanPhase& labelling =
            add(PhaseKind::labelling, Duty::domain, "Labelled data, and how often two people agreed",
                "The answers are not in the data yet (" + join(unlabelled, ", ") +
                    "), so people who know the subject have to give them, beside the preparation.");
        labelling.needs = unlabelled;
        labelling.after = {before_data_};
        has_labelling_ = true;
    }

    void build() {
        PlanPhase& development = add(PhaseKind::development, Duty::modelling,
            "The smallest model that reaches the target, and what it cannot do",
            "The model itself, once it is known that the data carry it.");
        if (has_labelling_) development.after = {PhaseKind::preparation, PhaseKind::labelling};
        add(PhaseKind::evaluation, Duty::evaluation,
            "Figures on data that nobody trained on, beside the baseline",
            "The first version is not the final one: testing and a revision need days of their own.");
    }

    void watch() {
        if (!runs_somewhere()) return;
        add(PhaseKind::deployment, Duty::deployment, "The service where it belongs, and the way back",
            "A model that nobody calls changes nothing: bringing it to where it is used is work too.");
        int const days = policy_.monitoring_months * 65 / 3; // a quarter has 65 business days
        PlanPhase& monitoring =
            add(PhaseKind::monitoring, Duty::monitoring, "A figure every month, and whether to retrain",
                "Models lose quality as the world changes; " + std::to_string(policy_.monitoring_months) +
                    " months of watching belong to the first contract.");
        if (days > 0) monitoring.days = Estimate{days, days, days};
    }

    // Unless only something to read or to keep was asked for.
    bool runs_somewhere() const {
        auto const is_paper = [](Deliverable const& deliverable) {
            return deliverable.kind == DeliverableKind::report ||
                   deliverable.kind == DeliverableKind::analysis ||
                   deliverable.kind == DeliverableKind::dataset || deliverable.kind == DeliverableKind::docs;
        };
        return brief_.deliverables.empty() ||
               !std::all_of(brief_.deliverables.begin(), brief_.deliverables.end(), is_paper);
    }

    Brief const& brief_;
    engagements::Policy const& policy_;
    bool data_are_known_;
    std::vector<ProposedPhase> proposed_;
    PhaseKind before_data_ = PhaseKind::feasibility;
    bool has_labelling_ = false;
};

} // namespace

std::vector<ProposedPhase> draft_plan(
    Brief const& brief, engagements::Policy const& policy, bool data_are_known) {
    return Drafter(brief, policy, data_are_known).draft();
}

} // namespace tenon::briefs
