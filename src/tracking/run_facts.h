#pragma once

// What the checks ask of every run, in one statement: whether things were logged, not what.

#include "base/actor.h"
#include "platform/sql/transaction.h"
#include "tracking/run.h"

#include <string>
#include <vector>

namespace tenon::tracking {

struct RunFactRow {
    std::string run_id;
    std::string name;
    std::int64_t started_at_ms;
    bool is_baseline;
    bool has_commit;
    bool has_dataset;
    bool has_params;
    RunStatus status;
    std::string hypothesis; // "" where none is named
};
BOOST_DESCRIBE_STRUCT(RunFactRow, (),
    (run_id, name, started_at_ms, is_baseline, has_commit, has_dataset, has_params, status, hypothesis))

// Of every run that is not deleted, oldest first.
std::vector<RunFactRow> run_fact_rows(sql::Transaction& transaction, Place const& place);

// Which run made which model.
struct MadeModel {
    std::string run_id;
    std::string model_id;
};
BOOST_DESCRIBE_STRUCT(MadeModel, (), (run_id, model_id))

std::vector<MadeModel> made_models(sql::Transaction& transaction, Place const& place);

} // namespace tenon::tracking
