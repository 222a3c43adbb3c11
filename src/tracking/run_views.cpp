#include "tracking/run_views.h"

#include "tracking/version_store.h"

namespace tenon::tracking {

namespace {

constexpr std::int64_t children_max = 500;

bool is_baseline(FullRun const& full) { return find_value(full.tags, baseline_tag) == "true"; }

Reproducibility reproducibility_of(FullRun const& full, bool has_environment) {
    Reproducibility result{find_value(full.tags, commit_tag), {}, !full.params.empty(), has_environment};
    for (Input const& input : full.inputs)
        result.dataset_digests.push_back(input.dataset.digest);
    return result;
}

// Every file of a run or a model, by its path below the owner's folder.
template <class Visit>
void each_file_of(sql::Transaction& transaction, Tracking const& tracking, Place const& place,
    artifacts::Owner const& owner, Visit visit) {
    std::string const root = artifacts::root_of(owner);
    tracking.files().each_below(transaction, place, root, [&](std::string_view path, std::int64_t bytes) {
        artifacts::Owner file = owner;
        file.path = path.substr(root.size() + 1);
        visit(file.path, bytes, artifacts::artifact_kind(file));
    });
}

bool records_environment(
    sql::Transaction& transaction, Tracking const& tracking, Place const& place, FullRun const& full) {
    bool found = false;
    auto look = [&](artifacts::Owner const& owner) {
        each_file_of(transaction, tracking, place, owner,
            [&](auto const&, auto, auto kind) { found |= kind == artifacts::ArtifactKind::environment; });
    };
    look({artifacts::Owner::Kind::run, full.run.experiment, full.run.run_id, ""});
    for (ModelLink const& model : full.models)
        if (model.role == ModelRole::output && !found)
            look({artifacts::Owner::Kind::model, full.run.experiment, model.model_id, ""});
    return found;
}

RunLink link_to(Run const& run) { return {run.run_id, run.name, run.status}; }

// The run it is nested in, and those nested in it: a search's trials hang on one run.
void add_family(RunView& view, sql::Transaction& transaction, Tracking const& tracking, Place const& place) {
    if (auto const parent = find_value(view.tags, parent_tag))
        if (auto const run = tracking.find_run(transaction, place, *parent)) view.parent = link_to(*run);
    Query const nested{.filter = "tags.`" + std::string(parent_tag) + "` = '" + view.id + "'",
        .order_by = {"start_time ASC"},
        .limit = children_max};
    if (auto const found = tracking.searches.bare_runs(transaction, place, {}, nested))
        for (Run const& run : found->items)
            view.children.push_back(link_to(run));
}

RunModelView view_of_model(
    sql::Transaction& transaction, Tracking const& tracking, Place const& place, ModelLink const& link) {
    auto const model = tracking.models.get(transaction, place, link.model_id, true);
    return {link.role, link.model_id, link.step, model ? model->model.name : "",
        model ? model->model.model_type : ""};
}

} // namespace

RunRow row_of(FullRun full) {
    RunRow row{full.run.run_id, full.run.name, full.run.status, std::to_string(full.run.experiment),
        full.run.user_id, full.run.started_at_ms, full.run.ended_at_ms, is_baseline(full), {}, {}};
    for (Pair& param : full.params)
        row.params.emplace(std::move(param.key), std::move(param.value));
    for (Metric& metric : full.metrics)
        row.metrics.emplace(std::move(metric.key), metric.latest.value);
    return row;
}

std::vector<RunDataset> datasets_of(FullRun const& full) {
    std::vector<RunDataset> datasets;
    for (Input const& input : full.inputs)
        datasets.push_back({input.dataset.name, input.dataset.digest, input.dataset.source_type,
            input.dataset.source, input.dataset.schema, find_value(input.tags, context_tag)});
    return datasets;
}

Result<RunView> view_of_run(
    sql::Transaction& transaction, Tracking const& tracking, Place const& place, std::string_view run_id) {
    TENON_TRY(full, tracking.runs.get(transaction, place, run_id));
    bool const has_environment = records_environment(transaction, tracking, place, full);
    Run const& run = full.run;
    RunView view{run.run_id, run.name, run.status, run.stage, std::to_string(run.experiment), run.user_id,
        run.started_at_ms, run.ended_at_ms, is_baseline(full), {}, full.params, full.tags, datasets_of(full),
        {}, {}, reproducibility_of(full, has_environment), validations_of(full), {}, {}};
    for (Metric const& metric : full.metrics)
        view.metrics.push_back({metric.key, metric.latest.value, metric.latest.step, metric.latest.at_ms});
    for (ModelLink const& model : full.models)
        view.models.push_back(view_of_model(transaction, tracking, place, model));
    for (VersionName& version : versions_of_run(transaction, place, run.run_id))
        view.versions.push_back({std::move(version.name), version.number});
    add_family(view, transaction, tracking, place);
    return view;
}

Result<RunFileView> files_of_run(
    sql::Transaction& transaction, Tracking const& tracking, Place const& place, std::string_view run_id) {
    TENON_TRY(full, tracking.runs.get(transaction, place, run_id));
    RunFileView view;
    each_file_of(transaction, tracking, place,
        {artifacts::Owner::Kind::run, full.run.experiment, full.run.run_id, ""},
        [&](std::string const& path, std::int64_t bytes, std::optional<artifacts::ArtifactKind> kind) {
            view.files.push_back({path, bytes, kind});
        });
    for (ModelLink const& link : full.models) {
        if (link.role != ModelRole::output) continue;
        auto const model = tracking.models.get(transaction, place, link.model_id);
        if (!model) continue;
        each_file_of(transaction, tracking, place,
            {artifacts::Owner::Kind::model, model->model.experiment, link.model_id, ""},
            [&](std::string const& path, std::int64_t bytes, std::optional<artifacts::ArtifactKind> kind) {
                view.model_files.push_back({link.model_id, model->model.experiment, path, bytes, kind});
            });
    }
    return view;
}

} // namespace tenon::tracking
