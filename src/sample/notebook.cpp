#include "sample/notebook.h"

#include "platform/crypto/digest.h"
#include "platform/crypto/encoding.h"

namespace tenon::sample {

namespace {

using tracking::Pair;

struct NewExperiment {
    std::string name;
};
BOOST_DESCRIBE_STRUCT(NewExperiment, (), (name))

struct ExperimentId {
    std::string experiment_id;
};
BOOST_DESCRIBE_STRUCT(ExperimentId, (), (experiment_id))

struct NewRun {
    std::string experiment_id;
    std::string run_name;
    std::string user_id;
    std::int64_t start_time;
    std::vector<Pair> tags;
};
BOOST_DESCRIBE_STRUCT(NewRun, (), (experiment_id, run_name, user_id, start_time, tags))

struct RunInfo {
    std::string run_id;
};
BOOST_DESCRIBE_STRUCT(RunInfo, (), (run_id))

struct StartedRun {
    RunInfo info;
};
BOOST_DESCRIBE_STRUCT(StartedRun, (), (info))

struct StartedRunAnswer {
    StartedRun run;
};
BOOST_DESCRIBE_STRUCT(StartedRunAnswer, (), (run))

struct Point {
    std::string key;
    double value;
    std::int64_t timestamp;
    std::int64_t step;
};
BOOST_DESCRIBE_STRUCT(Point, (), (key, value, timestamp, step))

struct Batch {
    std::string run_id;
    std::vector<Point> metrics;
    std::vector<Pair> params;
};
BOOST_DESCRIBE_STRUCT(Batch, (), (run_id, metrics, params))

struct Dataset {
    std::string name;
    std::string digest;
    std::string source_type;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(Dataset, (), (name, digest, source_type, source))

struct Input {
    std::vector<Pair> tags;
    Dataset dataset;
};
BOOST_DESCRIBE_STRUCT(Input, (), (tags, dataset))

struct Inputs {
    std::string run_id;
    std::vector<Input> datasets;
};
BOOST_DESCRIBE_STRUCT(Inputs, (), (run_id, datasets))

struct EndRun {
    std::string run_id;
    std::string status;
    std::int64_t end_time;
};
BOOST_DESCRIBE_STRUCT(EndRun, (), (run_id, status, end_time))

struct NewRegisteredModel {
    std::string name;
    std::string description;
};
BOOST_DESCRIBE_STRUCT(NewRegisteredModel, (), (name, description))

struct NewVersion {
    std::string name;
    std::string source;
    std::string run_id;
    std::string description;
};
BOOST_DESCRIBE_STRUCT(NewVersion, (), (name, source, run_id, description))

struct NewAlias {
    std::string name;
    std::string alias;
    std::string version;
};
BOOST_DESCRIBE_STRUCT(NewAlias, (), (name, alias, version))

std::int64_t milliseconds(Timestamp at) { return to_microseconds(at) / 1000; }

std::string print(double value) {
    std::string text;
    json::write_number(text, value);
    return text;
}

std::string_view name_of(Columns columns) {
    switch (columns) {
    case Columns::rule: return "days_quiet";
    case Columns::shop: return "days_quiet, months, price, pauses";
    case Columns::all: return "all eight";
    case Columns::products: return "all eight and three products";
    }
    return "";
}

} // namespace

void Notebook::open_experiment(std::string const& name) {
    experiment_ =
        expert_.post<ExperimentId>(root_ + "mlflow/experiments/create", NewExperiment{name}).experiment_id;
}

std::string Notebook::start(PlannedRun const& planned) {
    std::vector<Pair> tags{{"mlflow.note.content", planned.note}, {"mlflow.source.name", "train.py"},
        {"mlflow.source.type", "LOCAL"}};
    if (planned.has_commit)
        tags.push_back({"mlflow.source.git.commit", to_hex(sha256(planned.name)).substr(0, 40)});
    if (!planned.hypothesis.empty())
        tags.push_back({std::string(tracking::hypothesis_tag), planned.hypothesis});
    auto const answer = expert_.post<StartedRunAnswer>(root_ + "mlflow/runs/create",
        NewRun{experiment_, planned.name, "jonas", milliseconds(stage_.now()), tags});
    return answer.run.info.run_id;
}

void Notebook::log(std::string const& run, PlannedRun const& planned, std::chrono::seconds pace) {
    Batch batch{run, {},
        {{"columns", std::string(name_of(planned.plan.columns))}, {"learning_rate", print(planned.plan.rate)},
            {"l2", print(planned.plan.weight)}, {"epochs", std::to_string(planned.plan.epochs)},
            {"seed", "7"}, {"validation_share", "0.25"}}};
    std::int64_t step = 0;
    for (Epoch const& epoch : model_.history()) {
        std::int64_t const at = milliseconds(stage_.now()) + 1000 * pace.count() * step;
        batch.metrics.push_back({"train_loss", epoch.train_loss, at, step});
        batch.metrics.push_back({"validation_loss", epoch.validation_loss, at, step});
        batch.metrics.push_back({"roc_auc", epoch.roc_auc, at, step});
        ++step;
    }
    expert_.post<json::Value>(root_ + "mlflow/runs/log-batch", batch);
}

void Notebook::log_data(std::string const& run) {
    expert_.post<json::Value>(root_ + "mlflow/runs/log-inputs",
        Inputs{run, {{{{"mlflow.data.context", "training"}},
                        {"subscribers", to_hex(sha256(data_)).substr(0, 8), "local", "subscribers.csv"}}}});
}

// One split may be a lucky one.
void Notebook::cross_validate(
    std::string const& run, TrainingPlan const& plan, std::vector<Subscriber> const& subscribers) {
    Batch batch{run, {}, {{"cv", std::to_string(folds)}}};
    for (int fold = 0; fold < folds; ++fold)
        batch.metrics.push_back({"cv_roc_auc", Model::train(plan, subscribers, fold).history().back().roc_auc,
            milliseconds(stage_.now()), fold});
    expert_.post<json::Value>(root_ + "mlflow/runs/log-batch", batch);
}

std::string Notebook::run(PlannedRun const& planned, std::vector<Subscriber> const& subscribers) {
    constexpr std::chrono::seconds pace{1};
    model_ = Model::train(planned.plan, subscribers);
    std::string const id = start(planned);
    log(id, planned, pace);
    log_data(id);
    if (planned.is_cross_validated) cross_validate(id, planned.plan, subscribers);
    put_file(id, "requirements.txt", "numpy==2.1.3\nscikit-learn==1.5.2\nmlflow-skinny==3.1.0\n");
    if (planned.status == "FINISHED") {
        put_file(id, "model.json", model_.weights());
        put_file(id, "feature_importance.json", model_.importances());
    }
    stage_.pass(std::chrono::minutes(1 + planned.plan.epochs * pace.count() / 60));
    expert_.post<json::Value>(
        root_ + "mlflow/runs/update", EndRun{id, planned.status, milliseconds(stage_.now())});
    stage_.pass(std::chrono::minutes(11));
    return id;
}

void Notebook::register_model(std::string const& name, std::string const& description) {
    expert_.tell(root_ + "mlflow/registered-models/create", NewRegisteredModel{name, description});
}

void Notebook::add_version(std::string const& name, std::string const& run, std::string const& description) {
    expert_.tell(root_ + "mlflow/model-versions/create",
        NewVersion{name, "runs:/" + run + "/model.json", run, description});
}

void Notebook::point(std::string const& name, std::string const& alias, std::string const& version) {
    expert_.tell(root_ + "mlflow/registered-models/alias", NewAlias{name, alias, version});
}

std::string Notebook::put_file(std::string const& run, std::string const& name, std::string const& content) {
    std::string const path = experiment_ + "/" + run + "/artifacts/" + name;
    expert_.put_file(root_ + "mlflow-artifacts/artifacts/" + path, content);
    return path;
}

} // namespace tenon::sample
