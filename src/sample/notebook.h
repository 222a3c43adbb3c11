#pragma once

// An expert's notebook: what an MLflow client sends while a model is trained, in the words of its protocol.

#include "sample/study.h"
#include "sample/visitor.h"
#include "tracking/run.h"

namespace tenon::sample {

struct PlannedRun {
    std::string name;
    TrainingPlan plan;
    std::string note;
    std::string status = "FINISHED";
    bool has_commit = true;      // everybody forgets it once
    std::string hypothesis = ""; // that it answers
    bool is_cross_validated = false;
};

class Notebook {
public:
    Notebook(Stage& stage, Visitor& expert, std::string const& handle, std::string data)
        : stage_(stage), expert_(expert), root_("/e/" + handle + "/api/2.0/"), data_(std::move(data)) {}

    // The runs that follow belong to it.
    void open_experiment(std::string const& name);
    // Trains, and logs all of it. Returns the run's id.
    std::string run(PlannedRun const& planned, std::vector<Subscriber> const& subscribers);
    // Where the file then lies among the engagement's artifacts.
    std::string put_file(std::string const& run, std::string const& name, std::string const& content);

    // In the registry: a name, the versions below it with the model of a run each, and which one is meant.
    void register_model(std::string const& name, std::string const& description);
    void add_version(std::string const& name, std::string const& run, std::string const& description);
    void point(std::string const& name, std::string const& alias, std::string const& version);

    Model const& last_model() const { return model_; }

private:
    std::string start(PlannedRun const& planned);
    void log(std::string const& run, PlannedRun const& planned, std::chrono::seconds pace);
    void log_data(std::string const& run);
    void cross_validate(
        std::string const& run, TrainingPlan const& plan, std::vector<Subscriber> const& subscribers);

    Stage& stage_;
    Visitor& expert_;
    std::string root_;
    std::string data_; // the CSV that is trained on, for its digest
    std::string experiment_;
    Model model_;
};

} // namespace tenon::sample
