#include "base/calendar.h"
#include "base/text.h"
#include "checks/rules.h"

#include <algorithm>

namespace tenon::checks::rules {

using engagements::DatasetFacts;
using engagements::Phase;

namespace {

std::string place(std::size_t index) { return "/data/" + std::to_string(index); }

} // namespace

std::string name_of(DatasetFacts const& dataset) {
    return dataset.what.empty() ? dataset.id : dataset.id + " (" + dataset.what + ")";
}

Verdict hire_before_data(Facts const& facts) {
    if (facts.datasets.empty()) {
        if (facts.phase == Phase::brief) return Verdict::not_yet();
        return Verdict::of({{"The engagement names no data, so nobody can have reviewed it.", "/data"}});
    }
    std::vector<Trace> traces;
    for (std::size_t i = 0; i < facts.datasets.size(); ++i) {
        DatasetFacts const& dataset = facts.datasets[i];
        if (dataset.verdict.empty())
            traces.push_back({"The data " + name_of(dataset) + " has not been reviewed.", place(i)});
        else if (dataset.verdict == "insufficient")
            traces.push_back({"The data " + name_of(dataset) + " was found insufficient.", place(i)});
    }
    return Verdict::of(std::move(traces));
}

Verdict thin_dataset_sheet(Facts const& facts) {
    if (facts.datasets.empty()) return facts.phase == Phase::brief ? Verdict::not_yet() : Verdict::unknown();
    std::vector<Trace> traces;
    for (std::size_t i = 0; i < facts.datasets.size(); ++i) {
        DatasetFacts const& dataset = facts.datasets[i];
        if (!dataset.has_policy && dataset.access_granted_at)
            traces.push_back({"Access to " + name_of(dataset) + " is granted without a usage policy.",
                place(i), Severity::error});
        if (!dataset.missing_fields.empty())
            traces.push_back(
                {"The sheet of " + name_of(dataset) + " lacks " + join(dataset.missing_fields, ", ") + ".",
                    place(i)});
    }
    return Verdict::of(std::move(traces));
}

Verdict signing_blind(Facts const& facts) {
    if (!facts.contract) return facts.phase <= Phase::contract ? Verdict::not_yet() : Verdict::unknown();
    if (facts.datasets.empty()) return Verdict::unknown();
    auto const& contract = *facts.contract;
    // Before the signature: not seen so far. After it: not seen in time.
    bool const seen =
        contract.expert_saw_data_at &&
        (!contract.expert_signed_at || *contract.expert_saw_data_at <= *contract.expert_signed_at);
    if (seen) return Verdict::holds();
    return Verdict::of(
        {{contract.expert_signed_at ? "The expert signed without having opened the data profile."
                                    : "The expert has not opened the data profile."}});
}

Verdict no_paid_discovery(Facts const& facts) {
    if (facts.datasets.empty()) return facts.phase == Phase::brief ? Verdict::not_yet() : Verdict::unknown();
    bool const is_known = std::all_of(facts.datasets.begin(), facts.datasets.end(),
        [](DatasetFacts const& dataset) { return dataset.verdict == "sufficient"; });
    if (is_known) return Verdict::holds();
    std::string const because = ", and not all data has been found sufficient.";
    if (facts.contract && !facts.contract->promises.empty()) {
        auto const& first = facts.contract->promises.front();
        if (first.stage == "audit" && first.is_paid) return Verdict::holds();
        return Verdict::of(
            {{"The first milestone is " + first.name + ", not a paid look at the data" + because}});
    }
    if (!facts.brief || facts.brief->phases.empty()) return Verdict::unknown();
    auto const& first = facts.brief->phases.front();
    if (first.kind == "audit" && first.is_paid) return Verdict::holds();
    return Verdict::of(
        {{(first.kind == "audit" ? std::string("The first phase, the audit, has no price of its own")
                                 : "The first phase is " + first.kind + ", not a paid audit") +
                because,
            "/phases/0"}});
}

Verdict client_data_late(Facts const& facts) {
    if (facts.datasets.empty()) return Verdict::not_yet();
    std::vector<Trace> traces;
    for (std::size_t i = 0; i < facts.datasets.size(); ++i) {
        DatasetFacts const& dataset = facts.datasets[i];
        if (!dataset.needed_by || dataset.access_verified_at || *dataset.needed_by >= facts.today) continue;
        traces.push_back({"The data " + name_of(dataset) + " was needed by " + to_string(*dataset.needed_by) +
                              "; access is not verified " +
                              count_of(dataset.needed_by->days_until(facts.today), "day", "days") + " later.",
            place(i)});
    }
    return Verdict::of(std::move(traces));
}

Verdict nobody_decided(Facts const& facts) {
    bool any = false;
    std::vector<Trace> traces;
    for (std::size_t i = 0; i < facts.datasets.size(); ++i) {
        DatasetFacts const& dataset = facts.datasets[i];
        if (!dataset.reviewed_at) continue;
        any = true;
        if (dataset.verdict == "sufficient" || dataset.decided_at) continue;
        Calendar const calendar = calendar_of(facts.time_zone, facts.work_week);
        int const waited =
            calendar.business_days_between(calendar.zone.day_of(*dataset.reviewed_at), facts.today);
        if (waited <= facts.policy.decision_business_days) continue;
        traces.push_back(
            {"The data " + name_of(dataset) + " was found " +
                    (dataset.verdict == "insufficient" ? "insufficient" : "sufficient with limits") + " " +
                    count_of(waited, "working day", "working days") +
                    " ago, and nobody has decided what follows.",
                place(i)});
    }
    return any ? Verdict::of(std::move(traces)) : Verdict::not_yet();
}

} // namespace tenon::checks::rules
