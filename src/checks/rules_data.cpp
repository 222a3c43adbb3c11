#include "base/text.h"
#include "checks/rules.h"

namespace tenon::checks::rules {

using engagements::DatasetFacts;
using engagements::Phase;

namespace {

std::string name_of(DatasetFacts const& dataset) {
    return dataset.what.empty() ? dataset.id : dataset.id + " (" + dataset.what + ")";
}

std::string place(std::size_t index) { return "/data/" + std::to_string(index); }

} // namespace

Verdict hire_before_data(Facts const& facts, Policy const&) {
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

Verdict thin_dataset_sheet(Facts const& facts, Policy const&) {
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

Verdict signing_blind(Facts const& facts, Policy const&) {
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

Verdict client_data_late(Facts const& facts, Policy const&) {
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

} // namespace tenon::checks::rules
