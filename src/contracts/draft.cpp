#include "contracts/draft.h"

#include "contracts/canonical_json.h"
#include "contracts/clause_writer.h"
#include "contracts/draft_plan.h"
#include "contracts/plain_text.h"

#include <algorithm>

namespace tenon::contracts {

namespace {

constexpr int ten_years = 3650; // days
constexpr int usual_weeks = 4;  // of work without phases or a duration

std::string first_with_text(std::initializer_list<std::string_view> texts) {
    for (std::string_view const text : texts)
        if (auto plain = make_plain(text); !plain.empty()) return plain;
    return "";
}

Day start_of(briefs::Brief const& brief, Day today) {
    Day const wanted = brief.timeline ? brief.timeline->start.value_or(today) : today;
    return std::clamp(wanted, today, today.plus(ten_years));
}

ContractTerm term_of(briefs::Brief const& brief, Day today) {
    Day const start = start_of(brief, today);
    int const weeks = brief.timeline ? brief.timeline->weeks.value_or(usual_weeks) : usual_weeks;
    return {start, start.plus(7 * std::clamp(weeks, 1, ten_years / 7))};
}

// How the building is priced; where that is open, the first phase that says so.
briefs::Pricing pricing_of(briefs::Brief const& brief) {
    std::optional<briefs::Pricing> model;
    for (briefs::PlanPhase const& phase : brief.phases)
        if (phase.pricing && (!model || phase.id == briefs::PhaseKind::development)) model = phase.pricing;
    return model.value_or(briefs::Pricing::fixed);
}

ComputeTerms compute_of(briefs::Brief const& brief) {
    ComputeTerms compute;
    if (!brief.budget) return compute;
    compute.owner = brief.budget->compute_payer.value_or(briefs::ComputePayer::client);
    compute.cap = brief.budget->compute_cap;
    if (compute.cap && brief.budget->total && compute.cap->currency() != brief.budget->total->currency())
        compute.cap.reset();
    return compute;
}

std::vector<DataAccessTerms> data_access_of(briefs::Brief const& brief, Day start) {
    std::vector<DataAccessTerms> accesses;
    for (briefs::DataAsset const& asset : brief.data)
        accesses.push_back(
            {first_with_text({asset.id, "data"}), asset.what, asset.needed_by.value_or(start)});
    return accesses;
}

// The client owns what is made for them and paid, the expert keeps what serves every client.
OwnershipTerms usual_ownership() {
    return {AssetOwner::client, AssetOwner::client, AssetOwner::client, AssetOwner::client,
        AssetOwner::client, AssetOwner::expert, AssignOn::payment};
}

KillSwitchTerms usual_kill_switch() {
    return {{{KillReason::data_insufficient, 1000}, {KillReason::data_late, 1000},
        {KillReason::client_convenience, 2500}, {KillReason::feasibility_no_go, 0},
        {KillReason::compute_cap, 0}, {KillReason::legal_bar, 0}, {KillReason::expert_convenience, 0}}};
}

// Where the brief's data is about people, the terms of processing it, unless the author has found that no
// regime applies.
std::optional<ProcessingTerms> processing_of(briefs::Brief const& brief) {
    auto const is_about_people = [](briefs::DataAsset const& asset) {
        return asset.sensitivity == briefs::Sensitivity::personal ||
               asset.sensitivity == briefs::Sensitivity::sensitive;
    };
    if (std::none_of(brief.data.begin(), brief.data.end(), is_about_people)) return std::nullopt;
    ProcessingTerms terms;
    for (std::string const& regime : brief.regimes) {
        if (regime == "none") return std::nullopt;
        terms.regimes.push_back(regime);
    }
    terms.purposes = {"to build and to evaluate: " + first_with_text({brief.title, brief.goal, "the work"})};
    return terms;
}

// Texts were written for the brief; the contract holds them as everybody sees them.
ContractTerms made_plain(ContractTerms const& terms) {
    json::Value document = to_value(terms);
    make_plain(document);
    return json::read<ContractTerms>(document).value();
}

} // namespace

ContractTerms draft_from(
    BriefSnapshot const& snapshot, ContractParties parties, Day today, Calendar const& calendar) {
    briefs::Brief const& brief = snapshot.brief;
    ContractTerms terms;
    terms.title = first_with_text({brief.title, brief.goal, brief.problem, "Untitled work"});
    terms.goal = first_with_text({brief.goal, brief.problem, terms.title});
    terms.brief_version = snapshot.version;
    terms.parties = std::move(parties);
    terms.term = term_of(brief, today);
    terms.time_zone = calendar.zone.name();
    terms.work_week = calendar.week.text();
    terms.pricing = {pricing_of(brief), brief.budget ? brief.budget->total : std::nullopt};
    terms.milestones = plan_milestones(brief, terms, calendar);
    terms.term.end = std::max(*terms.term.end, *terms.milestones.back().due);
    place_promises(brief, terms);

    if (brief.timeline)
        terms.acceptance.rounds = std::clamp(brief.timeline->review_rounds.value_or(2), 0, 20);
    terms.completion = "every milestone is accepted and every deliverable is handed over";
    for (std::string const& exclusion : brief.exclusions)
        if (auto plain = make_plain(exclusion); !plain.empty()) terms.exclusions.push_back(std::move(plain));
    terms.changes = ChangeTerms{};
    terms.compute = compute_of(brief);
    terms.data_access = data_access_of(brief, *terms.term.start);
    terms.ownership = usual_ownership();
    terms.confidentiality = ConfidentialityTerms{};
    terms.data_use = DataUseTerms{{"to build and to evaluate what this contract promises"}};
    terms.kill_switch = usual_kill_switch();
    terms.liability = LiabilityTerms{terms.pricing.total};
    terms.processing = processing_of(brief);
    return made_plain(terms);
}

} // namespace tenon::contracts
