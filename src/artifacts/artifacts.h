#pragma once

// The face of artifacts: files by path within an engagement. Bytes are stored (blobs::Store) before the
// transaction that names them here.

#include "artifacts/artifact_kind.h"
#include "artifacts/artifact_store.h"
#include "base/context.h"

namespace tenon::artifacts {

// What a folder shows: its files and the first segments of everything deeper.
struct Entry {
    std::string name;
    bool is_folder;
    std::int64_t bytes; // 0 for a folder
};

class Artifacts {
public:
    explicit Artifacts(Context context) : context_(context) {}

    // Names the blob; a file of that path is replaced. A path cannot be a file and a folder at once: conflict
    // artifact_path_taken.
    Result<void> put(sql::Transaction& transaction, Place const& place, std::string const& path,
        blobs::Blob const& blob) const;

    std::optional<File> find(sql::Transaction& transaction, Place const& place, std::string_view path) const;

    // By name; nothing where the folder is unknown or a file.
    std::vector<Entry> list(sql::Transaction& transaction, Place const& place, std::string_view folder) const;

    // All files below a folder, by path.
    void each_below(sql::Transaction& transaction, Place const& place, std::string_view folder,
        std::function<void(std::string_view path, std::int64_t bytes)> const& visit) const;

    // Every file of the engagement whose name says what it is for.
    void each_recognised(sql::Transaction& transaction, Place const& place,
        std::function<void(Owner const& owner, ArtifactKind kind, File const& file)> const& visit) const;

    // The file, or the folder with everything below it. How many files went; none is no error.
    std::int64_t remove(sql::Transaction& transaction, Actor const& actor, std::string const& path) const;
    // The same without an event: for whoever tells of the thing that goes with its files.
    std::int64_t remove_with_owner(
        sql::Transaction& transaction, Place const& place, std::string_view path) const;

private:
    Context context_;
};

} // namespace tenon::artifacts
