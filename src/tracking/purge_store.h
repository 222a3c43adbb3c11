#pragma once

// Rows that go for good, piece by piece, and the table that says what went.

#include "base/actor.h"
#include "platform/sql/transaction.h"
#include "tracking/model.h"
#include "tracking/run.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace tenon::tracking::store {

struct PurgeRow {
    std::string id;
    std::string asked_by;
    Timestamp asked_at;
    std::optional<Timestamp> ended_at;
    std::int64_t experiments;
    std::int64_t runs;
    std::int64_t models;
    std::int64_t points;
    std::int64_t files;
    std::int64_t bytes;
    std::int64_t last_experiment;
};
BOOST_DESCRIBE_STRUCT(PurgeRow, (),
    (id, asked_by, asked_at, ended_at, experiments, runs, models, points, files, bytes, last_experiment))

void add_purge(sql::Transaction&, Place const&, PurgeRow const&);
void save_purge(sql::Transaction&, Place const&, PurgeRow const&);
std::optional<PurgeRow> find_purge(sql::Transaction&, Place const&, std::string_view id);
std::vector<PurgeRow> purges(sql::Transaction&, Place const&); // newest first

struct DeletedRun {
    std::string run_id;
    std::int64_t number;
    std::int64_t experiment;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(DeletedRun, (), (run_id, number, experiment, name))

struct DeletedModel {
    std::string model_id;
    std::int64_t experiment;
};
BOOST_DESCRIBE_STRUCT(DeletedModel, (), (model_id, experiment))

// What is deleted, by id; of models also those whose experiment is. The experiment Default always stays.
std::vector<DeletedRun> deleted_runs(sql::Transaction&, Place const&);
// Only this one, where an id is given.
std::vector<DeletedModel> deleted_models(sql::Transaction&, Place const&, std::string_view model_id = "");
// Those in which no run is left; with `but_deleted`, in which only deleted ones are.
enum class Left { nothing, but_deleted };
std::vector<std::int64_t> deleted_experiments(sql::Transaction&, Place const&, Left left);

std::int64_t count_points(sql::Transaction&, std::int64_t run);
// At most `limit` of them; how many went.
std::int64_t remove_points(sql::Transaction&, std::int64_t run, std::int64_t limit);
// Everything but its points, which must be gone.
void remove_run(sql::Transaction&, Place const&, DeletedRun const&);
void remove_model(sql::Transaction&, Place const&, std::string_view model_id);
void remove_experiment(sql::Transaction&, Place const&, std::int64_t experiment);

} // namespace tenon::tracking::store
