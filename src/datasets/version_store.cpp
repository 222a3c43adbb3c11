#include "datasets/version_store.h"

namespace tenon::datasets::store {

namespace {

sql::Statement const add_commit{"datasets.add_commit", R"sql(
    INSERT INTO dvc_commits (workspace_id, engagement_id, commit_id, message, author, committed_at, indexed_at,
                             indexed_by, indexed_by_name)
    VALUES (:workspace, :engagement, :commit, :message, :author, :committed_at, :now, :by, :name)
    ON CONFLICT (workspace_id, engagement_id, commit_id) DO NOTHING)sql"};

sql::Statement const add_dvc_version{"datasets.add_dvc_version", R"sql(
    INSERT INTO dvc_versions (workspace_id, engagement_id, id, path, kind, digest, bytes, files)
    VALUES (:workspace, :engagement, :id, :path, :kind, :digest, :bytes, :files))sql"};

sql::Statement const add_held{"datasets.add_held", R"sql(
    INSERT INTO dvc_commit_versions (workspace_id, engagement_id, commit_id, version_id, stage)
    VALUES (:workspace, :engagement, :commit, :version, :stage)
    ON CONFLICT (workspace_id, engagement_id, commit_id, version_id) DO NOTHING)sql"};

sql::Statement const add_input{"datasets.add_input", R"sql(
    INSERT INTO dvc_stage_inputs (workspace_id, engagement_id, commit_id, stage, path, digest)
    VALUES (:workspace, :engagement, :commit, :stage, :path, :digest)
    ON CONFLICT (workspace_id, engagement_id, commit_id, stage, path) DO NOTHING)sql"};

sql::Statement const versions{"datasets.dvc_versions", R"sql(
    SELECT id, path, kind, digest, bytes, files FROM dvc_versions
    WHERE workspace_id = :workspace AND engagement_id = :engagement ORDER BY path, id)sql"};

sql::Statement const held{"datasets.held_versions", R"sql(
    SELECT held.version_id, held.stage, held.commit_id, dvc_commits.message, dvc_commits.author,
           dvc_commits.committed_at
    FROM dvc_commit_versions AS held JOIN dvc_commits ON dvc_commits.workspace_id = held.workspace_id
        AND dvc_commits.engagement_id = held.engagement_id AND dvc_commits.commit_id = held.commit_id
    WHERE held.workspace_id = :workspace AND held.engagement_id = :engagement
    ORDER BY dvc_commits.committed_at, dvc_commits.indexed_at, held.commit_id, held.version_id)sql"};

sql::Statement const inputs{"datasets.stage_inputs", R"sql(
    SELECT commit_id, stage, path, digest FROM dvc_stage_inputs
    WHERE workspace_id = :workspace AND engagement_id = :engagement ORDER BY commit_id, stage, path)sql"};

} // namespace

bool insert_commit(
    sql::Transaction& transaction, Actor const& actor, IndexCommit const& commit, Timestamp now) {
    Place const place = actor.place();
    return transaction.execute(
               add_commit, {{"workspace", place.workspace}, {"engagement", place.engagement},
                               {"commit", commit.commit}, {"message", commit.message},
                               {"author", commit.author}, {"committed_at", commit.committed_at}, {"now", now},
                               {"by", actor.account}, {"name", actor.name}}) == 1;
}

void insert_version(sql::Transaction& transaction, Place const& place, DvcVersionRow const& row) {
    transaction.execute(add_dvc_version,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"id", row.id}, {"path", row.path},
            {"kind", row.kind}, {"digest", row.digest}, {"bytes", row.bytes}, {"files", row.files}});
}

void insert_held(sql::Transaction& transaction, Place const& place, std::string_view commit,
    std::string_view version, std::string_view stage) {
    transaction.execute(add_held, {{"workspace", place.workspace}, {"engagement", place.engagement},
                                      {"commit", commit}, {"version", version}, {"stage", stage}});
}

void insert_input(
    sql::Transaction& transaction, Place const& place, std::string_view commit, StageInput const& input) {
    transaction.execute(
        add_input, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"commit", commit},
                       {"stage", input.stage}, {"path", input.path}, {"digest", input.digest}});
}

std::vector<DvcVersionRow> dvc_versions(sql::Transaction& transaction, Place const& place) {
    return transaction.all<DvcVersionRow>(
        versions, {{"workspace", place.workspace}, {"engagement", place.engagement}});
}

std::vector<HeldRow> held_versions(sql::Transaction& transaction, Place const& place) {
    return transaction.all<HeldRow>(held, {{"workspace", place.workspace}, {"engagement", place.engagement}});
}

std::vector<InputRow> stage_inputs(sql::Transaction& transaction, Place const& place) {
    return transaction.all<InputRow>(
        inputs, {{"workspace", place.workspace}, {"engagement", place.engagement}});
}

} // namespace tenon::datasets::store
