#include "tracking/registry_views.h"

#include "tracking/model_store.h"
#include "tracking/run_store.h"
#include "tracking/run_views.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace tenon::tracking {

namespace {

std::optional<std::string> if_any(std::string const& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

std::optional<ModelProposal> view_of(std::optional<VersionProposal> const& proposal) {
    if (!proposal) return std::nullopt;
    return ModelProposal{proposal->number, proposal->as, proposal->by, proposal->at};
}

// Points come by key, step, time and value, so the last one of a key and dataset is its latest.
std::vector<ModelVersionMetric> metrics_of(FullModel const& model) {
    std::vector<ModelVersionMetric> metrics;
    for (ModelMetric const& point : model.metrics) {
        auto const dataset = if_any(point.dataset_name);
        auto const known =
            std::find_if(metrics.begin(), metrics.end(), [&](ModelVersionMetric const& metric) {
                return metric.key == point.key && metric.dataset == dataset;
            });
        if (known == metrics.end())
            metrics.push_back({point.key, point.value, dataset});
        else
            known->value = point.value;
    }
    return metrics;
}

// The runs and logged models of many versions, read at once.
class Origins {
public:
    Origins(sql::Transaction& transaction, Tracking const& tracking, Place const& place,
        std::vector<ModelVersion const*> const& versions) {
        std::set<std::string> run_ids;
        std::set<std::string> model_ids;
        for (ModelVersion const* version : versions) {
            if (!version->run_id.empty()) run_ids.insert(version->run_id);
            if (!version->logged_model.empty()) model_ids.insert(version->logged_model);
        }
        std::vector<std::string> const runs(run_ids.begin(), run_ids.end());
        for (FullRun& full :
            tracking.runs.complete(transaction, place, runs_with_ids(transaction, place, runs)))
            runs_.emplace(full.run.run_id, std::move(full));
        std::vector<std::string> const models(model_ids.begin(), model_ids.end());
        for (FullModel& full :
            tracking.models.complete(transaction, place, models_with_ids(transaction, place, models)))
            models_.emplace(full.model.model_id, std::move(full));
    }

    ModelVersionView view(FullVersion const& full) const {
        ModelVersion const& version = full.version;
        ModelVersionView view{version.number, version.stage, {}, version.description, version.user_id,
            version.created_at, version.source, if_any(version.logged_model), {}, {}, {}, full.tags,
            view_of(proposal_of(full))};
        for (ModelAlias const& alias : full.aliases)
            view.aliases.push_back(alias.alias);
        if (auto const model = models_.find(version.logged_model); model != models_.end())
            view.metrics = metrics_of(model->second);
        if (auto const run = runs_.find(version.run_id); run != runs_.end()) add_run(view, run->second);
        return view;
    }

private:
    static void add_run(ModelVersionView& view, FullRun const& full) {
        RunRow const row = row_of(full);
        view.run = {row.id, row.name, row.status, full.run.stage, row.baseline};
        view.datasets = datasets_of(full);
        if (!view.metrics.empty()) return;
        for (auto const& [key, value] : row.metrics)
            view.metrics.push_back({key, value, std::nullopt});
    }

    std::unordered_map<std::string, FullRun> runs_;
    std::unordered_map<std::string, FullModel> models_;
};

std::vector<ModelVersion const*> versions_in(std::vector<FullRegisteredModel> const& models) {
    std::vector<ModelVersion const*> versions;
    for (FullRegisteredModel const& model : models)
        for (FullVersion const& full : model.newest)
            versions.push_back(&full.version);
    return versions;
}

ModelRow row_of(FullRegisteredModel const& full, Origins const& origins) {
    RegisteredModel const& model = full.model;
    ModelRow row{model.name, model.description, model.user_id, model.created_at, model.updated_at, {}, {},
        view_of(proposal_of(full))};
    for (ModelAlias const& alias : full.aliases)
        row.aliases.push_back({alias.alias, alias.number});
    for (FullVersion const& version : full.newest)
        row.newest.push_back(origins.view(version));
    std::reverse(row.newest.begin(), row.newest.end());
    return row;
}

} // namespace

Result<ModelList> list_of_models(
    sql::Transaction& transaction, Tracking const& tracking, Place const& place, Query const& query) {
    TENON_TRY(found, tracking.searches.registered(transaction, place, query));
    Origins const origins(transaction, tracking, place, versions_in(found.items));
    ModelList list{{}, if_any(found.next_page_token)};
    for (FullRegisteredModel const& model : found.items)
        list.models.push_back(row_of(model, origins));
    return list;
}

Result<ModelView> view_of_model(sql::Transaction& transaction, Tracking const& tracking, Place const& place,
    std::string const& name, Query query) {
    TENON_TRY(model, tracking.registry.get(transaction, place, name));
    query.order_by = {"version_number DESC"};
    TENON_TRY(found, tracking.searches.versions(transaction, place, query, name));
    std::vector const models{std::move(model)};
    auto shown = versions_in(models);
    for (FullVersion const& full : found.items)
        shown.push_back(&full.version);
    Origins const origins(transaction, tracking, place, shown);
    ModelView view{row_of(models[0], origins), models[0].tags, {}, if_any(found.next_page_token)};
    for (FullVersion const& full : found.items)
        view.versions.push_back(origins.view(full));
    return view;
}

} // namespace tenon::tracking
