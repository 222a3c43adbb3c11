#include "insights/waiting.h"

#include "insights/waiting_rules.h"

#include <algorithm>

namespace tenon::insights {

using engagements::Gate;
using engagements::Phase;

std::optional<Gate> next_gate(Phase phase) {
    for (Gate const gate :
        {Gate::publish, Gate::offer, Gate::sign, Gate::start, Gate::accept, Gate::deploy, Gate::close})
        if (stands_before(phase, gate)) return gate;
    return std::nullopt;
}

bool is_more_urgent(Waiting const& one, Waiting const& other) {
    if (one.until.has_value() != other.until.has_value()) return one.until.has_value();
    if (one.until != other.until) return one.until < other.until;
    if (one.blocks != other.blocks) return one.blocks;
    // Nothing is known to have waited for ever, so it stands last.
    if (one.since.has_value() != other.since.has_value()) return one.since.has_value();
    return one.since < other.since;
}

bool waits_for(Waiting const& waiting, Party party) {
    return waiting.mover == Mover::both ||
           waiting.mover == (party == Party::client ? Mover::client : Mover::expert);
}

std::vector<Waiting> waiting_in(Situation const& situation) {
    std::vector<Waiting> all;
    if (situation.facts.phase == Phase::closed) return all;
    for (auto const rule : {rules::hiring, rules::contract, rules::data, rules::milestones,
             rules::evaluations, rules::compute, rules::money, rules::findings})
        rule(situation, all);
    std::stable_sort(all.begin(), all.end(), is_more_urgent);
    return all;
}

} // namespace tenon::insights
