#include "base/text.h"
#include "tracking/mlflow_api.h"
#include "tracking/mlflow_row.h"

namespace tenon::tracking::mlflow {

namespace {

struct CreateModel {
    std::string experiment_id;
    Text name;
    Text model_type;
    Text source_run_id;
    std::vector<Pair> params;
    std::vector<Pair> tags;
};
BOOST_DESCRIBE_STRUCT(CreateModel, (), (experiment_id, name, model_type, source_run_id, params, tags))

struct ModelAnswer {
    LoggedModel model;
};
BOOST_DESCRIBE_STRUCT(ModelAnswer, (), (model))

struct ModelParams {
    std::vector<Pair> params;
};
BOOST_DESCRIBE_STRUCT(ModelParams, (), (params))

struct ModelTags {
    std::vector<Pair> tags;
};
BOOST_DESCRIBE_STRUCT(ModelTags, (), (tags))

struct FinishModel {
    json::Value status;
};
BOOST_DESCRIBE_STRUCT(FinishModel, (), (status))

struct GetModel {
    Text allow_deleted; // "True" or "true", as a query spells it
};
BOOST_DESCRIBE_STRUCT(GetModel, (), (allow_deleted))

struct DatasetFilter {
    std::string dataset_name;
    Text dataset_digest;
};
BOOST_DESCRIBE_STRUCT(DatasetFilter, (), (dataset_name, dataset_digest))

struct ModelOrder {
    std::string field_name;
    std::optional<bool> ascending;
    Text dataset_name;
    Text dataset_digest;
};
BOOST_DESCRIBE_STRUCT(ModelOrder, (), (field_name, ascending, dataset_name, dataset_digest))

struct SearchModels {
    std::vector<std::string> experiment_ids;
    Text filter;
    std::vector<DatasetFilter> datasets;
    std::optional<std::int64_t> max_results;
    std::vector<ModelOrder> order_by;
    Text page_token;
};
BOOST_DESCRIBE_STRUCT(SearchModels, (), (experiment_ids, filter, datasets, max_results, order_by, page_token))

struct ModelPage {
    std::vector<LoggedModel> models;
    Text next_page_token;
};
BOOST_DESCRIBE_STRUCT(ModelPage, (), (models, next_page_token))

Result<ModelAnswer> shown(Result<FullModel> model) {
    if (!model) return fail(std::move(model).error());
    return ModelAnswer{to_wire(*std::move(model))};
}

ModelQuery query_of(SearchModels const& in) {
    ModelQuery wanted;
    wanted.query = {.filter = in.filter.value_or(""),
        .limit = in.max_results.value_or(50),
        .page_token = in.page_token.value_or("")};
    wanted.experiments = in.experiment_ids;
    for (ModelOrder const& item : in.order_by)
        wanted.query.order_by.push_back(item.field_name + (item.ascending.value_or(true) ? "" : " DESC"));
    for (DatasetFilter const& dataset : in.datasets)
        wanted.datasets.push_back({dataset.dataset_name, dataset.dataset_digest.value_or("")});
    // A metric to order by may name its own dataset; it then counts for the whole search.
    for (ModelOrder const& item : in.order_by)
        if (item.dataset_name && wanted.datasets.empty())
            wanted.datasets.push_back({*item.dataset_name, item.dataset_digest.value_or("")});
    return wanted;
}

Result<ModelPage> search(
    sql::Transaction& transaction, Tracking const& tracking, Place const& place, SearchModels const& in) {
    TENON_TRY(found, tracking.searches.models(transaction, place, query_of(in)));
    ModelPage page;
    for (FullModel& model : found.items)
        page.models.push_back(to_wire(std::move(model)));
    if (!found.next_page_token.empty()) page.next_page_token = found.next_page_token;
    return page;
}

} // namespace

std::vector<api::Endpoint> model_endpoints(Tracking const& tracking) {
    using http::Method;
    return {
        writing<CreateModel>(Method::post, "/e/{handle}/api/2.0/mlflow/logged-models",
            "Begins a logged model.",
            [&](sql::Transaction& transaction, Call& call, CreateModel const& in) {
                return shown(tracking.models.create(transaction, call.actor,
                    {in.experiment_id, in.name.value_or(""), in.model_type.value_or(""),
                        in.source_run_id.value_or(""), in.params, in.tags}));
            }),
        writing<ModelParams>(Method::post, "/e/{handle}/api/2.0/mlflow/logged-models/{model}/params",
            "Adds parameters to a logged model.",
            [&](sql::Transaction& transaction, Call& call, ModelParams const& in) {
                return tracking.models.put_params(transaction, call.actor, call.param("model"), in.params);
            }),
        writing<FinishModel>(Method::patch, "/e/{handle}/api/2.0/mlflow/logged-models/{model}",
            "Says that a logged model is ready, or failed.",
            [&](sql::Transaction& transaction, Call& call, FinishModel const& in) -> Result<ModelAnswer> {
                TENON_TRY(status, model_status(in.status));
                return shown(tracking.models.finish(transaction, call.actor, call.param("model"), status));
            }),
        reading<GetModel>(Method::get, "/e/{handle}/api/2.0/mlflow/logged-models/{model}",
            "Shows a logged model.",
            [&](sql::Transaction& transaction, Call& call, GetModel const& in) {
                bool const also_deleted = equals_ignoring_case(in.allow_deleted.value_or(""), "true");
                return shown(
                    tracking.models.get(transaction, call.actor.place(), call.param("model"), also_deleted));
            }),
        writing<Nothing>(Method::del, "/e/{handle}/api/2.0/mlflow/logged-models/{model}",
            "Deletes a logged model.",
            [&](sql::Transaction& transaction, Call& call, Nothing const&) {
                return tracking.models.remove(transaction, call.actor, call.param("model"));
            }),
        reading<SearchModels>(Method::post, "/e/{handle}/api/2.0/mlflow/logged-models/search",
            "Searches logged models.",
            [&](sql::Transaction& transaction, Call& call, SearchModels const& in) {
                return search(transaction, tracking, call.actor.place(), in);
            }),
        writing<ModelTags>(Method::patch, "/e/{handle}/api/2.0/mlflow/logged-models/{model}/tags",
            "Sets tags of a logged model.",
            [&](sql::Transaction& transaction, Call& call, ModelTags const& in) {
                return shown(tracking.models.put_tags(transaction, call.actor, call.param("model"), in.tags));
            }),
        writing<Nothing>(Method::del, "/e/{handle}/api/2.0/mlflow/logged-models/{model}/tags/{key*}",
            "Deletes a tag of a logged model.",
            [&](sql::Transaction& transaction, Call& call, Nothing const&) {
                return tracking.models.remove_tag(
                    transaction, call.actor, call.param("model"), call.param("key"));
            }),
    };
}

} // namespace tenon::tracking::mlflow
