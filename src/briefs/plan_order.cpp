#include "briefs/plan_order.h"

#include <algorithm>
#include <map>
#include <optional>

namespace tenon::briefs {

namespace {

constexpr std::size_t phases_max = 100; // a plan that a person reads; it also bounds the calendar's work

// Phases of that kind that come earlier in the list; where there are none, the later ones, or the phase
// itself.
std::vector<std::size_t> phases_meant(Brief const& brief, std::size_t by, PhaseKind kind) {
    std::vector<std::size_t> earlier;
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < brief.phases.size(); ++i)
        if (brief.phases[i].id == kind) (i < by ? earlier : others).push_back(i);
    if (others.size() > 1) std::erase(others, by);
    return earlier.empty() ? others : earlier;
}

std::string pointer_of(std::size_t phase) { return "/phases/" + std::to_string(phase) + "/after"; }

// Every phase behind those it waits for; shorter than the plan where some wait for each other.
std::vector<std::size_t> sequence_of(std::vector<std::vector<std::size_t>> const& waits_for) {
    std::vector<std::size_t> sequence;
    std::vector<bool> placed(waits_for.size());
    for (bool found = true; found;) {
        found = false;
        for (std::size_t i = 0; i < waits_for.size(); ++i) {
            auto const is_placed = [&](std::size_t earlier) { return placed[earlier]; };
            if (placed[i] || !std::all_of(waits_for[i].begin(), waits_for[i].end(), is_placed)) continue;
            placed[i] = found = true;
            sequence.push_back(i);
        }
    }
    return sequence;
}

// One ring among the phases that could not be placed: each of them waits for another one of them.
std::vector<std::size_t> ring_in(PlanOrder const& order) {
    auto const is_open = [&](std::size_t phase) {
        return std::find(order.sequence.begin(), order.sequence.end(), phase) == order.sequence.end();
    };
    std::size_t phase = 0;
    while (!is_open(phase))
        ++phase;
    std::vector<std::size_t> way;
    while (std::find(way.begin(), way.end(), phase) == way.end()) {
        way.push_back(phase);
        auto const& earlier = order.waits_for[phase];
        phase = *std::find_if(earlier.begin(), earlier.end(), is_open);
    }
    way.erase(way.begin(), std::find(way.begin(), way.end(), phase));
    return way;
}

Problem ring_problem(Brief const& brief, PlanOrder const& order) {
    std::vector<std::size_t> const ring = ring_in(order);
    // Waiting for the phase before is never enough for a ring, so one of them says `after`.
    std::optional<std::size_t> first;
    std::string message;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        if (!brief.phases[ring[i]].after.empty()) first = std::min(first.value_or(ring[i]), ring[i]);
        message += (i == 0 ? "" : ", ") + order.keys[ring[i]] + " waits for " +
                   order.keys[ring[(i + 1) % ring.size()]];
    }
    message += ": none of them can begin. Take one out of `after`.";
    return {pointer_of(first.value_or(ring[0])), "phases_wait_for_each_other", message};
}

} // namespace

std::vector<std::string> phase_keys(Brief const& brief) {
    std::map<PhaseKind, int> seen;
    std::vector<std::string> keys;
    for (PlanPhase const& phase : brief.phases) {
        int const count = ++seen[phase.id];
        keys.push_back(std::string(to_text(phase.id)) + (count > 1 ? "-" + std::to_string(count) : ""));
    }
    return keys;
}

std::string_view name_of(PhaseKind kind) {
    switch (kind) {
    case PhaseKind::audit: return "Data audit";
    case PhaseKind::feasibility: return "Feasibility study";
    case PhaseKind::prototype: return "Prototype";
    case PhaseKind::preparation: return "Data preparation";
    case PhaseKind::labelling: return "Labelling";
    case PhaseKind::augmentation: return "Augmentation";
    case PhaseKind::development: return "Development";
    case PhaseKind::evaluation: return "Evaluation";
    case PhaseKind::deployment: return "Deployment";
    case PhaseKind::monitoring: return "Monitoring";
    }
    return "";
}

Result<PlanOrder> order_phases(Brief const& brief) {
    if (brief.phases.size() > phases_max)
        return fail(json::body_invalid({{"/phases", "phases_too_many",
            "A plan has at most " + std::to_string(phases_max) + " phases."}}));
    PlanOrder order{phase_keys(brief), {}, {}};
    std::vector<Problem> problems;
    for (std::size_t i = 0; i < brief.phases.size(); ++i) {
        auto const& after = brief.phases[i].after;
        std::vector<std::size_t>& waits_for = order.waits_for.emplace_back();
        if (after.empty() && i > 0) waits_for.push_back(i - 1);
        for (std::size_t k = 0; k < after.size(); ++k) {
            auto const meant = phases_meant(brief, i, after[k]);
            if (meant.empty())
                problems.push_back({pointer_of(i) + "/" + std::to_string(k), "phase_unknown",
                    "No phase \"" + std::string(to_text(after[k])) + "\" is planned."});
            waits_for.insert(waits_for.end(), meant.begin(), meant.end());
        }
    }
    if (problems.empty()) {
        order.sequence = sequence_of(order.waits_for);
        if (order.sequence.size() == brief.phases.size()) return order;
        problems.push_back(ring_problem(brief, order));
    }
    return fail(json::body_invalid(std::move(problems)));
}

} // namespace tenon::briefs
