#include "tracking/mlflow_api.h"
#include "tracking/mlflow_row.h"

namespace tenon::tracking::mlflow {

namespace {

struct CreateExperiment {
    std::string name;
    Text artifact_location;
    std::vector<Pair> tags;
};
BOOST_DESCRIBE_STRUCT(CreateExperiment, (), (name, artifact_location, tags))

struct ExperimentId {
    std::string experiment_id;
};
BOOST_DESCRIBE_STRUCT(ExperimentId, (), (experiment_id))

struct ExperimentName {
    std::string experiment_name;
};
BOOST_DESCRIBE_STRUCT(ExperimentName, (), (experiment_name))

struct ExperimentAnswer {
    Experiment experiment;
};
BOOST_DESCRIBE_STRUCT(ExperimentAnswer, (), (experiment))

struct SearchExperiments {
    std::int64_t max_results;
    Text page_token;
    Text filter;
    std::vector<std::string> order_by;
    std::optional<json::Value> view_type;
};
BOOST_DESCRIBE_STRUCT(SearchExperiments, (), (max_results, page_token, filter, order_by, view_type))

struct ExperimentPage {
    std::vector<Experiment> experiments;
    Text next_page_token;
};
BOOST_DESCRIBE_STRUCT(ExperimentPage, (), (experiments, next_page_token))

struct UpdateExperiment {
    std::string experiment_id;
    Text new_name;
};
BOOST_DESCRIBE_STRUCT(UpdateExperiment, (), (experiment_id, new_name))

struct SetExperimentTag {
    std::string experiment_id;
    std::string key;
    std::string value;
};
BOOST_DESCRIBE_STRUCT(SetExperimentTag, (), (experiment_id, key, value))

struct DeleteExperimentTag {
    std::string experiment_id;
    std::string key;
};
BOOST_DESCRIBE_STRUCT(DeleteExperimentTag, (), (experiment_id, key))

struct ExperimentIdList {
    std::vector<std::string> experiment_ids;
};
BOOST_DESCRIBE_STRUCT(ExperimentIdList, (), (experiment_ids))

struct DatasetSummary {
    std::string experiment_id;
    std::string name;
    std::string digest;
    Text context;
};
BOOST_DESCRIBE_STRUCT(DatasetSummary, (), (experiment_id, name, digest, context))

struct DatasetSummaries {
    std::vector<DatasetSummary> dataset_summaries;
};
BOOST_DESCRIBE_STRUCT(DatasetSummaries, (), (dataset_summaries))

// Reading, but the first touch of an engagement finds Default there all the same.
template <class In, class Work>
api::Endpoint looking(http::Method method, std::string_view path, std::string_view summary,
    Tracking const& tracking, Work work) {
    return row(method, path, Who::participant, summary,
        [&tracking, work = std::move(work)](Call& call) -> Result<http::Response> {
            TENON_TRY(in, read_request<In>(call.request));
            Place const place = call.actor.place();
            auto look = [&](sql::Transaction& transaction) { return work(transaction, place, in); };
            bool const begun = call.unit.read([&](sql::Transaction& transaction) {
                return tracking.experiments.has_default(transaction, place);
            });
            if (begun) return answer(call.unit.read(look));
            return answer(call.unit.write([&](sql::Transaction& transaction) {
                tracking.experiments.ensure_default(transaction, place);
                return look(transaction);
            }));
        });
}

Result<ExperimentPage> search(sql::Transaction& transaction, Tracking const& tracking, Place const& place,
    SearchExperiments const& in) {
    TENON_TRY(stage, view_type(in.view_type, "view_type"));
    TENON_TRY(
        found, tracking.searches.experiments(transaction, place,
                   {in.filter.value_or(""), in.order_by, stage, in.max_results, in.page_token.value_or("")}));
    ExperimentPage page;
    for (FullExperiment& experiment : found.items)
        page.experiments.push_back(to_wire(std::move(experiment)));
    if (!found.next_page_token.empty()) page.next_page_token = found.next_page_token;
    return page;
}

Result<ExperimentAnswer> shown(Result<FullExperiment> experiment) {
    if (!experiment) return fail(std::move(experiment).error());
    return ExperimentAnswer{to_wire(*std::move(experiment))};
}

} // namespace

std::vector<api::Endpoint> experiment_endpoints(Tracking const& tracking) {
    using http::Method;
    auto const find = [&tracking](sql::Transaction& transaction, Place const& place,
                          SearchExperiments const& in) { return search(transaction, tracking, place, in); };
    return {
        writing<CreateExperiment>(Method::post, "/e/{handle}/api/2.0/mlflow/experiments/create",
            "Creates an experiment.",
            [&](sql::Transaction& transaction, Call& call,
                CreateExperiment const& in) -> Result<ExperimentId> {
                TENON_TRY(number, tracking.experiments.create(transaction, call.actor,
                                      {in.name, in.artifact_location.value_or(""), in.tags}));
                return ExperimentId{std::to_string(number)};
            }),
        looking<ExperimentId>(Method::get, "/e/{handle}/api/2.0/mlflow/experiments/get",
            "Shows an experiment.", tracking,
            [&](sql::Transaction& transaction, Place const& place, ExperimentId const& in) {
                return shown(tracking.experiments.get(transaction, place, in.experiment_id));
            }),
        looking<ExperimentName>(Method::get, "/e/{handle}/api/2.0/mlflow/experiments/get-by-name",
            "Shows the experiment of this name.", tracking,
            [&](sql::Transaction& transaction, Place const& place, ExperimentName const& in) {
                return shown(tracking.experiments.get_named(transaction, place, in.experiment_name));
            }),
        looking<SearchExperiments>(Method::post, "/e/{handle}/api/2.0/mlflow/experiments/search",
            "Searches experiments.", tracking, find),
        looking<SearchExperiments>(Method::get, "/e/{handle}/api/2.0/mlflow/experiments/search",
            "Searches experiments, asked in the query.", tracking, find),
        writing<UpdateExperiment>(Method::post, "/e/{handle}/api/2.0/mlflow/experiments/update",
            "Renames an experiment.",
            [&](sql::Transaction& transaction, Call& call, UpdateExperiment const& in) -> Result<void> {
                if (!in.new_name) return {};
                return tracking.experiments.rename(transaction, call.actor, in.experiment_id, *in.new_name);
            }),
        writing<ExperimentId>(Method::post, "/e/{handle}/api/2.0/mlflow/experiments/delete",
            "Deletes an experiment with its runs; both can be restored.",
            [&](sql::Transaction& transaction, Call& call, ExperimentId const& in) {
                return tracking.experiments.remove(transaction, call.actor, in.experiment_id);
            }),
        writing<ExperimentId>(Method::post, "/e/{handle}/api/2.0/mlflow/experiments/restore",
            "Restores an experiment with all its runs.",
            [&](sql::Transaction& transaction, Call& call, ExperimentId const& in) {
                return tracking.experiments.restore(transaction, call.actor, in.experiment_id);
            }),
        reading<ExperimentIdList>(Method::post, "/e/{handle}/api/2.0/mlflow/experiments/search-datasets",
            "Lists the datasets that runs of experiments read.",
            [&](sql::Transaction& transaction, Call& call,
                ExperimentIdList const& in) -> Result<DatasetSummaries> {
                TENON_TRY(used,
                    tracking.experiments.datasets_used(transaction, call.actor.place(), in.experiment_ids));
                DatasetSummaries summaries;
                for (DatasetUse& one : used)
                    summaries.dataset_summaries.push_back({std::to_string(one.experiment),
                        std::move(one.name), std::move(one.digest), std::move(one.context)});
                return summaries;
            }),
        writing<SetExperimentTag>(Method::post, "/e/{handle}/api/2.0/mlflow/experiments/set-experiment-tag",
            "Sets a tag of an experiment.",
            [&](sql::Transaction& transaction, Call& call, SetExperimentTag const& in) {
                return tracking.experiments.set_tag(
                    transaction, call.actor, in.experiment_id, {in.key, in.value});
            }),
        writing<DeleteExperimentTag>(Method::post,
            "/e/{handle}/api/2.0/mlflow/experiments/delete-experiment-tag", "Deletes a tag of an experiment.",
            [&](sql::Transaction& transaction, Call& call, DeleteExperimentTag const& in) {
                return tracking.experiments.remove_tag(transaction, call.actor, in.experiment_id, in.key);
            }),
    };
}

} // namespace tenon::tracking::mlflow
