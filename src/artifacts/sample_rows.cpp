#include "artifacts/sample_rows.h"

namespace tenon::artifacts {

namespace {

sql::Statement const removals[]{
    {"artifacts.remove_artifact_files", "DELETE FROM artifact_files WHERE workspace_id = :workspace"},
    {"artifacts.remove_remote_objects", "DELETE FROM remote_objects WHERE workspace_id = :workspace"},
    {"artifacts.remove_lfs_locks", "DELETE FROM lfs_locks WHERE workspace_id = :workspace"},
};

sql::Statement const blobs[]{
    {"artifacts.blobs",
        "SELECT sha256 FROM artifact_files WHERE (workspace_id = :workspace OR :workspace = '')"},
    {"artifacts.remote_blobs",
        "SELECT sha256 FROM remote_objects WHERE (workspace_id = :workspace OR :workspace = '')"},
};

} // namespace

void remove_sample(sql::Transaction& transaction, Id<Workspace> workspace) {
    for (sql::Statement const& removal : removals)
        transaction.execute(removal, {{"workspace", workspace}});
}

void each_blob(sql::Transaction& transaction, std::optional<Id<Workspace>> const& workspace,
    std::function<void(std::string const&)> const& visit) {
    for (sql::Statement const& named : blobs)
        transaction.each(named, {{"workspace", workspace ? workspace->text() : std::string_view()}},
            [&](sql::Row const& row) { visit(sql::read_row<std::string>(row)); });
}

} // namespace tenon::artifacts
