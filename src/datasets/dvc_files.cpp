#include "datasets/dvc_files.h"

#include "platform/json/read.h"

#include <filesystem>
#include <map>
#include <set>

namespace tenon::datasets {

namespace {

// An output of a .dvc file; an output or a dependency of a stage in dvc.lock.
struct Entry {
    std::string path;
    std::optional<std::string> md5;
    std::optional<std::string> hash; // missing: the layout of DVC 1 and 2
    std::optional<std::int64_t> size;
    std::optional<std::int64_t> nfiles;
    std::optional<bool> cache;
};
BOOST_DESCRIBE_STRUCT(Entry, (), (path, md5, hash, size, nfiles, cache))

struct DvcFile {
    std::optional<std::string> wdir;
    std::optional<std::vector<Entry>> outs;
};
BOOST_DESCRIBE_STRUCT(DvcFile, (), (wdir, outs))

struct LockedStage {
    std::optional<std::vector<Entry>> deps;
    std::optional<std::vector<Entry>> outs;
};
BOOST_DESCRIBE_STRUCT(LockedStage, (), (deps, outs))

struct LockFile {
    std::optional<std::map<std::string, LockedStage>> stages;
};
BOOST_DESCRIBE_STRUCT(LockFile, (), (stages))

// Of dvc.yaml. The lists hold paths, or objects with a path as their only key and what it is set to.
struct Stage {
    std::optional<std::string> wdir;
    std::optional<json::Value> outs;
    std::optional<json::Value> metrics;
    std::optional<json::Value> plots;
};
BOOST_DESCRIBE_STRUCT(Stage, (), (wdir, outs, metrics, plots))

struct PipelineFile {
    std::optional<std::map<std::string, Stage>> stages;
};
BOOST_DESCRIBE_STRUCT(PipelineFile, (), (stages))

std::string folder_of(std::string_view path) { return std::string(path.substr(0, path.rfind('/') + 1)); }

std::string_view name_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

// From the repository's root; empty where it lies outside.
std::string place_of(std::string const& folder, std::string const& path) {
    if (path.starts_with('/') || path.find("://") != path.npos) return "";
    std::string place = (std::filesystem::path(folder) / path).lexically_normal().generic_string();
    while (place.ends_with('/'))
        place.pop_back();
    return place.starts_with("..") ? "" : place;
}

std::string under(std::string const& folder, std::optional<std::string> const& wdir) {
    std::string const place = wdir ? place_of(folder, *wdir) : "";
    return place.empty() || place == "." ? folder : place + "/";
}

template <class T> Result<T> read_as(RepositoryFile const& file) {
    auto document = json::parse_yaml(file.text);
    if (document && document->is_null()) return T(); // nothing but comments
    auto read =
        document ? json::read<T>(*document, json::Manner::tolerant) : Result<T>(fail(document.error()));
    if (read) return read;
    return fail(ErrorKind::invalid, "dvc_file_unreadable",
        file.path + " is not as DVC writes it: " + read.error().message, read.error().problems);
}

class Collector {
public:
    Result<void> add_pipeline(RepositoryFile const& file) {
        TENON_TRY(pipeline, read_as<PipelineFile>(file));
        std::string const folder = folder_of(file.path);
        for (auto const& [name, stage] : pipeline.stages.value_or(std::map<std::string, Stage>())) {
            std::string const place = under(folder, stage.wdir);
            places_[folder + name] = place;
            for (auto const* list : {&stage.outs, &stage.metrics, &stage.plots})
                if (*list) leave_to_git(place, **list);
        }
        return {};
    }

    Result<void> add_dvc_file(RepositoryFile const& file) {
        TENON_TRY(read, read_as<DvcFile>(file));
        std::string const place = under(folder_of(file.path), read.wdir);
        for (Entry const& out : read.outs.value_or(std::vector<Entry>()))
            if (out.cache.value_or(true)) add(out, place, std::nullopt);
        return {};
    }

    Result<void> add_lock(RepositoryFile const& file) {
        TENON_TRY(lock, read_as<LockFile>(file));
        std::string const folder = folder_of(file.path);
        for (auto const& [name, stage] : lock.stages.value_or(std::map<std::string, LockedStage>())) {
            // "train@de" is one of those that dvc.yaml makes of "train" with foreach or matrix.
            auto const place = places_.find(folder + name.substr(0, name.find('@')));
            std::string const& root = place == places_.end() ? folder : place->second;
            std::string const stage_name = folder.empty() ? name : folder + "dvc.yaml:" + name;
            for (Entry const& out : stage.outs.value_or(std::vector<Entry>()))
                add(out, root, stage_name);
            for (Entry const& dep : stage.deps.value_or(std::vector<Entry>()))
                add_input(dep, root, stage_name);
        }
        return {};
    }

    TrackedData take() {
        TrackedData data;
        for (auto& [path, file] : files_)
            data.files.push_back(std::move(file));
        for (auto const& [key, digest] : inputs_)
            data.inputs.push_back({key.first, key.second, digest});
        return data;
    }

private:
    void leave_to_git(std::string const& place, json::Value const& list) {
        auto const* items = std::get_if<json::Array>(&list.data);
        if (items == nullptr) return;
        for (json::Value const& item : *items) {
            auto const* named = std::get_if<json::Object>(&item.data);
            if (named == nullptr || named->empty()) continue;
            auto const* cache = named->front().value.find("cache");
            auto const* is_cached = cache ? std::get_if<bool>(&cache->data) : nullptr;
            if (is_cached != nullptr && !*is_cached) in_git_.insert(place_of(place, named->front().key));
        }
    }

    void add(Entry const& out, std::string const& place, std::optional<std::string> const& stage) {
        auto const kind = out.hash ? artifacts::RemoteKind::dvc : artifacts::RemoteKind::dvc_legacy;
        std::string path = place_of(place, out.path);
        bool const is_ours = !path.empty() && !in_git_.contains(path) && out.md5;
        if (!is_ours || !artifacts::dvc_object(kind, *out.md5)) return;
        files_[path] = {path, kind, *out.md5, out.size, out.nfiles, stage};
    }

    void add_input(Entry const& dep, std::string const& place, std::string const& stage) {
        std::string const path = place_of(place, dep.path);
        if (!path.empty() && dep.md5) inputs_[{stage, path}] = *dep.md5;
    }

    std::map<std::string, std::string> places_; // of stages
    std::set<std::string> in_git_;
    std::map<std::string, IndexedFile> files_;
    std::map<std::pair<std::string, std::string>, std::string> inputs_;
};

} // namespace

bool is_dvc_file(std::string_view path) {
    std::string_view const name = name_of(path);
    return name == "dvc.lock" || name == "dvc.yaml" || (name.ends_with(".dvc") && name != ".dvc");
}

Result<TrackedData> read_dvc_files(std::vector<RepositoryFile> const& files) {
    Collector collector;
    for (RepositoryFile const& file : files)
        if (name_of(file.path) == "dvc.yaml") TENON_CHECK(collector.add_pipeline(file));
    for (RepositoryFile const& file : files)
        if (file.path.ends_with(".dvc")) TENON_CHECK(collector.add_dvc_file(file));
    for (RepositoryFile const& file : files)
        if (name_of(file.path) == "dvc.lock") TENON_CHECK(collector.add_lock(file));
    return collector.take();
}

} // namespace tenon::datasets
