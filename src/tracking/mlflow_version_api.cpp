// Versions of registered models on MLflow's wire. DELETE carries its parameters as JSON.

#include "tracking/mlflow_api.h"
#include "tracking/mlflow_row.h"

namespace tenon::tracking::mlflow {

namespace {

struct CreateVersion {
    std::string name;
    std::string source;
    Text run_id;
    std::vector<Pair> tags;
    Text run_link;
    Text description;
    Text model_id;
};
BOOST_DESCRIBE_STRUCT(CreateVersion, (), (name, source, run_id, tags, run_link, description, model_id))

struct NamedVersion {
    std::string name;
    std::string version;
    VersionKey key() const { return {name, version}; }
};
BOOST_DESCRIBE_STRUCT(NamedVersion, (), (name, version))

struct UpdateVersion {
    std::string name;
    std::string version;
    Text description;
};
BOOST_DESCRIBE_STRUCT(UpdateVersion, (), (name, version, description))

struct SearchVersions {
    Text filter;
    std::optional<std::int64_t> max_results;
    std::vector<std::string> order_by;
    Text page_token;
};
BOOST_DESCRIBE_STRUCT(SearchVersions, (), (filter, max_results, order_by, page_token))

struct TransitionStage {
    std::string name;
    std::string version;
    std::string stage;
    bool archive_existing_versions;
};
BOOST_DESCRIBE_STRUCT(TransitionStage, (), (name, version, stage, archive_existing_versions))

struct SetTag {
    std::string name;
    std::string version;
    std::string key;
    Text value;
};
BOOST_DESCRIBE_STRUCT(SetTag, (), (name, version, key, value))

struct DeleteTag {
    std::string name;
    std::string version;
    std::string key;
};
BOOST_DESCRIBE_STRUCT(DeleteTag, (), (name, version, key))

struct VersionAnswer {
    ModelVersion model_version;
};
BOOST_DESCRIBE_STRUCT(VersionAnswer, (), (model_version))

struct VersionPage {
    std::vector<ModelVersion> model_versions;
    Text next_page_token;
};
BOOST_DESCRIBE_STRUCT(VersionPage, (), (model_versions, next_page_token))

struct DownloadUri {
    std::string artifact_uri;
};
BOOST_DESCRIBE_STRUCT(DownloadUri, (), (artifact_uri))

Result<VersionAnswer> shown(Result<FullVersion> version) {
    if (!version) return fail(std::move(version).error());
    return VersionAnswer{to_wire(*std::move(version))};
}

Result<VersionPage> search(
    sql::Transaction& transaction, Tracking const& tracking, Place const& place, SearchVersions const& in) {
    TENON_TRY(found, tracking.searches.versions(transaction, place,
                         {.filter = in.filter.value_or(""),
                             .order_by = in.order_by,
                             .limit = in.max_results.value_or(Limits::version_page_max),
                             .page_token = in.page_token.value_or("")}));
    VersionPage page;
    for (FullVersion& version : found.items)
        page.model_versions.push_back(to_wire(std::move(version)));
    if (!found.next_page_token.empty()) page.next_page_token = found.next_page_token;
    return page;
}

} // namespace

std::vector<api::Endpoint> version_endpoints(Tracking const& tracking) {
    using http::Method;
    Registry const& registry = tracking.registry;
    return {
        writing<CreateVersion>(Method::post, "/e/{handle}/api/2.0/mlflow/model-versions/create",
            "Adds a version to a registered model.",
            [&](sql::Transaction& transaction, Call& call, CreateVersion const& in) {
                return shown(registry.add_version(transaction, call.actor,
                    {in.name, in.source, in.run_id.value_or(""), in.run_link.value_or(""),
                        in.model_id.value_or(""), in.description.value_or(""), in.tags}));
            }),
        reading<NamedVersion>(Method::get, "/e/{handle}/api/2.0/mlflow/model-versions/get",
            "Shows a version of a registered model.",
            [&](sql::Transaction& transaction, Call& call, NamedVersion const& in) {
                return shown(registry.version(transaction, call.actor.place(), in.key()));
            }),
        writing<UpdateVersion>(Method::patch, "/e/{handle}/api/2.0/mlflow/model-versions/update",
            "Describes a version of a registered model.",
            [&](sql::Transaction& transaction, Call& call, UpdateVersion const& in) {
                return shown(registry.describe_version(
                    transaction, call.actor, {in.name, in.version}, in.description.value_or("")));
            }),
        writing<NamedVersion>(Method::del, "/e/{handle}/api/2.0/mlflow/model-versions/delete",
            "Deletes a version of a registered model, for good.",
            [&](sql::Transaction& transaction, Call& call, NamedVersion const& in) {
                return registry.remove_version(transaction, call.actor, in.key());
            }),
        reading<SearchVersions>(Method::get, "/e/{handle}/api/2.0/mlflow/model-versions/search",
            "Searches versions of registered models.",
            [&](sql::Transaction& transaction, Call& call, SearchVersions const& in) {
                return search(transaction, tracking, call.actor.place(), in);
            }),
        reading<NamedVersion>(Method::get, "/e/{handle}/api/2.0/mlflow/model-versions/get-download-uri",
            "Says where the files of a version lie.",
            [&](sql::Transaction& transaction, Call& call, NamedVersion const& in) -> Result<DownloadUri> {
                TENON_TRY(full, registry.version(transaction, call.actor.place(), in.key()));
                return DownloadUri{std::move(full.version.location)};
            }),
        writing<TransitionStage>(Method::post, "/e/{handle}/api/2.0/mlflow/model-versions/transition-stage",
            "Moves a version to a stage; Production proposes it.",
            [&](sql::Transaction& transaction, Call& call, TransitionStage const& in) {
                return shown(registry.set_stage(
                    transaction, call.actor, {in.name, in.version}, in.stage, in.archive_existing_versions));
            }),
        writing<SetTag>(Method::post, "/e/{handle}/api/2.0/mlflow/model-versions/set-tag",
            "Sets a tag of a version.",
            [&](sql::Transaction& transaction, Call& call, SetTag const& in) {
                return registry.set_version_tag(
                    transaction, call.actor, {in.name, in.version}, {in.key, in.value.value_or("")});
            }),
        writing<DeleteTag>(Method::del, "/e/{handle}/api/2.0/mlflow/model-versions/delete-tag",
            "Deletes a tag of a version.",
            [&](sql::Transaction& transaction, Call& call, DeleteTag const& in) {
                return registry.remove_version_tag(transaction, call.actor, {in.name, in.version}, in.key);
            }),
    };
}

} // namespace tenon::tracking::mlflow
