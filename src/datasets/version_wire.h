#pragma once

// Versions of data as DVC records them in the commits of a repository.

#include "artifacts/remote.h"
#include "base/time.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tenon::datasets {

// A file or folder that DVC tracks, as a commit has it.
struct IndexedFile {
    std::string path; // from the repository's root
    artifacts::RemoteKind kind;
    std::string digest; // its MD5, with ".dir" behind it for a folder
    std::optional<std::int64_t> bytes = {};
    std::optional<std::int64_t> files = {}; // of a folder
    std::optional<std::string> stage = {};  // of the pipeline that made it

    bool operator==(IndexedFile const&) const = default;
};
BOOST_DESCRIBE_STRUCT(IndexedFile, (), (path, kind, digest, bytes, files, stage))

// What a stage of the pipeline read.
struct StageInput {
    std::string stage;
    std::string path;
    std::string digest;

    bool operator==(StageInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(StageInput, (), (stage, path, digest))

struct IndexCommit {
    std::string commit; // its whole id
    std::string message;
    std::string author;
    Timestamp committed_at;
    std::vector<IndexedFile> files;
    std::vector<StageInput> inputs;
};
BOOST_DESCRIBE_STRUCT(IndexCommit, (), (commit, message, author, committed_at, files, inputs))

struct IndexedCommit {
    std::string commit;
    std::int64_t files;
    std::int64_t new_versions;
    std::vector<std::string> not_pushed; // paths whose content is not in the remote yet
};
BOOST_DESCRIBE_STRUCT(IndexedCommit, (), (commit, files, new_versions, not_pushed))

struct DataCommit {
    std::string id;
    std::string message;
    std::string author;
    Timestamp committed_at;
};
BOOST_DESCRIBE_STRUCT(DataCommit, (), (id, message, author, committed_at))

struct DataVersion {
    std::string id;
    std::string path;
    int number; // 1, 2, … of the path, in the order of the commits that brought them
    std::string digest;
    bool is_folder;
    std::optional<std::int64_t> bytes;
    std::optional<std::int64_t> files;
    std::optional<std::string> sha256; // missing: not pushed yet
    std::optional<std::string> stage;
    std::vector<DataCommit> commits;    // that hold it, oldest first
    std::vector<std::string> made_from; // versions that its stage read
};
BOOST_DESCRIBE_STRUCT(
    DataVersion, (), (id, path, number, digest, is_folder, bytes, files, sha256, stage, commits, made_from))

struct DataVersionList {
    std::vector<DataVersion> versions; // by path, the newest first
};
BOOST_DESCRIBE_STRUCT(DataVersionList, (), (versions))

struct VersionFile {
    std::string path;
    std::string md5;
};
BOOST_DESCRIBE_STRUCT(VersionFile, (), (path, md5))

struct VersionFiles {
    std::int64_t count;
    std::vector<VersionFile> files; // the first thousand
};
BOOST_DESCRIBE_STRUCT(VersionFiles, (), (count, files))

BOOST_DEFINE_ENUM_CLASS(FileChangeKind, added, removed, changed)

struct FileChange {
    FileChangeKind kind;
    std::string path;
};
BOOST_DESCRIBE_STRUCT(FileChange, (), (kind, path))

struct VersionChanges {
    std::string from; // the versions' ids
    std::string to;
    std::int64_t added;
    std::int64_t removed;
    std::int64_t changed;
    std::int64_t unchanged;
    std::vector<FileChange> files; // the first thousand, by path
};
BOOST_DESCRIBE_STRUCT(VersionChanges, (), (from, to, added, removed, changed, unchanged, files))

} // namespace tenon::datasets
