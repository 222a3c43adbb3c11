#include "tracking/tracking.h"

#include "artifacts/artifact_path.h"
#include "tracking/artifact_kind.h"
#include "tracking/run_facts.h"

#include <algorithm>

namespace tenon::tracking {

namespace {

// A client may send any number as a time; facts keep those a calendar has.
Timestamp moment(std::int64_t ms) {
    constexpr std::int64_t latest_ms = 253'402'300'799'000; // the end of the year 9999
    return from_microseconds(std::clamp<std::int64_t>(ms, 0, latest_ms) * 1000);
}

engagements::RunFacts facts_of(RunFactRow const& row, bool has_environment) {
    engagements::RunFacts facts;
    facts.id = row.run_id;
    facts.name = row.name;
    facts.started_at = moment(row.started_at_ms);
    facts.is_baseline = row.is_baseline;
    facts.has_commit = row.has_commit;
    facts.has_dataset = row.has_dataset;
    facts.has_params = row.has_params;
    facts.has_environment = has_environment;
    facts.status = std::string(to_text(row.status));
    facts.hypothesis = row.hypothesis;
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

std::set<std::string> Tracking::with_environment(sql::Transaction& transaction, Place const& place) const {
    std::set<std::string> owners;
    for (std::string_view const name : environment_files)
        for (std::string const& path : artifacts_.paths_named(transaction, place, name))
            if (auto const owner = artifacts::owner_of(path)) owners.insert(owner->id);
    for (MadeModel const& made : made_models(transaction, place))
        if (owners.contains(made.model_id)) owners.insert(made.run_id);
    return owners;
}

std::vector<engagements::RunFacts> Tracking::run_facts(
    sql::Transaction& transaction, Place const& place) const {
    auto const owners = with_environment(transaction, place);
    std::vector<engagements::RunFacts> facts;
    for (RunFactRow const& row : run_fact_rows(transaction, place))
        facts.push_back(facts_of(row, owners.contains(row.run_id)));
    return facts;
}

void Tracking::fill(sql::Transaction& transaction, Place const& place, engagements::Facts& facts) {
    facts.runs = run_facts(transaction, place);
}

} // namespace tenon::tracking
