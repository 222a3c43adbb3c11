#include "tracking/tracking.h"

#include "artifacts/artifact_path.h"

#include <algorithm>

namespace tenon::tracking {

namespace {

engagements::RunFacts facts_of(FullRun const& full, bool has_environment) {
    engagements::RunFacts facts;
    facts.id = full.run.run_id;
    facts.name = full.run.name;
    facts.started_at =
        from_microseconds(std::clamp<std::int64_t>(full.run.started_at_ms, 0, 1LL << 52) * 1000);
    facts.is_baseline = find_value(full.tags, baseline_tag) == "true";
    facts.has_commit = !find_value(full.tags, commit_tag).value_or("").empty();
    facts.has_dataset = !full.inputs.empty();
    facts.has_params = !full.params.empty();
    facts.has_environment = has_environment;
    return facts;
}

} // namespace

std::optional<Run> Tracking::find_run(
    sql::Transaction& transaction, Place const& place, std::string_view run_id) const {
    auto run = tracking::find_run(transaction, place, run_id);
    if (!run || run->stage != Stage::active) return std::nullopt;
    return run;
}

std::set<std::string> Tracking::with_environment(sql::Transaction& transaction, Place const& place) const {
    std::set<std::string> owners;
    for (std::string_view const name : {"requirements.txt", "conda.yaml", "python_env.yaml"})
        for (std::string const& path : artifacts_.paths_named(transaction, place, name))
            if (auto const owner = artifacts::owner_of(path)) owners.insert(owner->id);
    return owners;
}

bool Tracking::has_environment(FullRun const& full, std::set<std::string> const& owners) const {
    return owners.contains(full.run.run_id) ||
           std::any_of(full.models.begin(), full.models.end(), [&](ModelLink const& model) {
               return model.role == ModelRole::output && owners.contains(model.model_id);
           });
}

std::vector<engagements::RunFacts> Tracking::run_facts(
    sql::Transaction& transaction, Place const& place) const {
    auto const owners = with_environment(transaction, place);
    std::vector<engagements::RunFacts> facts;
    for (FullRun const& full : runs.complete(transaction, place, active_runs(transaction, place)))
        facts.push_back(facts_of(full, has_environment(full, owners)));
    return facts;
}

void Tracking::fill(sql::Transaction& transaction, Place const& place, engagements::Facts& facts) {
    facts.runs = run_facts(transaction, place);
}

} // namespace tenon::tracking
