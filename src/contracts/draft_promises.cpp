#include "contracts/canonical_json.h"
#include "contracts/clause_writer.h"
#include "contracts/draft_plan.h"
#include "contracts/plain_text.h"

#include <cmath>
#include <map>
#include <set>

namespace tenon::contracts {

namespace {

using briefs::CriterionKind;
using briefs::DeliverableKind;
using briefs::PhaseKind;

// The phases in which such a thing is usually finished, the likeliest first.
std::vector<PhaseKind> phases_for(DeliverableKind kind) {
    switch (kind) {
    case DeliverableKind::report:
    case DeliverableKind::analysis: return {PhaseKind::audit, PhaseKind::feasibility, PhaseKind::evaluation};
    case DeliverableKind::dataset: return {PhaseKind::preparation, PhaseKind::audit};
    case DeliverableKind::code:
    case DeliverableKind::weights:
    case DeliverableKind::pipeline: return {PhaseKind::development};
    case DeliverableKind::model_card: return {PhaseKind::evaluation, PhaseKind::development};
    case DeliverableKind::docs:
    case DeliverableKind::api: return {PhaseKind::deployment, PhaseKind::development};
    case DeliverableKind::other: break;
    }
    return {};
}

std::vector<PhaseKind> phases_for(CriterionKind kind) {
    if (kind == CriterionKind::metric) return {PhaseKind::evaluation, PhaseKind::development};
    return {PhaseKind::development};
}

std::string_view words_for(briefs::Comparison comparison) {
    switch (comparison) {
    case briefs::Comparison::at_least: return "at least";
    case briefs::Comparison::above: return "more than";
    case briefs::Comparison::at_most: return "at most";
    case briefs::Comparison::below: return "less than";
    case briefs::Comparison::equal: return "exactly";
    }
    return "";
}

// Puts the promises of one brief into the milestones of one draft.
class Placer {
public:
    Placer(briefs::Brief const& brief, ContractTerms& terms) : brief_(brief), terms_(terms) {}

    void place() {
        for (briefs::Deliverable const& deliverable : brief_.deliverables)
            add(deliverable);
        for (briefs::Criterion const& criterion : brief_.criteria)
            add(criterion);
        for (ContractMilestone& milestone : terms_.milestones)
            if (milestone.criteria.empty()) promise_report(milestone);
    }

private:
    // Milestones stand in the order of the brief's phases. Where none of the wanted ones is planned: the last
    // one before monitoring, because monitoring only watches what was built.
    std::size_t milestone_in(std::vector<PhaseKind> const& wanted) const {
        std::size_t last = 0;
        for (PhaseKind const kind : wanted)
            for (std::size_t i = brief_.phases.size(); i-- > 0;)
                if (brief_.phases[i].id == kind) return i;
        for (std::size_t i = 0; i < brief_.phases.size(); ++i)
            if (brief_.phases[i].id != PhaseKind::monitoring) last = i;
        return last;
    }

    // The id as it is; another one only where it could not be told from one that is taken.
    std::string take_id(std::string const& id, std::string const& otherwise) {
        std::string const plain = make_plain(id);
        std::string const first = plain.empty() ? otherwise : plain;
        std::string free = first;
        for (int i = 2; !taken_.insert(free).second; ++i)
            free = first + "-" + std::to_string(i);
        return free;
    }

    void add(briefs::Deliverable const& deliverable) {
        std::string const id = take_id(deliverable.id, "d");
        std::string const what = make_plain(deliverable.what);
        terms_.deliverables.push_back(
            {id, deliverable.kind, what.empty() ? in_words(deliverable.kind) : what});
        std::size_t const milestone = milestone_in(phases_for(deliverable.kind));
        terms_.milestones[milestone].deliverables.push_back(id);
        placed_[deliverable.id] = {id, milestone};
    }

    void add(briefs::Criterion const& criterion) {
        ContractCriterion promise;
        promise.id = take_id(criterion.id, "c");
        promise.kind = criterion.kind;
        promise.on = criterion.on;
        std::size_t milestone = milestone_in(phases_for(criterion.kind));
        if (auto const placed = placed_.find(criterion.deliverable); placed != placed_.end()) {
            promise.deliverable = placed->second.id;
            milestone = placed->second.milestone;
        }
        if (criterion.kind == CriterionKind::metric) measure(promise, criterion);
        // A metric without a threshold can bind nobody: it begins as a target.
        promise.binding = criterion.binding && (criterion.kind != CriterionKind::metric || promise.value);
        promise.text = sentence(promise);
        terms_.milestones[milestone].criteria.push_back(std::move(promise));
    }

    void measure(ContractCriterion& promise, briefs::Criterion const& criterion) const {
        promise.metric = make_plain(criterion.metric);
        for (briefs::Metric const& metric : brief_.metrics) {
            if (metric.id != criterion.metric || !metric.technical) continue;
            promise.measured_on = metric.technical->measured_on;
            if (auto const name = make_plain(metric.technical->name); !name.empty()) promise.metric = name;
        }
        if (promise.metric.empty()) promise.metric = "quality";
        if (!criterion.op || !criterion.value || !std::isfinite(*criterion.value)) return;
        promise.op = criterion.op;
        promise.value = criterion.value;
    }

    std::string sentence(ContractCriterion const& promise) const {
        if (promise.kind == CriterionKind::metric) {
            if (!promise.value) return "the " + promise.metric + " is measured and reported";
            return "the " + promise.metric + " is " + std::string(words_for(*promise.op)) + " " +
                   canonical_number(*promise.value);
        }
        std::string const what =
            promise.deliverable.empty() ? "the result" : "deliverable " + promise.deliverable;
        if (promise.kind == CriterionKind::run) return what + " is backed by a tracked run";
        if (promise.kind == CriterionKind::page) return what + " is written down on a page";
        return what + " is handed over";
    }

    void promise_report(ContractMilestone& milestone) {
        std::string const id = take_id(milestone.id + "-report", "report");
        terms_.deliverables.push_back({id, DeliverableKind::report, "Report on: " + milestone.name});
        milestone.deliverables.push_back(id);
        ContractCriterion promise;
        promise.id = take_id(milestone.id + "-done", "done");
        promise.kind = CriterionKind::file;
        promise.binding = true;
        promise.deliverable = id;
        promise.text = sentence(promise);
        milestone.criteria.push_back(std::move(promise));
    }

    struct Placed {
        std::string id;
        std::size_t milestone = 0;
    };

    briefs::Brief const& brief_;
    ContractTerms& terms_;
    std::set<std::string> taken_;
    std::map<std::string, Placed> placed_; // by the brief's own id
};

} // namespace

void place_promises(briefs::Brief const& brief, ContractTerms& terms) { Placer(brief, terms).place(); }

} // namespace tenon::contracts
