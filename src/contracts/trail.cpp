#include "contracts/trail.h"

#include "contracts/canonical_json.h"
#include "contracts/frozen.h"

namespace tenon::contracts {

namespace {

Failure impossible(std::size_t index) {
    std::string const message = "This cannot have happened after what stands before it.";
    return fail(ErrorKind::invalid, "trail_impossible", message,
        {{"/trail/" + std::to_string(index) + "/record/kind", "trail_impossible", message}});
}

// The step a record tells of; nothing for the first and the last, which are no steps of anybody.
std::optional<ContractStep> step_of(TrailKind kind) {
    switch (kind) {
    case TrailKind::edited: return ContractStep::edit;
    case TrailKind::proposed: return ContractStep::propose;
    case TrailKind::withdrawn: return ContractStep::withdraw;
    case TrailKind::declined: return ContractStep::decline;
    case TrailKind::signed_: return ContractStep::sign;
    case TrailKind::drafted:
    case TrailKind::activated: break;
    }
    return std::nullopt;
}

// The first record drafts, the last of an active contract activates, and both stand there only.
bool is_in_place(std::vector<TrailEntry> const& trail, std::size_t index, Standing const& standing) {
    bool const is_active = standing.state == ContractState::active;
    switch (trail[index].record.kind) {
    case TrailKind::drafted: return index == 0;
    case TrailKind::activated: return is_active && index + 1 == trail.size();
    default: return index > 0 && !is_active;
    }
}

} // namespace

// Our own records hold no numbers but small whole ones, so they always have a canonical form.
std::string to_record(TrailRecord const& record) { return canonical_json(to_value(record)).value(); }
std::string to_record(SignatureRecord const& signature) {
    return canonical_json(to_value(signature)).value();
}

std::string hash_of(TrailRecord const& record) { return hex_sha256(to_record(record)); }
std::string hash_of(SignatureRecord const& signature) { return hex_sha256(to_record(signature)); }

Result<Standing> replay(std::vector<TrailEntry> const& trail) {
    Standing standing;
    for (std::size_t i = 0; i < trail.size(); ++i) {
        TrailRecord const& record = trail[i].record;
        if (!is_in_place(trail, i, standing)) return impossible(i);
        auto const step = step_of(record.kind);
        if (!step) continue;
        if (!record.party) return impossible(i);
        auto const next = after(standing, *step, *record.party);
        if (!next) return impossible(i);
        standing = *next;
    }
    bool const ends_well = !trail.empty() && (standing.state == ContractState::active) ==
                                                 (trail.back().record.kind == TrailKind::activated);
    if (!ends_well) return impossible(trail.empty() ? 0 : trail.size() - 1);
    return standing;
}

} // namespace tenon::contracts
