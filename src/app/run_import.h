#pragma once

// Brings runs of elsewhere into an engagement, over the same calls that MLflow's client makes. Each run
// carries the tag tenon.imported_from with its old name: importing twice, or once more after an interruption,
// finds what is there and adds what is missing.

#include "app/client.h"
#include "app/progress.h"
#include "tracking/mlflow_wire.h"

#include <filesystem>
#include <map>

namespace tenon::app {

struct ImportCounts {
    std::int64_t experiments = 0;
    std::int64_t runs = 0;
    std::int64_t known_runs = 0; // were imported before; what was missing was added
    std::int64_t points = 0;
    std::int64_t files = 0;
    std::int64_t bytes = 0;
    std::int64_t models = 0;
    std::int64_t versions = 0;              // of registered models
    std::vector<std::string> left_out = {}; // sentences
};
BOOST_DESCRIBE_STRUCT(
    ImportCounts, (), (experiments, runs, known_runs, points, files, bytes, models, versions, left_out))

// What says where something came from, on whatever was imported.
inline constexpr std::string_view origin_tag = "tenon.imported_from";

struct ForeignRun {
    std::string origin; // "mlflow:4f…": unique among what is imported
    std::string name;
    std::string user;
    std::string status; // as MLflow spells it
    std::int64_t started_at_ms = 0;
    std::optional<std::int64_t> ended_at_ms = {};
    std::vector<tracking::Pair> params = {};
    std::vector<tracking::Pair> tags = {};
};

struct ImportedRun {
    std::string id;
    std::string artifact_uri;
};

class RunImport {
public:
    // Paths of `server` begin at its root; `handle` names the engagement.
    RunImport(Client server, std::string const& handle);

    // The number of the experiment of that name, which is made where it is missing. What was imported into it
    // before is looked up once, for run().
    Result<std::string> experiment(std::string const& name);
    // The run, found again or made, with parameters and tags.
    Result<ImportedRun> run(std::string const& experiment, ForeignRun const& run);
    // Sent when enough have come together, and by finish().
    Result<void> point(std::string const& run_id, tracking::mlflow::Metric metric);
    Result<void> inputs(std::string const& run_id, std::vector<tracking::mlflow::DatasetInput> datasets);
    // Everything below the folder goes below `uri` ("mlflow-artifacts:/…").
    Result<void> files(std::filesystem::path const& folder, std::string const& uri);
    // Sends what is left of the run, and says how it ended.
    Result<void> finish(std::string const& run_id, ForeignRun const& run);

    // The experiment's model that was brought in whole, which mark_model says.
    Result<std::optional<std::string>> find_model(std::string const& experiment, std::string const& origin);
    Result<void> mark_model(std::string const& model_id, std::string const& origin);

    // Any other call of the protocol: "logged-models".
    template <class Out> Result<Out> get(std::string const& path) { return api_.get<Out>("/" + path); }
    template <class Out, class In>
    Result<Out> send(std::string const& method, std::string const& path, In const& body) {
        return api_.send<Out>(method, "/" + path, body);
    }

    ImportCounts& counts() { return counts_; }

private:
    Result<void> read_origins(std::string const& experiment);
    Result<void> send_points(std::string const& run_id);
    Result<void> put_file(std::filesystem::path const& file, std::string const& path);

    Client server_;
    Client api_;
    std::string root_;                         // of the engagement's protocol
    std::map<std::string, ImportedRun> known_; // by their origin
    std::vector<tracking::mlflow::Metric> points_;
    ImportCounts counts_;
    Progress progress_;
};

} // namespace tenon::app
