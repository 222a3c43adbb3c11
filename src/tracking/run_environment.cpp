#include "tracking/run_environment.h"

#include "artifacts/artifact_kind.h"

#include <algorithm>

namespace tenon::tracking {

namespace {

constexpr std::int64_t list_bytes_max = 4 << 20;

// Less is better: the more exact list, and of two alike the first by path.
std::size_t rank(std::string_view path) {
    std::string_view const name = path.substr(path.rfind('/') + 1);
    auto const found =
        std::find(artifacts::environment_files.begin(), artifacts::environment_files.end(), name);
    return static_cast<std::size_t>(found - artifacts::environment_files.begin());
}

} // namespace

std::optional<artifacts::File> environment_of(sql::Transaction& transaction,
    artifacts::Artifacts const& files, Place const& place, FullRun const& run) {
    std::string best;
    auto consider = [&](artifacts::Owner const& owner) {
        files.each_below(
            transaction, place, artifacts::root_of(owner), [&](std::string_view path, std::int64_t bytes) {
                if (rank(path) == artifacts::environment_files.size() || bytes > list_bytes_max) return;
                if (best.empty() || rank(path) < rank(best)) best = path;
            });
    };
    consider({artifacts::Owner::Kind::run, run.run.experiment, run.run.run_id, ""});
    for (ModelLink const& model : run.models)
        if (best.empty() && model.role == ModelRole::output)
            consider({artifacts::Owner::Kind::model, run.run.experiment, model.model_id, ""});
    if (best.empty()) return std::nullopt;
    return files.find(transaction, place, best);
}

std::optional<Packages> read_packages(blobs::Store& store, artifacts::File const& file) {
    auto const text = store.read(file.sha256);
    if (!text) return std::nullopt;
    return packages_in(file.path, *text);
}

} // namespace tenon::tracking
