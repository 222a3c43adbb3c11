#include "tracking/mlflow_wire.h"

#include "base/text.h"
#include "platform/json/write.h"
#include "tracking/names.h"

#include <algorithm>

namespace tenon::tracking::mlflow {

namespace {

std::int64_t milliseconds(Timestamp at) { return to_microseconds(at) / 1000; }

Text if_any(std::string text) { return text.empty() ? Text() : Text(std::move(text)); }

struct NumberedName {
    std::string name;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(NumberedName, (), (name, version))

// Clients keep the list in a tag as well, each adding its own; where the registry knows better, it counts.
void tag_registrations(std::vector<Pair>& tags, std::vector<VersionName> const& registrations) {
    if (registrations.empty()) return;
    std::vector<NumberedName> list;
    for (VersionName const& one : registrations)
        list.push_back({one.name, one.number});
    std::erase_if(tags, [](Pair const& tag) { return tag.key == versions_tag; });
    tags.push_back({std::string(versions_tag), json::to_json(list)});
}

} // namespace

std::string upper(std::string_view text) {
    std::string result(text);
    for (char& letter : result)
        if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    return result;
}

// The place of a name or number (counted from `first`) among these names.
Result<std::size_t> choose(json::Value const& value, std::span<std::string_view const> names,
    std::string_view parameter, std::size_t first) {
    auto const* text = std::get_if<std::string>(&value.data);
    auto const* number = std::get_if<std::int64_t>(&value.data);
    for (std::size_t i = 0; i < names.size(); ++i) {
        std::string const position = std::to_string(i + first);
        if ((text && (*text == names[i] || *text == position)) ||
            (number && std::to_string(*number) == position))
            return i;
    }
    std::string shown;
    json::write_value(shown, value);
    return fail(ErrorKind::invalid, "value_invalid",
        "Invalid value " + shortened(shown, 200) + " for parameter '" + std::string(parameter) +
            "' supplied");
}

Experiment to_wire(FullExperiment full) {
    tracking::Experiment& experiment = full.experiment;
    return {std::to_string(experiment.number), std::move(experiment.name),
        std::move(experiment.artifact_location), experiment.stage, milliseconds(experiment.created_at),
        milliseconds(experiment.updated_at), std::move(full.tags)};
}

RunInfo to_wire(tracking::Run const& run) {
    return {run.run_id, run.run_id, run.name, std::to_string(run.experiment), run.user_id,
        upper(to_text(run.status)), run.started_at_ms, run.ended_at_ms, run.artifact_uri, run.stage};
}

Run to_wire(FullRun full) {
    Run wire{to_wire(full.run), {{}, std::move(full.params), std::move(full.tags)}, {}, {}};
    for (tracking::Metric& metric : full.metrics)
        wire.data.metrics.push_back({std::move(metric.key), metric.latest.value, metric.latest.at_ms,
            metric.latest.step, full.run.run_id});
    for (Input& input : full.inputs)
        wire.inputs.dataset_inputs.push_back({std::move(input.tags), std::move(input.dataset)});
    for (ModelLink& model : full.models)
        if (model.role == ModelRole::input)
            wire.inputs.model_inputs.push_back({std::move(model.model_id)});
        else
            wire.outputs.model_outputs.push_back({std::move(model.model_id), model.step});
    return wire;
}

LoggedModel to_wire(FullModel full) {
    Model& model = full.model;
    tag_registrations(full.tags, full.registrations);
    LoggedModel wire{{model.model_id, std::to_string(model.experiment), std::move(model.name),
                         milliseconds(model.created_at), milliseconds(model.updated_at),
                         std::move(model.artifact_uri), "LOGGED_MODEL_" + upper(to_text(model.status)),
                         if_any(std::move(model.model_type)), if_any(std::move(model.source_run_id)),
                         if_any(std::move(model.status_message)), std::move(full.tags), {}},
        {std::move(full.params), {}}};
    for (VersionName& version : full.registrations)
        wire.info.registrations.push_back({std::move(version.name), std::to_string(version.number)});
    for (ModelMetric& metric : full.metrics)
        wire.data.metrics.push_back({std::move(metric.key), metric.value, metric.at_ms, metric.step,
            std::move(metric.run_id), model.model_id, if_any(std::move(metric.dataset_name)),
            if_any(std::move(metric.dataset_digest))});
    return wire;
}

ModelVersion to_wire(FullVersion full) {
    tracking::ModelVersion& version = full.version;
    ModelVersion wire{std::move(version.name), std::to_string(version.number),
        milliseconds(version.created_at), milliseconds(version.updated_at), std::move(version.user_id),
        std::string(stage_name(version.stage)), std::move(version.description), std::move(version.source),
        if_any(std::move(version.run_id)), "READY", if_any(std::move(version.run_link)), std::move(full.tags),
        {}, if_any(std::move(version.logged_model))};
    for (ModelAlias& alias : full.aliases)
        wire.aliases.push_back(std::move(alias.alias));
    return wire;
}

RegisteredModel to_wire(FullRegisteredModel full) {
    tracking::RegisteredModel& model = full.model;
    RegisteredModel wire{std::move(model.name), milliseconds(model.created_at),
        milliseconds(model.updated_at), std::move(model.user_id), std::move(model.description), {},
        std::move(full.tags), {}};
    for (FullVersion& version : full.newest)
        wire.latest_versions.push_back(to_wire(std::move(version)));
    for (ModelAlias& alias : full.aliases)
        wire.aliases.push_back({std::move(alias.alias), std::to_string(alias.number)});
    return wire;
}

Result<RunStatus> run_status(json::Value const& value) {
    constexpr std::array<std::string_view, 5> names{"RUNNING", "SCHEDULED", "FINISHED", "FAILED", "KILLED"};
    TENON_TRY(position, choose(value, names, "status"));
    return static_cast<RunStatus>(position);
}

Result<ModelStatus> model_status(json::Value const& value) {
    constexpr std::array<std::string_view, 3> names{
        "LOGGED_MODEL_PENDING", "LOGGED_MODEL_READY", "LOGGED_MODEL_UPLOAD_FAILED"};
    TENON_TRY(position, choose(value, names, "status"));
    return static_cast<ModelStatus>(position);
}

Result<std::optional<Stage>> view_type(std::optional<json::Value> const& value, std::string_view parameter) {
    constexpr std::array<std::string_view, 3> names{"ACTIVE_ONLY", "DELETED_ONLY", "ALL"};
    if (!value) return Stage::active;
    TENON_TRY(position, choose(*value, names, parameter));
    if (position == 2) return std::optional<Stage>();
    return position == 0 ? Stage::active : Stage::deleted;
}

} // namespace tenon::tracking::mlflow
