#pragma once

// What a tracking server of MLflow keeps in its SQLite database and its folder of artifacts, brought into an
// engagement: experiments, runs with everything logged to them, datasets, files, logged models, and the
// registry.

#include "app/run_import.h"
#include "platform/sql/foreign_file.h"

namespace tenon::app {

struct MlflowSource {
    std::string database;  // mlflow.db
    std::string artifacts; // the folder that holds <experiment>/<run>/artifacts; "": where
                           // the database says, if that is a folder of this machine
    std::vector<std::string> experiments = {}; // by name; none: all
};

// Errors: database_unreadable, database_not_mlflow, and those of the server. What was deleted over there is
// left out, and said.
Result<ImportCounts> import_mlflow(Client server, std::string const& handle, MlflowSource const& source);

} // namespace tenon::app
