#include "tracking/logged_models.h"

#include "tracking/names.h"
#include "tracking/version_store.h"

#include <unordered_map>

namespace tenon::tracking {

namespace {

constexpr std::size_t pairs_max = 100; // of one request, as clients split them

Failure model_not_found(std::string_view model_id) {
    return fail(ErrorKind::not_found, "model_not_found",
        "Logged model with ID '" + std::string(model_id) + "' not found.");
}

// Each key once, the last value wins.
Result<std::vector<Pair>> checked(std::vector<Pair> const& pairs, std::string_view list) {
    if (pairs.size() > pairs_max)
        return fail(ErrorKind::invalid, "too_many",
            "A request can contain at most " + std::to_string(pairs_max) + " " + std::string(list) + ".");
    for (Pair const& pair : pairs)
        TENON_CHECK(check_name(pair.key, Limits::model_key, std::string(list) + ".key"));
    return each_key_once(pairs);
}

} // namespace

Result<Model> LoggedModels::active(
    sql::Transaction& transaction, Place const& place, std::string_view model_id) const {
    auto model = find_model(transaction, place, model_id);
    if (!model || model->stage != Stage::active) return model_not_found(model_id);
    return *std::move(model);
}

Result<FullModel> LoggedModels::create(
    sql::Transaction& transaction, Actor const& actor, NewModel const& wanted) const {
    TENON_CHECK(check_model_name(wanted.name));
    TENON_TRY(params, checked(wanted.params, "params"));
    TENON_TRY(tags, checked(wanted.tags, "tags"));
    Place const place = actor.place();
    experiments_.ensure_default(transaction, place);
    std::string const experiment_id = wanted.experiment_id.empty() ? "0" : wanted.experiment_id;
    TENON_TRY(experiment, experiments_.active(transaction, place, experiment_id));
    std::string const id = "m-" + without_dashes(context_.ids.next());
    Timestamp const now = context_.clock.now();
    insert_model(transaction, place,
        {id, experiment.number, wanted.name.empty() ? invent_name(id) : wanted.name, wanted.model_type,
            wanted.source_run_id, ModelStatus::pending, "",
            experiment.artifact_location + "/models/" + id + "/artifacts", Stage::active, now, now});
    put_model_params(transaction, place, id, params);
    put_model_tags(transaction, place, id, tags);
    return get(transaction, place, id);
}

Result<FullModel> LoggedModels::get(
    sql::Transaction& transaction, Place const& place, std::string_view model_id, bool also_deleted) const {
    auto model = find_model(transaction, place, model_id);
    if (!model || (model->stage == Stage::deleted && !also_deleted)) return model_not_found(model_id);
    return std::move(complete(transaction, place, {*std::move(model)}).front());
}

Result<FullModel> LoggedModels::finish(
    sql::Transaction& transaction, Actor const& actor, std::string_view model_id, ModelStatus status) const {
    TENON_TRY(model, active(transaction, actor.place(), model_id));
    model.status = status;
    model.updated_at = context_.clock.now();
    update_model(transaction, actor.place(), model);
    return get(transaction, actor.place(), model_id);
}

Result<void> LoggedModels::remove(
    sql::Transaction& transaction, Actor const& actor, std::string_view model_id) const {
    TENON_TRY(model, active(transaction, actor.place(), model_id));
    model.stage = Stage::deleted;
    model.updated_at = context_.clock.now();
    update_model(transaction, actor.place(), model);
    return {};
}

Result<void> LoggedModels::put_params(sql::Transaction& transaction, Actor const& actor,
    std::string_view model_id, std::vector<Pair> const& params) const {
    TENON_TRY(once, checked(params, "params"));
    TENON_CHECK(active(transaction, actor.place(), model_id));
    put_model_params(transaction, actor.place(), model_id, once);
    return {};
}

Result<FullModel> LoggedModels::put_tags(sql::Transaction& transaction, Actor const& actor,
    std::string_view model_id, std::vector<Pair> const& tags) const {
    TENON_TRY(once, checked(tags, "tags"));
    TENON_CHECK(active(transaction, actor.place(), model_id));
    put_model_tags(transaction, actor.place(), model_id, once);
    return get(transaction, actor.place(), model_id);
}

Result<void> LoggedModels::remove_tag(sql::Transaction& transaction, Actor const& actor,
    std::string_view model_id, std::string const& key) const {
    TENON_CHECK(active(transaction, actor.place(), model_id));
    if (remove_model_tag(transaction, actor.place(), model_id, key)) return {};
    return fail(ErrorKind::not_found, "tag_not_found",
        "No tag with name: " + key + " in logged model with ID " + std::string(model_id));
}

std::vector<FullModel> LoggedModels::complete(
    sql::Transaction& transaction, Place const& place, std::vector<Model> models) const {
    std::vector<std::string> ids;
    std::vector<FullModel> full;
    std::unordered_map<std::string, std::size_t> index;
    for (Model& model : models) {
        index.emplace(model.model_id, full.size());
        ids.push_back(model.model_id);
        full.push_back({std::move(model)});
    }
    for (ModelPair& param : model_params(transaction, place, ids))
        full[index.at(param.model_id)].params.push_back({std::move(param.key), std::move(param.value)});
    for (ModelPair& tag : model_tags(transaction, place, ids))
        full[index.at(tag.model_id)].tags.push_back({std::move(tag.key), std::move(tag.value)});
    for (ModelMetricRow& row : model_metrics(transaction, place, ids))
        full[index.at(row.model_id)].metrics.push_back({std::move(row.key), std::move(row.run_id), row.at_ms,
            row.step, row.value, std::move(row.dataset_name), std::move(row.dataset_digest)});
    for (VersionName& version : versions_of_logged(transaction, place, ids))
        full[index.at(version.of)].registrations.push_back(std::move(version));
    return full;
}

} // namespace tenon::tracking
