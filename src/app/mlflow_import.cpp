#include "app/mlflow_import.h"

#include "app/mlflow_registry_import.h"

#include <limits>
#include <set>

namespace tenon::app {

namespace {

namespace mlflow = tracking::mlflow;
using sql::ForeignFile;
using tracking::Pair;

struct ForeignExperiment {
    std::int64_t id;
    std::string name;
};

struct NewModel {
    std::string experiment_id;
    std::string name;
    std::string model_type;
    std::string source_run_id;
    std::vector<Pair> params;
    std::vector<Pair> tags;
};
BOOST_DESCRIBE_STRUCT(NewModel, (), (experiment_id, name, model_type, source_run_id, params, tags))

struct ModelAnswer {
    mlflow::LoggedModel model;
};
BOOST_DESCRIBE_STRUCT(ModelAnswer, (), (model))

struct ModelEnd {
    std::string status;
};
BOOST_DESCRIBE_STRUCT(ModelEnd, (), (status))

struct ModelOutputs {
    std::string run_id;
    std::vector<mlflow::ModelOutput> models;
};
BOOST_DESCRIBE_STRUCT(ModelOutputs, (), (run_id, models))

class MlflowImport {
public:
    MlflowImport(RunImport& into, ForeignFile const& file, MlflowSource const& source)
        : into_(into), file_(file), source_(source) {}

    Result<void> run() {
        for (std::string_view const table : {"experiments", "runs", "metrics", "params", "tags"})
            if (!file_.has_table(table))
                return fail(ErrorKind::invalid, "database_not_mlflow",
                    source_.database + " has no table " + std::string(table) +
                        ": it is not the database of an MLflow tracking server (often mlflow.db).");
        TENON_TRY(experiments, chosen());
        for (ForeignExperiment const& each : experiments) {
            TENON_TRY(experiment, into_.experiment(each.name));
            TENON_CHECK(import_runs(each.id, experiment));
            TENON_CHECK(import_models(each.id, experiment));
        }
        say_what_was_deleted();
        return import_registry(into_, file_, known_);
    }

private:
    Result<std::vector<ForeignExperiment>> chosen() const {
        std::vector<ForeignExperiment> all;
        file_.each("SELECT experiment_id, name FROM experiments WHERE lifecycle_stage = 'active' "
                   "ORDER BY experiment_id",
            {}, [&](sql::Row const& row) {
                all.push_back({row.integer(0), text_of(row, 1)});
            });
        if (source_.experiments.empty()) return all;
        std::vector<ForeignExperiment> chosen;
        for (std::string const& name : source_.experiments) {
            auto const found = std::find_if(
                all.begin(), all.end(), [&](ForeignExperiment const& each) { return each.name == name; });
            if (found == all.end())
                return fail(ErrorKind::not_found, "choice_unknown",
                    "There is no experiment " + name + " in " + source_.database + ".");
            chosen.push_back(*found);
        }
        return chosen;
    }

    std::vector<ForeignRun> runs_of(std::int64_t experiment) const {
        std::vector<ForeignRun> runs;
        sql::Arg const args[] = {{"experiment", experiment}};
        file_.each("SELECT run_uuid, name, user_id, status, start_time, end_time FROM runs "
                   "WHERE experiment_id = :experiment AND lifecycle_stage = 'active' "
                   "ORDER BY start_time, run_uuid",
            args, [&](sql::Row const& row) {
                ForeignRun run{.origin = "mlflow:" + text_of(row, 0),
                    .name = text_of(row, 1),
                    .user = text_of(row, 2),
                    .status = text_of(row, 3)};
                if (!row.is_null(4)) run.started_at_ms = row.integer(4);
                if (!row.is_null(5)) run.ended_at_ms = row.integer(5);
                runs.push_back(std::move(run));
            });
        return runs;
    }

    Result<void> import_runs(std::int64_t foreign, std::string const& experiment) {
        for (ForeignRun& run : runs_of(foreign)) {
            std::string const uuid = run.origin.substr(run.origin.find(':') + 1);
            run.params = pairs_of(file_, "SELECT key, value FROM params WHERE run_uuid = :owner", uuid);
            run.tags = pairs_of(file_, "SELECT key, value FROM tags WHERE run_uuid = :owner", uuid);
            TENON_TRY(here, into_.run(experiment, run));
            known_.runs[uuid] = here.id;
            TENON_CHECK(import_points(uuid, here.id));
            TENON_CHECK(into_.inputs(here.id, datasets_of(uuid)));
            TENON_CHECK(into_.files(folder_of_run(uuid, foreign), here.artifact_uri));
            TENON_CHECK(into_.finish(here.id, run));
        }
        return {};
    }

    Result<void> import_points(std::string const& uuid, std::string const& run_id) {
        Result<void> done;
        sql::Arg const args[] = {{"run", uuid}};
        file_.each("SELECT key, value, timestamp, step, is_nan FROM metrics WHERE run_uuid = :run "
                   "ORDER BY key, timestamp, step",
            args, [&](sql::Row const& row) {
                if (!done) return;
                bool const is_nan = !row.is_null(4) && row.integer(4) != 0;
                done = into_.point(
                    run_id, {.key = text_of(row, 0),
                                .value = is_nan ? std::numeric_limits<double>::quiet_NaN() : row.real(1),
                                .timestamp = row.integer(2),
                                .step = row.integer(3)});
            });
        return done;
    }

    // The table of inputs links datasets to runs, from MLflow 2.4 on.
    std::vector<mlflow::DatasetInput> datasets_of(std::string const& uuid) const {
        std::vector<mlflow::DatasetInput> all;
        if (!file_.has_table("inputs") || !file_.has_table("datasets")) return all;
        sql::Arg const args[] = {{"run", uuid}};
        file_.each("SELECT i.input_uuid, d.name, d.digest, d.dataset_source_type, d.dataset_source, "
                   "d.dataset_schema, d.dataset_profile FROM inputs i JOIN datasets d "
                   "ON d.dataset_uuid = i.source_id WHERE i.source_type = 'DATASET' "
                   "AND i.destination_type = 'RUN' AND i.destination_id = :run",
            args, [&](sql::Row const& row) {
                tracking::Dataset dataset{.name = text_of(row, 1),
                    .digest = text_of(row, 2),
                    .source_type = text_of(row, 3),
                    .source = text_of(row, 4)};
                if (!row.is_null(5)) dataset.schema = text_of(row, 5);
                if (!row.is_null(6)) dataset.profile = text_of(row, 6);
                all.push_back({pairs_of(file_, "SELECT name, value FROM input_tags WHERE input_uuid = :owner",
                                   text_of(row, 0)),
                    std::move(dataset)});
            });
        return all;
    }

    // Either below the folder that was given, or where the database says, if that is here.
    std::filesystem::path folder(std::string_view uri, std::string const& below) const {
        if (!source_.artifacts.empty()) return std::filesystem::path(source_.artifacts) / below;
        constexpr std::string_view scheme = "file://";
        if (uri.starts_with(scheme)) uri.remove_prefix(scheme.size());
        return uri.find(":/") == uri.npos ? std::filesystem::path(uri) : std::filesystem::path();
    }

    std::filesystem::path folder_of_run(std::string const& uuid, std::int64_t experiment) const {
        std::string uri;
        sql::Arg const args[] = {{"run", uuid}};
        file_.each("SELECT artifact_uri FROM runs WHERE run_uuid = :run", args,
            [&](sql::Row const& row) { uri = text_of(row, 0); });
        return folder(uri, std::to_string(experiment) + "/" + uuid + "/artifacts");
    }

    struct FoundModel {
        std::string id;
        std::string name;
        std::string type;
        std::string run;
        std::string uri;
    };

    // Models with a life of their own, from MLflow 3 on.
    Result<void> import_models(std::int64_t foreign, std::string const& experiment) {
        if (!file_.has_table("logged_models")) return {};
        std::vector<FoundModel> models;
        sql::Arg const args[] = {{"experiment", foreign}};
        file_.each("SELECT model_id, name, model_type, source_run_id, artifact_location FROM logged_models "
                   "WHERE experiment_id = :experiment AND lifecycle_stage = 'active' ORDER BY model_id",
            args, [&](sql::Row const& row) {
                models.push_back(
                    {text_of(row, 0), text_of(row, 1), text_of(row, 2), text_of(row, 3), text_of(row, 4)});
            });
        for (FoundModel const& model : models)
            TENON_CHECK(import_model(model, foreign, experiment));
        return {};
    }

    Result<void> import_model(FoundModel const& model, std::int64_t foreign, std::string const& experiment) {
        auto const run = known_.runs.find(model.run);
        if (run == known_.runs.end()) {
            into_.counts().left_out.push_back(
                "The model " + model.name + " (" + model.id + "): its run was not imported.");
            return {};
        }
        std::string const origin = "mlflow:" + model.id;
        TENON_TRY(known, into_.find_model(experiment, origin));
        if (known) {
            known_.models[model.id] = *known;
            return {};
        }
        NewModel wanted{experiment, model.name, model.type, run->second,
            pairs_of(file_, "SELECT param_key, param_value FROM logged_model_params WHERE model_id = :owner",
                model.id),
            pairs_of(
                file_, "SELECT tag_key, tag_value FROM logged_model_tags WHERE model_id = :owner", model.id)};
        TENON_TRY(made, into_.send<ModelAnswer>("POST", "logged-models", wanted));
        mlflow::ModelInfo const& info = made.model.info;
        TENON_CHECK(
            into_.files(folder(model.uri, std::to_string(foreign) + "/models/" + model.id + "/artifacts"),
                info.artifact_uri));
        TENON_CHECK(into_.send<mlflow::Nothing>(
            "POST", "runs/outputs", ModelOutputs{run->second, {{info.model_id, 0}}}));
        TENON_CHECK(into_.send<ModelAnswer>(
            "PATCH", "logged-models/" + info.model_id, ModelEnd{"LOGGED_MODEL_READY"}));
        // Last: a model with this tag is whole.
        TENON_CHECK(into_.mark_model(info.model_id, origin));
        known_.models[model.id] = info.model_id;
        ++into_.counts().models;
        return {};
    }

    void say_what_was_deleted() {
        std::int64_t deleted = 0;
        file_.each("SELECT count(*) FROM runs WHERE lifecycle_stage <> 'active'", {},
            [&](sql::Row const& row) { deleted = row.integer(0); });
        if (deleted > 0) into_.counts().left_out.push_back(std::to_string(deleted) + " deleted runs.");
    }

    RunImport& into_;
    ForeignFile const& file_;
    MlflowSource const& source_;
    ForeignIds known_;
};

} // namespace

Result<ImportCounts> import_mlflow(Client server, std::string const& handle, MlflowSource const& source) {
    TENON_TRY(file, ForeignFile::open(source.database));
    RunImport into(std::move(server), handle);
    try {
        TENON_CHECK(MlflowImport(into, file, source).run());
    } catch (sql::DatabaseError const& error) {
        return fail(ErrorKind::invalid, "database_not_mlflow",
            source.database + " is not what MLflow writes: " + error.what());
    }
    return into.counts();
}

} // namespace tenon::app
