#include "scoring/sample_rows.h"

namespace tenon::scoring {

namespace {

// What refers goes before what is referred to.
sql::Statement const removals[]{
    {"scoring.remove_evaluation_verdicts", "DELETE FROM evaluation_verdicts WHERE workspace_id = :workspace"},
    {"scoring.remove_evaluation_submissions",
        "DELETE FROM evaluation_submissions WHERE workspace_id = :workspace"},
    {"scoring.remove_evaluations", "DELETE FROM evaluations WHERE workspace_id = :workspace"},
};

sql::Statement const blobs{"scoring.blobs", "SELECT predictions_sha256 FROM evaluation_submissions WHERE "
                                            "(workspace_id = :workspace OR :workspace = '')"};

sql::Statement const sealed_blobs{"scoring.sealed_blobs",
    "SELECT labels_sha256 FROM evaluations WHERE labels_sha256 IS NOT NULL AND "
    "(workspace_id = :workspace OR :workspace = '')"};

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

void each_sealed_blob(sql::Transaction& transaction, std::optional<Id<Workspace>> const& workspace,
    std::function<void(std::string const&)> const& visit) {
    transaction.each(sealed_blobs, {{"workspace", workspace ? workspace->text() : std::string_view()}},
        [&](sql::Row const& row) { visit(sql::read_row<std::string>(row)); });
}

} // namespace tenon::scoring
