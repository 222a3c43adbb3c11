#include "app/run_import.h"

#include <algorithm>
#include <utility>

namespace tenon::app {

namespace {

namespace mlflow = tracking::mlflow;
using tracking::Pair;

constexpr std::size_t points_at_a_time = 1000; // the protocol's limits
constexpr std::size_t pairs_at_a_time = 100;

struct Name {
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Name, (), (name))

struct ExperimentId {
    std::string experiment_id;
};
BOOST_DESCRIBE_STRUCT(ExperimentId, (), (experiment_id))

struct ExperimentAnswer {
    mlflow::Experiment experiment;
};
BOOST_DESCRIBE_STRUCT(ExperimentAnswer, (), (experiment))

struct NewRun {
    std::string experiment_id;
    std::string run_name;
    std::string user_id;
    std::int64_t start_time;
    std::vector<Pair> tags;
};
BOOST_DESCRIBE_STRUCT(NewRun, (), (experiment_id, run_name, user_id, start_time, tags))

struct RunAnswer {
    mlflow::Run run;
};
BOOST_DESCRIBE_STRUCT(RunAnswer, (), (run))

struct RunSearch {
    std::vector<std::string> experiment_ids;
    std::string filter;
    std::string run_view_type = "ALL";
    std::optional<std::string> page_token = {};
};
BOOST_DESCRIBE_STRUCT(RunSearch, (), (experiment_ids, filter, run_view_type, page_token))

struct RunPage {
    std::vector<mlflow::Run> runs;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(RunPage, (), (runs, next_page_token))

struct ModelSearch {
    std::vector<std::string> experiment_ids;
    std::string filter;
};
BOOST_DESCRIBE_STRUCT(ModelSearch, (), (experiment_ids, filter))

struct ModelPage {
    std::vector<mlflow::LoggedModel> models;
};
BOOST_DESCRIBE_STRUCT(ModelPage, (), (models))

struct Tags {
    std::vector<Pair> tags;
};
BOOST_DESCRIBE_STRUCT(Tags, (), (tags))

struct Batch {
    std::string run_id;
    std::vector<mlflow::Metric> metrics = {};
    std::vector<Pair> params = {};
    std::vector<Pair> tags = {};
};
BOOST_DESCRIBE_STRUCT(Batch, (), (run_id, metrics, params, tags))

struct Inputs {
    std::string run_id;
    std::vector<mlflow::DatasetInput> datasets;
};
BOOST_DESCRIBE_STRUCT(Inputs, (), (run_id, datasets))

struct RunEnd {
    std::string run_id;
    std::string status;
    std::optional<std::int64_t> end_time;
};
BOOST_DESCRIBE_STRUCT(RunEnd, (), (run_id, status, end_time))

std::string came_from(std::string const& origin) {
    return "tags.`" + std::string(origin_tag) + "` = '" + origin + "'";
}

std::string escape_path(std::string_view path) {
    std::string escaped;
    for (std::size_t begin = 0; begin <= path.size();) {
        std::size_t const end = std::min(path.find('/', begin), path.size());
        escaped += (begin == 0 ? "" : "/") + escape(path.substr(begin, end - begin));
        begin = end + 1;
    }
    return escaped;
}

std::vector<Pair> slice(std::vector<Pair> const& all, std::size_t begin) {
    auto const first = all.begin() + static_cast<std::ptrdiff_t>(std::min(begin, all.size()));
    return {first, first + std::min<std::ptrdiff_t>(pairs_at_a_time, all.end() - first)};
}

} // namespace

RunImport::RunImport(Client server, std::string const& handle)
    : server_(std::move(server)),
      api_(server_.below("/e/" + handle + "/api/2.0/mlflow")),
      root_("/e/" + handle) {}

Result<std::string> RunImport::experiment(std::string const& name) {
    auto const known = api_.get<ExperimentAnswer>("/experiments/get-by-name?experiment_name=" + escape(name));
    if (known) {
        std::string const& number = known->experiment.experiment_id;
        TENON_CHECK(read_origins(number));
        return number;
    }
    if (known.error().code != "RESOURCE_DOES_NOT_EXIST") return fail(known.error());
    TENON_TRY(made, api_.send<ExperimentId>("POST", "/experiments/create", Name{name}));
    ++counts_.experiments;
    return made.experiment_id;
}

Result<void> RunImport::read_origins(std::string const& experiment) {
    RunSearch search{{experiment}, "tags.`" + std::string(origin_tag) + "` LIKE '%'"};
    do {
        TENON_TRY(page, api_.send<RunPage>("POST", "/runs/search", search));
        for (mlflow::Run const& run : page.runs)
            if (auto const origin = tracking::find_value(run.data.tags, origin_tag))
                known_[*origin] = {run.info.run_id, run.info.artifact_uri};
        search.page_token = page.next_page_token;
    } while (search.page_token && !search.page_token->empty());
    return {};
}

Result<ImportedRun> RunImport::run(std::string const& experiment, ForeignRun const& run) {
    ImportedRun here;
    if (auto const known = known_.find(run.origin); known != known_.end()) {
        here = known->second;
        ++counts_.known_runs;
    } else {
        TENON_TRY(made, api_.send<RunAnswer>("POST", "/runs/create",
                            NewRun{experiment, run.name, run.user, run.started_at_ms,
                                {{std::string(origin_tag), run.origin}}}));
        here = {made.run.info.run_id, made.run.info.artifact_uri};
        known_[run.origin] = here;
        ++counts_.runs;
    }
    std::size_t const most = std::max(run.params.size(), run.tags.size());
    for (std::size_t begin = 0; begin < most; begin += pairs_at_a_time)
        TENON_CHECK(api_.call("POST", "/runs/log-batch",
            json::to_json(Batch{
                .run_id = here.id, .params = slice(run.params, begin), .tags = slice(run.tags, begin)})));
    return here;
}

Result<void> RunImport::point(std::string const& run_id, mlflow::Metric metric) {
    points_.push_back(std::move(metric));
    if (points_.size() < points_at_a_time) return {};
    return send_points(run_id);
}

Result<void> RunImport::send_points(std::string const& run_id) {
    if (points_.empty()) return {};
    Batch const batch{.run_id = run_id, .metrics = std::exchange(points_, {})};
    TENON_CHECK(api_.call("POST", "/runs/log-batch", json::to_json(batch)));
    counts_.points += static_cast<std::int64_t>(batch.metrics.size());
    progress_.show("points and files", static_cast<std::uint64_t>(counts_.bytes));
    return {};
}

Result<void> RunImport::inputs(std::string const& run_id, std::vector<mlflow::DatasetInput> datasets) {
    if (datasets.empty()) return {};
    TENON_CHECK(api_.call("POST", "/runs/log-inputs", json::to_json(Inputs{run_id, std::move(datasets)})));
    return {};
}

Result<void> RunImport::files(std::filesystem::path const& folder, std::string const& uri) {
    std::error_code error;
    constexpr std::string_view scheme = "mlflow-artifacts:/";
    if (!uri.starts_with(scheme) || !std::filesystem::is_directory(folder, error)) return {};
    std::string const below = uri.substr(scheme.size());
    for (auto const& entry : std::filesystem::recursive_directory_iterator(folder, error)) {
        if (!entry.is_regular_file()) continue; // a link could lead anywhere on this machine
        std::string const inside = std::filesystem::relative(entry.path(), folder).generic_string();
        TENON_CHECK(put_file(entry.path(), below + "/" + inside));
    }
    return {};
}

Result<void> RunImport::put_file(std::filesystem::path const& file, std::string const& path) {
    TENON_TRY(input, open_input(file.string()));
    std::string const target = root_ + "/api/2.0/mlflow-artifacts/artifacts/" + escape_path(path);
    TENON_CHECK(server_.call("PUT", target, input));
    ++counts_.files;
    counts_.bytes += static_cast<std::int64_t>(input.bytes.value_or(0));
    return {};
}

Result<void> RunImport::finish(std::string const& run_id, ForeignRun const& run) {
    TENON_CHECK(send_points(run_id));
    TENON_CHECK(
        api_.call("POST", "/runs/update", json::to_json(RunEnd{run_id, run.status, run.ended_at_ms})));
    return {};
}

Result<std::optional<std::string>> RunImport::find_model(
    std::string const& experiment, std::string const& origin) {
    TENON_TRY(found,
        api_.send<ModelPage>("POST", "/logged-models/search", ModelSearch{{experiment}, came_from(origin)}));
    if (found.models.empty()) return std::optional<std::string>();
    return std::optional(found.models[0].info.model_id);
}

Result<void> RunImport::mark_model(std::string const& model_id, std::string const& origin) {
    TENON_CHECK(api_.call("PATCH", "/logged-models/" + model_id + "/tags",
        json::to_json(Tags{{{std::string(origin_tag), origin}}})));
    return {};
}

} // namespace tenon::app
