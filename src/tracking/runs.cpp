#include "tracking/runs.h"

#include "platform/events/events.h"
#include "tracking/names.h"

#include <algorithm>

namespace tenon::tracking {

namespace {

struct RunCreated {
    std::string name;
    std::int64_t experiment;
};
BOOST_DESCRIBE_STRUCT(RunCreated, (), (name, experiment))

struct RunFinished {
    std::string name;
    RunStatus status;
};
BOOST_DESCRIBE_STRUCT(RunFinished, (), (name, status))

struct BaselineSet {
    std::string name;
    bool baseline;
};
BOOST_DESCRIBE_STRUCT(BaselineSet, (), (name, baseline))

Result<void> check_new(NewRun const& wanted) {
    TENON_CHECK(check_length(wanted.name, Limits::run_name, "run_name"));
    auto const tag = find_value(wanted.tags, name_tag);
    if (!wanted.name.empty() && tag && *tag != wanted.name)
        return fail(ErrorKind::invalid, "run_name_ambiguous",
            "Both 'run_name' argument and 'mlflow.runName' tag are specified, but with different values "
            "(run_name='" +
                wanted.name + "', mlflow.runName='" + *tag + "').");
    return {};
}

std::string name_for(NewRun const& wanted, std::string const& run_id) {
    if (!wanted.name.empty()) return wanted.name;
    auto const tag = find_value(wanted.tags, name_tag);
    return tag && !tag->empty() ? *tag : invent_name(run_id);
}

std::int64_t to_milliseconds(Timestamp at) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(at.time_since_epoch()).count();
}

} // namespace

Result<Run> require_run(sql::Transaction& transaction, Place const& place, std::string_view run_id) {
    if (run_id.empty()) return missing_value("run_id");
    auto run = find_run(transaction, place, run_id);
    if (run) return *std::move(run);
    return fail(ErrorKind::not_found, "run_not_found", "Run with id=" + std::string(run_id) + " not found");
}

Result<Run> Runs::active(sql::Transaction& transaction, Place const& place, std::string_view run_id) const {
    TENON_TRY(run, require_run(transaction, place, run_id));
    if (run.stage == Stage::active) return run;
    return fail(ErrorKind::invalid, "run_not_active",
        "The run " + std::string(run_id) + " must be in the 'active' state. Current state is deleted.");
}

Result<FullRun> Runs::create(sql::Transaction& transaction, Actor const& actor, NewRun const& wanted) const {
    TENON_CHECK(check_new(wanted));
    Batch first{.run_id = without_dashes(context_.ids.next()), .tags = wanted.tags};
    std::string const name = name_for(wanted, first.run_id);
    TENON_CHECK(prepare(first));
    std::erase_if(first.tags, [](Pair const& tag) { return tag.key == name_tag; });
    first.tags.push_back({std::string(name_tag), name});
    Place const place = actor.place();
    for (RunWatcher* const watcher : watchers_)
        TENON_CHECK(watcher->may_begin(transaction, place));
    experiments_.ensure_default(transaction, place);
    std::string const experiment_id = wanted.experiment_id.empty() ? "0" : wanted.experiment_id;
    TENON_TRY(experiment, experiments_.active(transaction, place, experiment_id));
    insert_run(transaction, place,
        {first.run_id, 0, experiment.number, name, wanted.user_id.empty() ? actor.name : wanted.user_id,
            RunStatus::running, wanted.started_at_ms.value_or(to_milliseconds(context_.clock.now())),
            std::nullopt, Stage::active, experiment.artifact_location + "/" + first.run_id + "/artifacts"});
    TENON_CHECK(log(transaction, actor, first));
    TENON_TRY(made, get(transaction, place, first.run_id));
    tell(transaction, place, made.run);
    events::record(transaction, actor, context_.clock.now(),
        events::in(place, "run.created", first.run_id, json::to_json(RunCreated{name, experiment.number})));
    return made;
}

Result<FullRun> Runs::get(sql::Transaction& transaction, Place const& place, std::string_view run_id) const {
    TENON_TRY(run, require_run(transaction, place, run_id));
    return std::move(complete(transaction, place, {run}).front());
}

Result<Run> Runs::update(sql::Transaction& transaction, Actor const& actor, RunChange const& change) const {
    TENON_CHECK(check_length(change.name, Limits::run_name, "run_name"));
    TENON_TRY(run, active(transaction, actor.place(), change.run_id));
    bool const ends = change.status && has_ended(*change.status) && *change.status != run.status;
    run.status = change.status.value_or(run.status);
    if (change.ended_at_ms) run.ended_at_ms = change.ended_at_ms;
    if (!change.name.empty()) put_tags(transaction, actor, run, {{std::string(name_tag), change.name}});
    update_run(transaction, actor.place(), run);
    if (change.status || change.ended_at_ms) tell(transaction, actor.place(), run);
    if (ends)
        events::record(transaction, actor, context_.clock.now(),
            events::in(
                actor.place(), "run.finished", run.run_id, json::to_json(RunFinished{run.name, run.status})));
    return run;
}

Result<void> Runs::set_stage(
    sql::Transaction& transaction, Place const& place, std::string_view run_id, Stage stage) const {
    TENON_TRY(run, require_run(transaction, place, run_id));
    run.stage = stage;
    update_run(transaction, place, run);
    return {};
}

Result<void> Runs::remove(sql::Transaction& transaction, Actor const& actor, std::string_view run_id) const {
    TENON_CHECK(active(transaction, actor.place(), run_id));
    return set_stage(transaction, actor.place(), run_id, Stage::deleted);
}

Result<void> Runs::restore(sql::Transaction& transaction, Actor const& actor, std::string_view run_id) const {
    return set_stage(transaction, actor.place(), run_id, Stage::active);
}

void Runs::tell(sql::Transaction& transaction, Place const& place, Run const& run) const {
    for (RunWatcher* const watcher : watchers_)
        watcher->changed(transaction, place, run);
}

// Some tags are more than text: the run's name, the mark of a baseline, and those of ours that others go by.
void Runs::put_tags(
    sql::Transaction& transaction, Actor const& actor, Run& run, std::vector<Pair> const& tags) const {
    if (tags.empty()) return;
    tracking::put_tags(transaction, actor.place(), run.number, tags);
    auto const name = find_value(tags, name_tag);
    if (name && *name != run.name) {
        run.name = *name;
        update_run(transaction, actor.place(), run);
    }
    if (std::any_of(tags.begin(), tags.end(), [](Pair const& tag) { return tag.key.starts_with("tenon."); }))
        tell(transaction, actor.place(), run);
    if (auto const mark = find_value(tags, baseline_tag))
        events::record(transaction, actor, context_.clock.now(),
            events::in(actor.place(), "run.baseline", run.run_id,
                json::to_json(BaselineSet{run.name, *mark == "true"})));
}

Result<void> Runs::remove_tag(sql::Transaction& transaction, Actor const& actor, std::string_view run_id,
    std::string const& key) const {
    TENON_TRY(run, active(transaction, actor.place(), run_id));
    if (!tracking::remove_tag(transaction, actor.place(), run.number, key))
        return fail(ErrorKind::not_found, "tag_not_found",
            "No tag with name: " + key + " in run with id " + std::string(run_id));
    if (key == baseline_tag)
        events::record(transaction, actor, context_.clock.now(),
            events::in(
                actor.place(), "run.baseline", run.run_id, json::to_json(BaselineSet{run.name, false})));
    return {};
}

Result<void> Runs::set_hypothesis(sql::Transaction& transaction, Actor const& actor, std::string_view run_id,
    std::string const& key) const {
    TENON_TRY(run, active(transaction, actor.place(), run_id));
    put_tags(transaction, actor, run, {{std::string(hypothesis_tag), key}});
    return {};
}

Result<void> Runs::set_baseline(
    sql::Transaction& transaction, Actor const& actor, std::string_view run_id, bool is_baseline) const {
    TENON_TRY(run, active(transaction, actor.place(), run_id));
    put_tags(transaction, actor, run, {{std::string(baseline_tag), is_baseline ? "true" : "false"}});
    return {};
}

} // namespace tenon::tracking
