#include "base/text.h"
#include "checks/rules.h"

#include <algorithm>

namespace tenon::checks::rules {

using engagements::ContractFacts;
using engagements::MilestoneFacts;
using engagements::Phase;
using engagements::RunFacts;

namespace {

// Rules that read clauses: before there is a contract their facts cannot exist.
std::optional<Verdict> without_contract(Facts const& facts) {
    if (facts.contract) return std::nullopt;
    return facts.phase < Phase::contract ? Verdict::not_yet() : Verdict::unknown();
}

std::optional<Timestamp> signed_by_both(Facts const& facts) {
    if (!facts.contract || !facts.contract->client_signed_at || !facts.contract->expert_signed_at)
        return std::nullopt;
    return std::max(*facts.contract->client_signed_at, *facts.contract->expert_signed_at);
}

} // namespace

Verdict work_before_paper(Facts const& facts) {
    if (facts.runs.empty()) return Verdict::not_yet();
    auto const first = std::min_element(facts.runs.begin(), facts.runs.end(),
        [](RunFacts const& one, RunFacts const& other) { return one.started_at < other.started_at; });
    auto const signed_at = signed_by_both(facts);
    std::string const when = "Run " + first->name + " began on " + to_string(first->started_at) + ", ";
    if (!signed_at || first->started_at < *signed_at)
        return Verdict::of({{when + (signed_at ? "before both had signed." : "and not both have signed.")}});

    bool const funded =
        std::any_of(facts.milestones.begin(), facts.milestones.end(), [&](MilestoneFacts const& milestone) {
            return milestone.funded_at && *milestone.funded_at <= first->started_at;
        });
    if (funded) return Verdict::holds();
    return Verdict::of({{when + "before any milestone was funded.", "", Severity::warn}});
}

Verdict ownership_holes(Facts const& facts) {
    if (auto early = without_contract(facts)) return *early;
    auto const& undecided = facts.contract->undecided_assets;
    if (undecided.empty()) return Verdict::holds();
    return Verdict::of({{"The contract does not say who owns: " + join(undecided, ", ") + "."}});
}

Verdict no_confidentiality(Facts const& facts) {
    if (auto early = without_contract(facts)) return *early;
    ContractFacts const& contract = *facts.contract;
    std::vector<Trace> traces;
    for (auto const& dataset : facts.datasets) {
        if (dataset.sensitivity == "public") continue;
        std::string const what = "The data " + dataset.id + " is " +
                                 (dataset.sensitivity.empty() ? "not declared public" : dataset.sensitivity) +
                                 ", and the contract has no ";
        if (!contract.has_confidentiality) traces.push_back({what + "confidentiality clause."});
        if (!contract.has_data_use) traces.push_back({what + "data use clause."});
    }
    return Verdict::of(std::move(traces));
}

Verdict no_data_delay_clause(Facts const& facts) {
    if (auto early = without_contract(facts)) return *early;
    if (facts.datasets.empty()) return Verdict::unknown();
    if (facts.contract->has_data_delay) return Verdict::holds();
    return Verdict::of(
        {{"The work needs " +
            count_of(static_cast<std::int64_t>(facts.datasets.size()), "data asset", "data assets") +
            " of the client, and no clause says what happens when they come late."}});
}

Verdict no_way_out(Facts const& facts) {
    if (auto early = without_contract(facts)) return *early;
    std::vector<Trace> traces;
    if (!facts.contract->has_kill_switch) traces.push_back({"The contract has no kill switch."});
    if (!facts.contract->has_liability_cap) traces.push_back({"The contract has no limit of liability."});
    return Verdict::of(std::move(traces));
}

Verdict nothing_after_launch(Facts const& facts) {
    if (auto early = without_contract(facts)) return *early;
    if (!facts.brief) return Verdict::unknown();
    auto plans = [&](std::string_view kind) {
        return std::any_of(facts.brief->phases.begin(), facts.brief->phases.end(),
            [&](auto const& phase) { return phase.kind == kind; });
    };
    if (!plans("deployment") || plans("monitoring") || facts.contract->has_aftercare) return Verdict::holds();
    return Verdict::of({{"The model is to be deployed, and the contract neither plans monitoring nor says "
                         "that there will be none."}});
}

Verdict no_cap_no_alert(Facts const& facts) {
    if (auto early = without_contract(facts)) return *early;
    std::vector<std::string> missing;
    bool const has_cap = facts.contract->has_compute_cap || (facts.compute && facts.compute->cap_minor);
    if (!has_cap) missing.push_back("no limit for computing");
    if (facts.contract->compute_alerts == 0) missing.push_back("no share of it at which both are told");
    if (missing.empty()) return Verdict::holds();
    return Verdict::of({{"There is " + join(missing, " and ") + "."}});
}

} // namespace tenon::checks::rules
