#include "base/text.h"
#include "checks/rules.h"

#include <algorithm>
#include <array>
#include <map>

namespace tenon::checks::rules {

using engagements::BriefFacts;
using engagements::PhaseFacts;
using engagements::PromiseFacts;
using engagements::RoleFacts;

namespace {

std::string place(std::string_view list, std::size_t index) {
    return "/" + std::string(list) + "/" + std::to_string(index);
}

// Nobody knows beforehand what comes out of these.
constexpr std::array<std::string_view, 4> experimental{"audit", "feasibility", "prototype", "development"};
// What is built on the data, so that its price hangs on the data's state.
constexpr std::array<std::string_view, 5> built_on_data{
    "prototype", "preparation", "labelling", "augmentation", "development"};
constexpr std::array<std::string_view, 4> core_duties{"data", "modelling", "deployment", "monitoring"};

bool has_phase(BriefFacts const& brief, std::string_view kind, std::size_t before) {
    auto const end = brief.phases.begin() + static_cast<std::ptrdiff_t>(before);
    return std::any_of(brief.phases.begin(), end, [&](auto const& phase) { return phase.kind == kind; });
}

bool is_data_sufficient(Facts const& facts) {
    return !facts.datasets.empty() &&
           std::all_of(facts.datasets.begin(), facts.datasets.end(),
               [](auto const& dataset) { return dataset.verdict == "sufficient"; });
}

// Who it is for this purpose; nothing where the house has people, and which one is open.
std::string assignee(RoleFacts const& role) {
    if (!role.who.empty()) return role.who;
    return role.by == "expert" ? "the expert" : "";
}

std::string price_trouble(PhaseFacts const& phase, bool is_sufficient) {
    bool const is_whole = phase.pricing == "fixed" || phase.pricing == "value";
    if (is_whole && !is_sufficient && contains(built_on_data, phase.kind))
        return "The phase " + phase.kind + " has the pricing " + phase.pricing +
               ", and the data it is built on has not been found sufficient.";
    if (phase.kind == "monitoring" && !phase.pricing.empty() && phase.pricing != "retainer")
        return "Monitoring goes on from month to month and has the pricing " + phase.pricing + ".";
    if (phase.kind == "deployment" && phase.pricing == "hourly" && is_sufficient)
        return "Deployment is priced by the hour although data and goal are known.";
    return "";
}

} // namespace

Verdict phases_skipped(Facts const& facts) {
    if (!facts.brief || facts.brief->phases.empty()) return Verdict::unknown();
    BriefFacts const& brief = *facts.brief;
    for (std::size_t i = 0; i < brief.phases.size(); ++i) {
        if (brief.phases[i].kind != "development") continue;
        std::vector<std::string> missing;
        if (!has_phase(brief, "audit", i)) missing.push_back("data audit");
        if (!has_phase(brief, "feasibility", i)) missing.push_back("feasibility study");
        if (!missing.empty())
            return Verdict::of(
                {{"Model development is planned without a " + join(missing, " and a ") + " before it.",
                    place("phases", i)}});
    }
    return Verdict::holds();
}

Verdict timeline_without_air(Facts const& facts) {
    if (!facts.brief || !facts.brief->has_timeline) return Verdict::unknown();
    BriefFacts const& brief = *facts.brief;
    std::vector<Trace> traces;
    int const least = brief.is_complex ? facts.policy.complex_weeks_min : facts.policy.mvp_weeks_min;
    if (brief.weeks && *brief.weeks < least)
        traces.push_back({count_of(*brief.weeks, "week is", "weeks are") +
                              " planned; work of this size takes " + std::to_string(least) + " at least.",
            "/timeline/weeks"});
    if (brief.buffer_bp.value_or(0) < facts.policy.buffer_bp)
        traces.push_back({"The plan keeps " + std::to_string(brief.buffer_bp.value_or(0) / 100) +
                              " % free for what nobody foresees; research needs " +
                              std::to_string(facts.policy.buffer_bp / 100) + " %.",
            "/timeline/buffer_bp"});
    if (brief.review_rounds.value_or(0) < 1)
        traces.push_back({"No review round is planned.", "/timeline/review_rounds"});
    if (!brief.phases.empty() && !brief.plans_preparation)
        traces.push_back({"No data preparation is planned.", "/phases"});
    return Verdict::of(std::move(traces));
}

Verdict one_person_for_everything(Facts const& facts) {
    if (!facts.brief || facts.brief->roles.empty() || !facts.brief->weeks) return Verdict::unknown();
    if (*facts.brief->weeks <= facts.policy.mvp_weeks_max) return Verdict::holds();
    std::map<std::string, std::vector<std::string>> duties_of;
    for (RoleFacts const& role : facts.brief->roles) {
        std::string const who = assignee(role);
        if (who.empty() || !contains(core_duties, role.duty)) continue;
        auto& duties = duties_of[who];
        if (!contains(duties, role.duty)) duties.push_back(role.duty);
    }
    std::vector<Trace> traces;
    for (auto const& [who, duties] : duties_of)
        if (duties.size() >= 3)
            traces.push_back({join(duties, ", ") + " are all planned for " + who + ", over " +
                                  std::to_string(*facts.brief->weeks) + " weeks.",
                "/roles"});
    return Verdict::of(std::move(traces));
}

Verdict wrong_pricing_model(Facts const& facts) {
    bool const is_sufficient = is_data_sufficient(facts);
    bool any = false;
    std::vector<Trace> traces;
    if (facts.brief)
        for (std::size_t i = 0; i < facts.brief->phases.size(); ++i) {
            any |= !facts.brief->phases[i].pricing.empty();
            if (auto trouble = price_trouble(facts.brief->phases[i], is_sufficient); !trouble.empty())
                traces.push_back({std::move(trouble), place("phases", i)});
        }
    if (facts.contract && !facts.contract->pricing.empty()) {
        any = true;
        if (facts.contract->pricing == "fixed" && !is_sufficient && traces.empty())
            traces.push_back({"The contract has a fixed price, and the data has not been found sufficient."});
    }
    return any ? Verdict::of(std::move(traces)) : Verdict::unknown();
}

Verdict compute_payer_open(Facts const& facts) {
    if (facts.contract) {
        auto const& contract = *facts.contract;
        if (contract.compute_payer.empty())
            return Verdict::of({{"The contract does not say who pays for computing."}});
        bool const is_hidden =
            contract.compute_payer == "expert" && contract.pricing == "fixed" && !contract.has_compute_cap;
        if (is_hidden)
            return Verdict::of({{"The expert pays for computing out of a fixed price, without a limit."}});
        return Verdict::holds();
    }
    if (!facts.brief || !facts.brief->has_budget) return Verdict::unknown();
    if (facts.brief->compute_payer_stated) return Verdict::holds();
    return Verdict::of({{"The budget does not say who pays for computing.", "/budget"}});
}

Verdict pay_only_on_success(Facts const& facts) {
    std::vector<Trace> traces;
    if (facts.contract && !facts.contract->promises.empty()) {
        for (PromiseFacts const& promise : facts.contract->promises)
            if (contains(experimental, promise.stage) && promise.binding_metrics > 0 &&
                promise.binding_others == 0)
                traces.push_back({"Milestone " + promise.name +
                                  " is experimental work and is paid only if a metric is reached."});
        return Verdict::of(std::move(traces));
    }
    if (!facts.brief || facts.brief->phases.empty()) return Verdict::not_yet();
    for (std::size_t i = 0; i < facts.brief->phases.size(); ++i) {
        PhaseFacts const& phase = facts.brief->phases[i];
        if (phase.pricing == "value" && contains(experimental, phase.kind))
            traces.push_back(
                {"The phase " + phase.kind + " is experimental work and is paid by its value only.",
                    place("phases", i)});
    }
    return Verdict::of(std::move(traces));
}

} // namespace tenon::checks::rules
