#include "datasets/sample_rows.h"

namespace tenon::datasets {

namespace {

// What refers goes before what is referred to.
sql::Statement const removals[]{
    {"datasets.remove_dataset_looks", "DELETE FROM dataset_looks WHERE workspace_id = :workspace"},
    {"datasets.remove_dataset_access", "DELETE FROM dataset_access WHERE workspace_id = :workspace"},
    {"datasets.remove_data_decisions", "DELETE FROM data_decisions WHERE workspace_id = :workspace"},
    {"datasets.remove_dvc_stage_inputs", "DELETE FROM dvc_stage_inputs WHERE workspace_id = :workspace"},
    {"datasets.remove_dvc_commit_versions",
        "DELETE FROM dvc_commit_versions WHERE workspace_id = :workspace"},
    {"datasets.remove_dvc_versions", "DELETE FROM dvc_versions WHERE workspace_id = :workspace"},
    {"datasets.remove_dvc_commits", "DELETE FROM dvc_commits WHERE workspace_id = :workspace"},
    {"datasets.remove_dataset_versions", "DELETE FROM dataset_versions WHERE workspace_id = :workspace"},
};

sql::Statement const blobs{"datasets.blobs",
    "SELECT sha256 FROM dataset_versions WHERE (workspace_id = :workspace OR :workspace = '')"};

} // namespace

void remove_sample(sql::Transaction& transaction, Id<Workspace> workspace) {
    for (sql::Statement const& removal : removals)
        transaction.execute(removal, {{"workspace", workspace}});
}

void each_blob(sql::Transaction& transaction, std::optional<Id<Workspace>> const& workspace,
    std::function<void(std::string const&)> const& visit) {
    transaction.each(blobs, {{"workspace", workspace ? workspace->text() : std::string_view()}},
        [&](sql::Row const& row) { visit(sql::read_row<std::string>(row)); });
}

} // namespace tenon::datasets
