#include "tracking/tracking.h"

#include "artifacts/artifact_kind.h"
#include "tracking/run_facts.h"

#include <algorithm>
#include <map>
#include <set>

namespace tenon::tracking {

namespace {

// A client may send any number as a time; facts keep those a calendar has.
Timestamp moment(std::int64_t ms) {
    constexpr std::int64_t latest_ms = 253'402'300'799'000; // the end of the year 9999
    return from_microseconds(std::clamp<std::int64_t>(ms, 0, latest_ms) * 1000);
}

// What the files of a run, and of the models it made, are for.
using Kinds = std::set<artifacts::ArtifactKind>;

std::map<std::string, Kinds> kinds_by_owner(
    sql::Transaction& transaction, artifacts::Artifacts const& files, Place const& place) {
    std::map<std::string, Kinds> kinds;
    files.each_recognised(transaction, place,
        [&](artifacts::Owner const& owner, artifacts::ArtifactKind kind, artifacts::File const&) {
            kinds[owner.id].insert(kind);
        });
    if (kinds.empty()) return kinds;
    for (MadeModel const& made : made_models(transaction, place))
        if (auto const of_model = kinds.find(made.model_id); of_model != kinds.end())
            kinds[made.run_id].insert(of_model->second.begin(), of_model->second.end());
    return kinds;
}

engagements::RunFacts facts_of(RunFactRow const& row, Kinds const& kinds) {
    engagements::RunFacts facts;
    facts.id = row.run_id;
    facts.name = row.name;
    facts.started_at = moment(row.started_at_ms);
    facts.is_baseline = row.is_baseline;
    facts.has_commit = row.has_commit;
    facts.has_dataset = row.has_dataset;
    facts.has_params = row.has_params;
    facts.has_environment = kinds.contains(artifacts::ArtifactKind::environment);
    facts.status = std::string(to_text(row.status));
    facts.hypothesis = row.hypothesis;
    for (artifacts::ArtifactKind const kind : kinds)
        facts.artifacts.emplace_back(to_text(kind));
    return facts;
}

} // namespace

std::optional<Run> Tracking::find_run(
    sql::Transaction& transaction, Place const& place, std::string_view run_id) const {
    auto run = tracking::find_run(transaction, place, run_id);
    if (!run || run->stage != Stage::active) return std::nullopt;
    return run;
}

std::optional<FullVersion> Tracking::find_version(
    sql::Transaction& transaction, Place const& place, std::string_view name, std::int64_t number) const {
    auto version = registry.version(transaction, place, {std::string(name), std::to_string(number)});
    if (!version || is_prompt(version->tags)) return std::nullopt;
    return *std::move(version);
}

std::vector<Validation> Tracking::validations(
    sql::Transaction& transaction, Place const& place, std::string_view run_id) const {
    auto const run = runs.get(transaction, place, run_id);
    return run && run->run.stage == Stage::active ? validations_of(*run) : std::vector<Validation>{};
}

std::vector<engagements::RunFacts> Tracking::run_facts(
    sql::Transaction& transaction, Place const& place) const {
    auto const kinds = kinds_by_owner(transaction, artifacts_, place);
    std::vector<engagements::RunFacts> facts;
    for (RunFactRow const& row : run_fact_rows(transaction, place)) {
        auto const of_run = kinds.find(row.run_id);
        facts.push_back(facts_of(row, of_run == kinds.end() ? Kinds{} : of_run->second));
    }
    return facts;
}

void Tracking::fill(sql::Transaction& transaction, Place const& place, engagements::Facts& facts) {
    facts.runs = run_facts(transaction, place);
}

} // namespace tenon::tracking
