#include "artifacts/artifact_path.h"
#include "tracking/mlflow_api.h"
#include "tracking/mlflow_row.h"

#include <algorithm>
#include <limits>

namespace tenon::tracking::mlflow {

namespace {

struct FileInfo {
    std::string path;
    bool is_dir;
    std::optional<std::int64_t> file_size;
};
BOOST_DESCRIBE_STRUCT(FileInfo, (), (path, is_dir, file_size))

struct FileList {
    std::vector<FileInfo> files;
};
BOOST_DESCRIBE_STRUCT(FileList, (), (files))

struct RunFileList {
    std::string root_uri;
    std::vector<FileInfo> files;
};
BOOST_DESCRIBE_STRUCT(RunFileList, (), (root_uri, files))

struct ListRequest {
    Text path;
};
BOOST_DESCRIBE_STRUCT(ListRequest, (), (path))

struct RunListRequest {
    Text run_id;
    Text run_uuid;
    Text path;
};
BOOST_DESCRIBE_STRUCT(RunListRequest, (), (run_id, run_uuid, path))

struct VersionFileRequest {
    std::string name;
    std::string version;
    Text path;
};
BOOST_DESCRIBE_STRUCT(VersionFileRequest, (), (name, version, path))

struct ModelListRequest {
    Text artifact_directory_path;
};
BOOST_DESCRIBE_STRUCT(ModelListRequest, (), (artifact_directory_path))

constexpr std::string_view our_files = "mlflow-artifacts:/";

Failure invalid_path() { return fail(ErrorKind::invalid, "invalid_path", "Invalid path"); }

// Whether what the path belongs to exists here.
Result<void> check_owner(sql::Transaction& transaction, Tracking const& tracking, Place const& place,
    artifacts::Owner const& owner) {
    switch (owner.kind) {
    case artifacts::Owner::Kind::run: {
        TENON_TRY(run, require_run(transaction, place, owner.id));
        if (run.experiment == owner.experiment) return {};
        break;
    }
    case artifacts::Owner::Kind::model: {
        TENON_TRY(model, tracking.models.get(transaction, place, owner.id, true));
        if (model.model.experiment == owner.experiment) return {};
        break;
    }
    case artifacts::Owner::Kind::trace: {
        TENON_TRY(trace, tracking.traces.get(transaction, place, owner.id));
        if (trace.trace.experiment == owner.experiment) return {};
        break;
    }
    }
    return fail(ErrorKind::not_found, "owner_not_found",
        "There is no " + std::string(owner.id) + " in experiment " + std::to_string(owner.experiment) + ".");
}

// The owner of a file that is to be written or deleted: never the root of an experiment or of all.
Result<artifacts::Owner> owner_of(std::string const& path) {
    auto owner = artifacts::owner_of(path);
    if (!owner) return invalid_path();
    return *std::move(owner);
}

Result<http::Response> put(Call& call, Tracking const& tracking, blobs::Store& store) {
    TENON_TRY(path, artifacts::safe_path(call.param("path")));
    TENON_TRY(owner, owner_of(path));
    if (owner.path.empty()) return invalid_path();
    // Before the bytes, so that a gigabyte is not sent for nothing.
    TENON_CHECK(call.unit.read([&](sql::Transaction& transaction) {
        return check_owner(transaction, tracking, call.actor.place(), owner);
    }));
    TENON_TRY(blob, blobs::receive(store, *call.request.stream));
    return answer(call.unit.write([&](sql::Transaction& transaction) {
        return tracking.files().put(transaction, call.actor.place(), path, blob);
    }));
}

Result<http::Response> send(
    Call& call, Tracking const& tracking, blobs::Store& store, std::string const& path) {
    auto const file = call.unit.read([&](sql::Transaction& transaction) {
        return tracking.files().find(transaction, call.actor.place(), path);
    });
    if (!file) return fail(ErrorKind::not_found, "artifact_not_found", "No such artifact: '" + path + "'");
    http::Response response;
    response.headers.set("Content-Type", file->content_type);
    response.headers.set("Content-Disposition", "attachment");
    response.headers.set("X-Content-Type-Options", "nosniff");
    response.body = http::FileBody{store.path_of(file->sha256), static_cast<std::uint64_t>(file->bytes)};
    return response;
}

// Of a run, asked for in the query, as links in notebooks do.
Result<http::Response> send_of_run(Call& call, Tracking const& tracking, blobs::Store& store) {
    TENON_TRY(in, read_request<RunListRequest>(call.request));
    TENON_TRY(path, artifacts::safe_path(in.path.value_or("")));
    TENON_TRY(run, call.unit.read([&](sql::Transaction& transaction) {
        return require_run(transaction, call.actor.place(), run_id_of(in));
    }));
    return send(call, tracking, store,
        artifacts::root_of({artifacts::Owner::Kind::run, run.experiment, run.run_id, ""}) + "/" + path);
}

// Of a version of a registered model, wherever here its files lie.
Result<http::Response> send_of_version(Call& call, Tracking const& tracking, blobs::Store& store) {
    TENON_TRY(in, read_request<VersionFileRequest>(call.request));
    TENON_TRY(path, artifacts::safe_path(in.path.value_or("")));
    TENON_TRY(full, call.unit.read([&](sql::Transaction& transaction) {
        return tracking.registry.version(transaction, call.actor.place(), {in.name, in.version});
    }));
    std::string_view const location = full.version.location;
    if (!location.starts_with(our_files))
        return fail(ErrorKind::not_found, "artifact_not_found",
            "The files of this version are at " + full.version.location + ", not here.");
    return send(call, tracking, store, std::string(location.substr(our_files.size())) + "/" + path);
}

Result<http::Response> remove(Call& call, Tracking const& tracking) {
    TENON_TRY(path, artifacts::safe_path(call.param("path")));
    TENON_CHECK(owner_of(path));
    return answer(call.unit.write([&](sql::Transaction& transaction) -> Result<void> {
        tracking.files().remove(transaction, call.actor, path);
        return {};
    }));
}

// `before` stands in front of every name: empty, or the folder with a slash.
std::vector<FileInfo> list(sql::Transaction& transaction, Tracking const& tracking, Place const& place,
    std::string const& folder, std::string const& before) {
    std::vector<FileInfo> files;
    for (artifacts::Entry& entry : tracking.files().list(transaction, place, folder))
        files.push_back({before + entry.name, entry.is_folder,
            entry.is_folder ? std::optional<std::int64_t>() : entry.bytes});
    std::sort(files.begin(), files.end(),
        [](FileInfo const& one, FileInfo const& other) { return one.path < other.path; });
    return files;
}

// Below an owner's root, with paths relative to it.
Result<RunFileList> list_below(sql::Transaction& transaction, Tracking const& tracking, Place const& place,
    artifacts::Owner const& owner, Text const& path, std::string const& root_uri) {
    TENON_TRY(folder, artifacts::safe_path(path.value_or("")));
    std::string const root = artifacts::root_of(owner);
    if (folder.empty()) return RunFileList{root_uri, list(transaction, tracking, place, root, "")};
    return RunFileList{root_uri, list(transaction, tracking, place, root + "/" + folder, folder + "/")};
}

api::Endpoint file_row(http::Method method, std::string_view path, Who who, std::string_view summary,
    std::function<Result<http::Response>(Call&)> run) {
    auto endpoint = row(method, path, who, summary, std::move(run));
    endpoint.refuse = refuse_file;
    return endpoint;
}

// Clients that are told so send or fetch the file in one piece.
api::Endpoint sent_whole(http::Method method, std::string_view path, std::string_view sentence) {
    return file_row(method, path, Who::participant, "Answers that files are sent whole.",
        [sentence](Call&) -> Result<http::Response> {
            return fail(ErrorKind::invalid, "not_implemented", std::string(sentence));
        });
}

} // namespace

std::vector<api::Endpoint> file_endpoints(Tracking const& tracking, blobs::Store& store) {
    using http::Method;
    constexpr std::string_view one = "/e/{handle}/api/2.0/mlflow-artifacts/artifacts/{path*}";
    constexpr std::string_view upload =
        "Multipart upload is not supported for the current artifact repository";
    constexpr std::string_view download =
        "Presigned download is not supported for the current artifact repository";
    return {
        file_row(Method::put, one, Who::party, "Stores a file of a run or model.",
            [&](Call& call) { return put(call, tracking, store); })
            .streaming(std::numeric_limits<std::uint64_t>::max()),
        file_row(Method::get, one, Who::participant, "Sends a file.",
            [&](Call& call) -> Result<http::Response> {
                TENON_TRY(path, artifacts::safe_path(call.param("path")));
                return send(call, tracking, store, path);
            }),
        file_row(Method::get, "/e/{handle}/get-artifact", Who::participant, "Sends a file of a run.",
            [&](Call& call) { return send_of_run(call, tracking, store); }),
        file_row(Method::get, "/e/{handle}/model-versions/get-artifact", Who::participant,
            "Sends a file of a version of a registered model.",
            [&](Call& call) { return send_of_version(call, tracking, store); }),
        file_row(Method::del, one, Who::party, "Deletes a file, or a folder with all in it.",
            [&](Call& call) { return remove(call, tracking); }),
        reading<ListRequest>(Method::get, "/e/{handle}/api/2.0/mlflow-artifacts/artifacts",
            "Lists a folder of files.",
            [&](sql::Transaction& transaction, Call& call, ListRequest const& in) -> Result<FileList> {
                TENON_TRY(folder, artifacts::safe_path(in.path.value_or("")));
                return FileList{list(transaction, tracking, call.actor.place(), folder, "")};
            }),
        sent_whole(Method::post, "/e/{handle}/api/2.0/mlflow-artifacts/mpu/create/{path*}", upload),
        sent_whole(Method::post, "/e/{handle}/api/2.0/mlflow-artifacts/mpu/complete/{path*}", upload),
        sent_whole(Method::post, "/e/{handle}/api/2.0/mlflow-artifacts/mpu/abort/{path*}", upload),
        sent_whole(Method::get, "/e/{handle}/api/2.0/mlflow-artifacts/presigned/{path*}", download),
        reading<RunListRequest>(Method::get, "/e/{handle}/api/2.0/mlflow/artifacts/list",
            "Lists a folder of a run's files.",
            [&](sql::Transaction& transaction, Call& call, RunListRequest const& in) -> Result<RunFileList> {
                Place const place = call.actor.place();
                TENON_TRY(run, require_run(transaction, place, run_id_of(in)));
                return list_below(transaction, tracking, place,
                    {artifacts::Owner::Kind::run, run.experiment, run.run_id, ""}, in.path, run.artifact_uri);
            }),
        reading<ModelListRequest>(Method::get,
            "/e/{handle}/api/2.0/mlflow/logged-models/{model}/artifacts/directories",
            "Lists a folder of a logged model's files.",
            [&](sql::Transaction& transaction, Call& call,
                ModelListRequest const& in) -> Result<RunFileList> {
                Place const place = call.actor.place();
                TENON_TRY(full, tracking.models.get(transaction, place, call.param("model")));
                return list_below(transaction, tracking, place,
                    {artifacts::Owner::Kind::model, full.model.experiment, full.model.model_id, ""},
                    in.artifact_directory_path, full.model.artifact_uri);
            }),
    };
}

} // namespace tenon::tracking::mlflow
