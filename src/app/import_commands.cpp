// tenon import: what MLflow or Weights & Biases have kept so far, brought into an engagement.

#include "app/client_command.h"
#include "app/mlflow_import.h"
#include "app/wandb_import.h"

namespace tenon::app {

namespace {

struct ImportOptions {
    std::string engagement;
    MlflowSource mlflow;
    WandbSource wandb;
};

Result<std::string> handle_of(std::string const& named) {
    Client api = client();
    TENON_TRY(engagement, choose_engagement(api, named));
    return engagement.handle;
}

Result<ImportCounts> from_mlflow(ImportOptions const& options) {
    TENON_TRY(handle, handle_of(options.engagement));
    return import_mlflow(client(), handle, options.mlflow);
}

Result<ImportCounts> from_wandb(ImportOptions const& options) {
    TENON_TRY(handle, handle_of(options.engagement));
    return import_wandb(client(), handle, options.wandb);
}

void print(std::ostream& out, ImportCounts const& counts) {
    out << count_of(counts.runs, "run", "runs") << " imported";
    if (counts.known_runs > 0)
        out << ", " << count_of(counts.known_runs, "run was", "runs were") << " here already";
    out << ": " << count_of(counts.points, "point", "points") << ", "
        << count_of(counts.files, "file", "files") << " (" << counts.bytes << " bytes), "
        << count_of(counts.models, "model", "models") << ", "
        << count_of(counts.versions, "registered version", "registered versions") << ", "
        << count_of(counts.experiments, "new experiment", "new experiments") << ".\n";
    if (!counts.left_out.empty()) out << "Left out:\n";
    for (std::string const& sentence : counts.left_out)
        out << "  " << plain(sentence) << "\n";
}

} // namespace

void add_import_commands(Parser cli, Command& command) {
    Noun<ImportOptions> noun(cli, command, "import", "Bring in what MLflow or Weights & Biases have kept");
    ImportOptions& options = noun.options();

    Parser const mlflow =
        in_engagement(noun.verb("mlflow", "From the SQLite database of an MLflow server, with its files",
                          from_mlflow, print),
            options.engagement);
    mlflow.add_option("database", options.mlflow.database, "mlflow.db; it is read, never written").required();
    mlflow.add_option("--artifacts", options.mlflow.artifacts,
        "The folder with EXPERIMENT/RUN/artifacts in it, where it is not where the database says");
    mlflow.add_option(
        "--experiment", options.mlflow.experiments, "Only this experiment; may stand several times");

    Parser const wandb =
        in_engagement(noun.verb("wandb", "A run's history as CSV and its config.json", from_wandb, print),
            options.engagement);
    wandb.add_option("history", options.wandb.history, "The CSV of run.history(), or - for stdin").required();
    wandb.add_option("--config", options.wandb.config, "config.json: its values become parameters");
    wandb.add_option("--experiment", options.wandb.experiment, "The experiment it belongs to").required();
    wandb.add_option("--name", options.wandb.name, "The name of the run; else the name of the CSV file");
    noun.examples("  tenon import mlflow churn mlflow.db --artifacts mlartifacts\n"
                  "  tenon import wandb churn history.csv --config config.json --experiment churn");
}

} // namespace tenon::app
