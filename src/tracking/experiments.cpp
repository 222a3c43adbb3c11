#include "tracking/experiments.h"

#include "tracking/names.h"
#include "tracking/run_store.h"

#include <charconv>
#include <unordered_map>

namespace tenon::tracking {

namespace {

Failure experiment_not_found(std::string_view id) {
    return fail(
        ErrorKind::not_found, "experiment_not_found", "No Experiment with id=" + std::string(id) + " exists");
}

Failure experiment_exists(std::string const& name) {
    return fail(ErrorKind::conflict, "experiment_exists",
        "Experiment '" + name + "' already exists; a deleted experiment keeps its name.");
}

Result<Experiment> find(sql::Transaction& transaction, Place const& place, std::string_view id) {
    TENON_TRY(number, experiment_number(id));
    auto experiment = find_experiment(transaction, place, number);
    if (!experiment) return experiment_not_found(id);
    return *std::move(experiment);
}

Result<void> check_tag(Pair const& tag) {
    TENON_CHECK(check_key(tag.key, "key"));
    return check_length(tag.value, Limits::experiment_tag_value, "value");
}

} // namespace

Result<std::int64_t> experiment_number(std::string_view id) {
    std::int64_t number = 0;
    auto const [end, error] = std::from_chars(id.data(), id.data() + id.size(), number);
    if (error != std::errc{} || end != id.data() + id.size() || number < 0) return experiment_not_found(id);
    return number;
}

bool Experiments::has_default(sql::Transaction& transaction, Place const& place) const {
    return find_experiment(transaction, place, 0).has_value();
}

void Experiments::ensure_default(sql::Transaction& transaction, Place const& place) const {
    if (has_default(transaction, place)) return;
    Timestamp const now = context_.clock.now();
    insert_experiment(transaction, place, {0, "Default", "mlflow-artifacts:/0", Stage::active, now, now});
}

Result<std::int64_t> Experiments::create(
    sql::Transaction& transaction, Actor const& actor, NewExperiment const& wanted) const {
    TENON_CHECK(check_name(wanted.name, Limits::experiment_name, "name"));
    TENON_CHECK(check_length(wanted.artifact_location, Limits::artifact_location, "artifact_location"));
    for (Pair const& tag : wanted.tags)
        TENON_CHECK(check_tag(tag));
    Place const place = actor.place();
    ensure_default(transaction, place);
    Timestamp const now = context_.clock.now();
    Experiment experiment{0, wanted.name, wanted.artifact_location, Stage::active, now, now};
    // Another node may take the number between the question and the insert (PostgreSQL); then the next is
    // free.
    do {
        if (find_experiment_named(transaction, place, wanted.name)) return experiment_exists(wanted.name);
        experiment.number = next_experiment(transaction, place);
        if (wanted.artifact_location.empty())
            experiment.artifact_location = "mlflow-artifacts:/" + std::to_string(experiment.number);
    } while (!insert_experiment(transaction, place, experiment));
    for (Pair const& tag : wanted.tags)
        put_experiment_tag(transaction, place, experiment.number, tag);
    return experiment.number;
}

Result<FullExperiment> Experiments::get(
    sql::Transaction& transaction, Place const& place, std::string_view id) const {
    TENON_TRY(experiment, find(transaction, place, id));
    return std::move(complete(transaction, place, {experiment}).front());
}

Result<FullExperiment> Experiments::get_named(
    sql::Transaction& transaction, Place const& place, std::string_view name) const {
    auto experiment = find_experiment_named(transaction, place, name);
    if (!experiment)
        return fail(ErrorKind::not_found, "experiment_not_found",
            "Could not find experiment with name '" + std::string(name) + "'");
    return std::move(complete(transaction, place, {*std::move(experiment)}).front());
}

Result<Experiment> Experiments::active(
    sql::Transaction& transaction, Place const& place, std::string_view id) const {
    TENON_TRY(experiment, find(transaction, place, id));
    if (experiment.stage == Stage::active) return experiment;
    return fail(ErrorKind::invalid, "experiment_not_active",
        "The experiment " + std::string(id) + " must be in the 'active' state. Current state is deleted.");
}

Result<void> Experiments::rename(
    sql::Transaction& transaction, Actor const& actor, std::string_view id, std::string const& name) const {
    Place const place = actor.place();
    TENON_TRY(experiment, active(transaction, place, id));
    TENON_CHECK(check_name(name, Limits::experiment_name, "new_name"));
    auto const other = find_experiment_named(transaction, place, name);
    if (other && other->number != experiment.number) return experiment_exists(name);
    if (other) return {}; // a request that was sent again changes nothing
    experiment.name = name;
    experiment.updated_at = context_.clock.now();
    update_experiment(transaction, place, experiment);
    return {};
}

Result<void> Experiments::set_stage(
    sql::Transaction& transaction, Place const& place, Experiment experiment, Stage stage) const {
    // Doing it once more is refused, as upstream does.
    if (experiment.stage == stage) return experiment_not_found(std::to_string(experiment.number));
    experiment.stage = stage;
    experiment.updated_at = context_.clock.now();
    update_experiment(transaction, place, experiment);
    set_stage_of_runs(transaction, place, experiment.number, stage);
    return {};
}

Result<void> Experiments::remove(
    sql::Transaction& transaction, Actor const& actor, std::string_view id) const {
    TENON_TRY(experiment, find(transaction, actor.place(), id));
    return set_stage(transaction, actor.place(), experiment, Stage::deleted);
}

Result<void> Experiments::restore(
    sql::Transaction& transaction, Actor const& actor, std::string_view id) const {
    TENON_TRY(experiment, find(transaction, actor.place(), id));
    return set_stage(transaction, actor.place(), experiment, Stage::active);
}

Result<void> Experiments::set_tag(
    sql::Transaction& transaction, Actor const& actor, std::string_view id, Pair const& tag) const {
    TENON_CHECK(check_tag(tag));
    TENON_TRY(experiment, active(transaction, actor.place(), id));
    put_experiment_tag(transaction, actor.place(), experiment.number, tag);
    return {};
}

Result<void> Experiments::remove_tag(
    sql::Transaction& transaction, Actor const& actor, std::string_view id, std::string const& key) const {
    TENON_TRY(experiment, active(transaction, actor.place(), id));
    if (remove_experiment_tag(transaction, actor.place(), experiment.number, key)) return {};
    return fail(ErrorKind::not_found, "tag_not_found",
        "No tag with name: " + key + " in experiment with id " + std::string(id));
}

Result<std::vector<DatasetUse>> Experiments::datasets_used(
    sql::Transaction& transaction, Place const& place, std::vector<std::string> const& ids) const {
    if (ids.empty()) return missing_value("experiment_ids");
    if (ids.size() > Limits::summary_experiments)
        return invalid_value(std::to_string(ids.size()), "experiment_ids",
            "a request can name at most " + std::to_string(Limits::summary_experiments) + " experiments.");
    std::vector<std::int64_t> numbers;
    for (std::string const& id : ids)
        if (auto const number = experiment_number(id)) numbers.push_back(*number);
    return tracking::datasets_used(transaction, place, numbers);
}

std::vector<FullExperiment> Experiments::complete(
    sql::Transaction& transaction, Place const& place, std::vector<Experiment> experiments) const {
    std::vector<std::int64_t> numbers;
    std::vector<FullExperiment> full;
    std::unordered_map<std::int64_t, std::size_t> index;
    for (Experiment& experiment : experiments) {
        index.emplace(experiment.number, full.size());
        numbers.push_back(experiment.number);
        full.push_back({std::move(experiment)});
    }
    for (ExperimentTag& tag : experiment_tags(transaction, place, numbers))
        full[index.at(tag.experiment)].tags.push_back({std::move(tag.key), std::move(tag.value)});
    return full;
}

} // namespace tenon::tracking
