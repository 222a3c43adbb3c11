// Registered models on MLflow's wire. DELETE carries its parameters as JSON.

#include "tracking/mlflow_api.h"
#include "tracking/mlflow_row.h"

namespace tenon::tracking::mlflow {

namespace {

struct CreateRegisteredModel {
    std::string name;
    std::vector<Pair> tags;
    Text description;
};
BOOST_DESCRIBE_STRUCT(CreateRegisteredModel, (), (name, tags, description))

struct RenameRegisteredModel {
    std::string name;
    std::string new_name;
};
BOOST_DESCRIBE_STRUCT(RenameRegisteredModel, (), (name, new_name))

struct UpdateRegisteredModel {
    std::string name;
    Text description;
};
BOOST_DESCRIBE_STRUCT(UpdateRegisteredModel, (), (name, description))

struct RegisteredName {
    std::string name;
};
BOOST_DESCRIBE_STRUCT(RegisteredName, (), (name))

struct SearchRegisteredModels {
    Text filter;
    std::optional<std::int64_t> max_results;
    std::vector<std::string> order_by;
    Text page_token;
};
BOOST_DESCRIBE_STRUCT(SearchRegisteredModels, (), (filter, max_results, order_by, page_token))

struct GetLatestVersions {
    std::string name;
    std::vector<std::string> stages;
};
BOOST_DESCRIBE_STRUCT(GetLatestVersions, (), (name, stages))

struct SetTag {
    std::string name;
    std::string key;
    Text value;
};
BOOST_DESCRIBE_STRUCT(SetTag, (), (name, key, value))

struct DeleteTag {
    std::string name;
    std::string key;
};
BOOST_DESCRIBE_STRUCT(DeleteTag, (), (name, key))

struct SetAlias {
    std::string name;
    std::string alias;
    std::string version;
};
BOOST_DESCRIBE_STRUCT(SetAlias, (), (name, alias, version))

struct NamedAlias {
    std::string name;
    std::string alias;
};
BOOST_DESCRIBE_STRUCT(NamedAlias, (), (name, alias))

struct RegisteredModelAnswer {
    RegisteredModel registered_model;
};
BOOST_DESCRIBE_STRUCT(RegisteredModelAnswer, (), (registered_model))

struct RegisteredModelPage {
    std::vector<RegisteredModel> registered_models;
    Text next_page_token;
};
BOOST_DESCRIBE_STRUCT(RegisteredModelPage, (), (registered_models, next_page_token))

struct VersionList {
    std::vector<ModelVersion> model_versions;
};
BOOST_DESCRIBE_STRUCT(VersionList, (), (model_versions))

struct VersionAnswer {
    ModelVersion model_version;
};
BOOST_DESCRIBE_STRUCT(VersionAnswer, (), (model_version))

Result<RegisteredModelAnswer> shown(Result<FullRegisteredModel> model) {
    if (!model) return fail(std::move(model).error());
    return RegisteredModelAnswer{to_wire(*std::move(model))};
}

Result<RegisteredModelPage> search(sql::Transaction& transaction, Tracking const& tracking,
    Place const& place, SearchRegisteredModels const& in) {
    TENON_TRY(found, tracking.searches.registered(transaction, place,
                         {.filter = in.filter.value_or(""),
                             .order_by = in.order_by,
                             .limit = in.max_results.value_or(100),
                             .page_token = in.page_token.value_or("")}));
    RegisteredModelPage page;
    for (FullRegisteredModel& model : found.items)
        page.registered_models.push_back(to_wire(std::move(model)));
    if (!found.next_page_token.empty()) page.next_page_token = found.next_page_token;
    return page;
}

std::vector<api::Endpoint> model_rows(Tracking const& tracking) {
    using http::Method;
    return {
        writing<CreateRegisteredModel>(Method::post, "/e/{handle}/api/2.0/mlflow/registered-models/create",
            "Registers a model's name.",
            [&](sql::Transaction& transaction, Call& call, CreateRegisteredModel const& in) {
                return shown(tracking.registry.create(
                    transaction, call.actor, {in.name, in.description.value_or(""), in.tags}));
            }),
        writing<RenameRegisteredModel>(Method::post, "/e/{handle}/api/2.0/mlflow/registered-models/rename",
            "Renames a registered model with all its versions.",
            [&](sql::Transaction& transaction, Call& call, RenameRegisteredModel const& in) {
                return shown(tracking.registry.rename(transaction, call.actor, in.name, in.new_name));
            }),
        writing<UpdateRegisteredModel>(Method::patch, "/e/{handle}/api/2.0/mlflow/registered-models/update",
            "Describes a registered model.",
            [&](sql::Transaction& transaction, Call& call, UpdateRegisteredModel const& in) {
                return shown(tracking.registry.describe(
                    transaction, call.actor, in.name, in.description.value_or("")));
            }),
        writing<RegisteredName>(Method::del, "/e/{handle}/api/2.0/mlflow/registered-models/delete",
            "Deletes a registered model with all its versions, for good.",
            [&](sql::Transaction& transaction, Call& call, RegisteredName const& in) {
                return tracking.registry.remove(transaction, call.actor, in.name);
            }),
        reading<RegisteredName>(Method::get, "/e/{handle}/api/2.0/mlflow/registered-models/get",
            "Shows a registered model.",
            [&](sql::Transaction& transaction, Call& call, RegisteredName const& in) {
                return shown(tracking.registry.get(transaction, call.actor.place(), in.name));
            }),
        reading<SearchRegisteredModels>(Method::get, "/e/{handle}/api/2.0/mlflow/registered-models/search",
            "Searches registered models.",
            [&](sql::Transaction& transaction, Call& call, SearchRegisteredModels const& in) {
                return search(transaction, tracking, call.actor.place(), in);
            }),
    };
}

std::vector<api::Endpoint> pointer_rows(Tracking const& tracking) {
    using http::Method;
    auto const newest = [&tracking](sql::Transaction& transaction, Call& call,
                            GetLatestVersions const& in) -> Result<VersionList> {
        TENON_TRY(versions, tracking.registry.newest(transaction, call.actor.place(), in.name, in.stages));
        VersionList list;
        for (FullVersion& version : versions)
            list.model_versions.push_back(to_wire(std::move(version)));
        return list;
    };
    return {
        reading<GetLatestVersions>(Method::post,
            "/e/{handle}/api/2.0/mlflow/registered-models/get-latest-versions",
            "Shows the newest version of each stage.", newest),
        reading<GetLatestVersions>(Method::get,
            "/e/{handle}/api/2.0/mlflow/registered-models/get-latest-versions",
            "Shows the newest version of each stage, asked in the query.", newest),
        writing<SetTag>(Method::post, "/e/{handle}/api/2.0/mlflow/registered-models/set-tag",
            "Sets a tag of a registered model.",
            [&](sql::Transaction& transaction, Call& call, SetTag const& in) {
                return tracking.registry.set_tag(
                    transaction, call.actor, in.name, {in.key, in.value.value_or("")});
            }),
        writing<DeleteTag>(Method::del, "/e/{handle}/api/2.0/mlflow/registered-models/delete-tag",
            "Deletes a tag of a registered model.",
            [&](sql::Transaction& transaction, Call& call, DeleteTag const& in) {
                return tracking.registry.remove_tag(transaction, call.actor, in.name, in.key);
            }),
        writing<SetAlias>(Method::post, "/e/{handle}/api/2.0/mlflow/registered-models/alias",
            "Points an alias to a version; champion and production propose it.",
            [&](sql::Transaction& transaction, Call& call, SetAlias const& in) {
                return tracking.registry.set_alias(transaction, call.actor, {in.name, in.version}, in.alias);
            }),
        writing<NamedAlias>(Method::del, "/e/{handle}/api/2.0/mlflow/registered-models/alias",
            "Deletes an alias.",
            [&](sql::Transaction& transaction, Call& call, NamedAlias const& in) {
                return tracking.registry.remove_alias(transaction, call.actor, in.name, in.alias);
            }),
        reading<NamedAlias>(Method::get, "/e/{handle}/api/2.0/mlflow/registered-models/alias",
            "Shows the version an alias points to.",
            [&](sql::Transaction& transaction, Call& call, NamedAlias const& in) -> Result<VersionAnswer> {
                TENON_TRY(
                    version, tracking.registry.aliased(transaction, call.actor.place(), in.name, in.alias));
                return VersionAnswer{to_wire(std::move(version))};
            }),
    };
}

} // namespace

std::vector<api::Endpoint> registry_endpoints(Tracking const& tracking) {
    auto table = model_rows(tracking);
    for (api::Endpoint& row : pointer_rows(tracking))
        table.push_back(std::move(row));
    return table;
}

} // namespace tenon::tracking::mlflow
