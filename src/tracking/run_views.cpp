#include "tracking/run_views.h"

#include "artifacts/artifact_path.h"
#include "tracking/series.h"
#include "tracking/version_store.h"

namespace tenon::tracking {

namespace {

constexpr std::int64_t piece = 20'000; // points read at once

bool is_baseline(FullRun const& full) { return find_value(full.tags, baseline_tag) == "true"; }

// Visits every point of the series by time, step and value.
template <class Visit> void each_point(sql::Transaction& transaction, Series const& series, Visit visit) {
    std::optional<Point> after;
    while (true) {
        auto const points = history(transaction, series, after, piece);
        for (Point const& point : points)
            visit(point);
        if (static_cast<std::int64_t>(points.size()) < piece) return;
        after = points.back();
    }
}

Reproducibility reproducibility_of(FullRun const& full, bool has_environment) {
    Reproducibility result{find_value(full.tags, commit_tag), {}, !full.params.empty(), has_environment};
    for (Input const& input : full.inputs)
        result.dataset_digests.push_back(input.dataset.digest);
    return result;
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
    bool const has_environment = tracking.with_environment(transaction, place).contains(full.run.run_id);
    Run const& run = full.run;
    RunView view{run.run_id, run.name, run.status, run.stage, std::to_string(run.experiment), run.user_id,
        run.started_at_ms, run.ended_at_ms, is_baseline(full), {}, full.params, full.tags, datasets_of(full),
        {}, {}, reproducibility_of(full, has_environment)};
    for (Metric const& metric : full.metrics)
        view.metrics.push_back({metric.key, metric.latest.value, metric.latest.step, metric.latest.at_ms});
    for (ModelLink const& model : full.models)
        view.models.push_back({model.role, model.model_id, model.step});
    for (VersionName& version : versions_of_run(transaction, place, run.run_id))
        view.versions.push_back({std::move(version.name), version.number});
    return view;
}

Result<Curve> curve(sql::Transaction& transaction, Place const& place, std::string_view run_id,
    std::string const& key, std::size_t buckets) {
    TENON_TRY(run, require_run(transaction, place, run_id));
    Curve curve{key, 0, {}, {}};
    auto const number = find_key(transaction, place, key);
    if (!number) return curve;
    Series const series{run.number, *number};
    std::int64_t first = 0;
    std::int64_t last = 0;
    each_point(transaction, series, [&](Point const& point) {
        first = curve.count == 0 ? point.step : std::min(first, point.step);
        last = curve.count == 0 ? point.step : std::max(last, point.step);
        if (++curve.count <= static_cast<std::int64_t>(buckets))
            curve.points.push_back({point.step, point.at_ms, point.value});
    });
    if (curve.count <= static_cast<std::int64_t>(buckets)) return curve;
    curve.points.clear();
    Downsampler downsampler(first, last, buckets);
    each_point(transaction, series, [&](Point const& point) { downsampler.add(point); });
    for (Bucket const& bucket : downsampler.take())
        curve.buckets.push_back(
            {bucket.first_step, bucket.last_step, bucket.min, bucket.max, bucket.last, bucket.count});
    return curve;
}

Result<RunFileView> files_of_run(
    sql::Transaction& transaction, Tracking const& tracking, Place const& place, std::string_view run_id) {
    TENON_TRY(run, require_run(transaction, place, run_id));
    std::string const root =
        artifacts::root_of({artifacts::Owner::Kind::run, run.experiment, run.run_id, ""});
    RunFileView view;
    tracking.files().each_below(transaction, place, root, [&](std::string_view path, std::int64_t bytes) {
        view.files.push_back({std::string(path.substr(root.size() + 1)), bytes});
    });
    return view;
}

} // namespace tenon::tracking
