#pragma once

// A run of Weights & Biases, from what its own client writes: run.history() as CSV, and config.json.

#include "app/run_import.h"

namespace tenon::app {

struct WandbSource {
    std::string history; // CSV; _step, _timestamp and _runtime are read as such, other columns are metrics
    std::string config;  // JSON, plain or as {"lr": {"value": 0.1}}; "": none
    std::string experiment;
    std::string name; // of the run; "": the name of the CSV file
};

// Errors: history_unreadable, config_unreadable, and those of reading CSV and of the server. Cells that are
// no numbers are left out, and said by column.
Result<ImportCounts> import_wandb(Client server, std::string const& handle, WandbSource const& source);

} // namespace tenon::app
