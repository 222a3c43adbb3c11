#pragma once

// Rows of commits and the versions they hold. No rules here.

#include "base/actor.h"
#include "datasets/version_wire.h"
#include "platform/sql/transaction.h"

namespace tenon::datasets::store {

struct DvcVersionRow {
    std::string id;
    std::string path;
    artifacts::RemoteKind kind;
    std::string digest;
    std::optional<std::int64_t> bytes;
    std::optional<std::int64_t> files;
};
BOOST_DESCRIBE_STRUCT(DvcVersionRow, (), (id, path, kind, digest, bytes, files))

// A version in a commit.
struct HeldRow {
    std::string version_id;
    std::string stage;
    std::string commit_id;
    std::string message;
    std::string author;
    Timestamp committed_at;
};
BOOST_DESCRIBE_STRUCT(HeldRow, (), (version_id, stage, commit_id, message, author, committed_at))

struct InputRow {
    std::string commit_id;
    std::string stage;
    std::string path;
    std::string digest;
};
BOOST_DESCRIBE_STRUCT(InputRow, (), (commit_id, stage, path, digest))

// false: it is known already.
bool insert_commit(sql::Transaction&, Actor const&, IndexCommit const&, Timestamp now);
void insert_version(sql::Transaction&, Place const&, DvcVersionRow const&);
// What is there stays as it is.
void insert_held(sql::Transaction&, Place const&, std::string_view commit, std::string_view version,
    std::string_view stage);
void insert_input(sql::Transaction&, Place const&, std::string_view commit, StageInput const&);

// By path.
std::vector<DvcVersionRow> dvc_versions(sql::Transaction&, Place const&);
// By the time of the commit.
std::vector<HeldRow> held_versions(sql::Transaction&, Place const&);
std::vector<InputRow> stage_inputs(sql::Transaction&, Place const&);

} // namespace tenon::datasets::store
